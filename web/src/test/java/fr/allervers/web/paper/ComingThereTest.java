package fr.allervers.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.programme.Place;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.programme.PublicSession.Change;
import fr.allervers.web.programme.PublicSession.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComingThereTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    /** Where a train stops, on working days. */
    private static final String TRAIN_STOPS = "73915";

    private static final LocalDate TUESDAY_IN_THE_NEXT = LocalDate.of(2027, 4, 6);

    private final Territory territory = Territories.find("val-daigremont");
    private final ProblemIndex index = new ProblemIndex(territory.problem(QUARTER));

    private PublicSession putOff() {
        var problem = index.problem();
        var room = problem.rooms().get(0);
        return new PublicSession(
                QUARTER + "-1-put-off-1",
                problem.themes().get(0),
                problem.audiences().get(0),
                new Place(room, index.communeOf(TRAIN_STOPS)),
                TUESDAY_IN_THE_NEXT.atTime(9, 0),
                1,
                1,
                problem.zone(),
                10,
                false,
                new Change(Status.AS_PLANNED, null, null, Instant.EPOCH, 0));
    }

    private ComingThere coming(Quarter ended) {
        return new ComingThere(
                SayOfTest.french(),
                territory,
                session -> List.of(),
                (quarter, moment, mode) -> quarter.equals(ended) ? Set.of("Train de la vallée") : Set.of());
    }

    @Test
    void aLineThatHasEndedByThePublishedPlanIsNotNamedForASessionThatItPutsOffIntoTheNextQuarter() {
        var session = putOff();

        assertThat(coming(QUARTER.next()).to(session)).anyMatch(s -> s.contains("Train de la vallée"));
        assertThat(coming(QUARTER).to(session)).noneMatch(s -> s.contains("Train de la vallée"));
        assertThat(coming(QUARTER).brieflyTo(session)).noneMatch(s -> s.contains("Train de la vallée"));
    }
}
