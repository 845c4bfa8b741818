package fr.allervers.web.agenda;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DaySheetTest {

    private final ProblemIndex index = new ProblemIndex(new TwoCommunes().build());

    private PublishedSession session(Workshop workshop) {
        return new PublishedSession(workshop.id(), "v", index, workshop, 1);
    }

    @Test
    void aDayTellsWhenToLeaveForEachSessionAndWhenOneIsHome() {
        var morning = email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 3), new Attendance("wheel-a", 1));
        var afternoon = email("w2", "school", tuesday(0, 14), new Attendance("car-b", 3));
        var territory = Territories.find("forbach").withKits(Map.of("email", "Six tablettes"));

        var sheet = DaySheet.of(TwoCommunes.TUESDAY, List.of(session(morning), session(afternoon)), territory);

        // 3 min within A, 12 min from A to B and back, 30 min to set up
        assertThat(sheet.stops())
                .extracting(s -> s.way().leave())
                .containsExactly(tuesday(0, 9).minusMinutes(33), tuesday(0, 14).minusMinutes(42));
        assertThat(sheet.stops()).extracting(s -> s.way().isWithin()).containsExactly(true, false);
        assertThat(sheet.home()).isNotNull();
        assertThat(sheet.home().arrive()).isEqualTo(tuesday(0, 16).plusMinutes(12));
        assertThat(sheet.stops().get(0).kit()).isEqualTo("Six tablettes");
        assertThat(sheet.stops().get(0).expected())
                .extracting(e -> e.commune().code(), e -> e.means().id(), DaySheet.Expected::residents)
                .containsExactly(tuple("A", "car", 3L), tuple("A", "wheel", 1L));
    }

    @Test
    void aSeriesThatGoesOnAfterAMendStillTakesItsKitAlong() {
        var small = new TwoCommunes();
        small.themes.add(small.themes.get(0).withId("email~w1"));
        var workshop =
                email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 3)).withTheme("email~w1");
        var session = new PublishedSession("w1", "v", new ProblemIndex(small.build()), workshop, 1);
        var territory = Territories.find("forbach").withKits(Map.of("email", "Six tablettes"));

        var sheet = DaySheet.of(TwoCommunes.TUESDAY, List.of(session), territory);

        assertThat(sheet.stopAt(session).kit()).isEqualTo("Six tablettes");
    }

    /** With hundreds of territories what was read for a page may be forgotten before the page is written. */
    @Test
    void aSessionIsFoundThoughItWasReadAnew() {
        var workshop = email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 3));
        var sheet = DaySheet.of(TwoCommunes.TUESDAY, List.of(session(workshop)), Territories.find("forbach"));
        var anew = new PublishedSession("w1", "v", new ProblemIndex(new TwoCommunes().build()), workshop, 1);

        assertThat(anew).isNotEqualTo(session(workshop));
        assertThat(sheet.stopAt(anew).session()).isEqualTo(session(workshop));
    }

    @Test
    void aFreeDayHasNothing() {
        var sheet = DaySheet.of(TwoCommunes.TUESDAY, List.of(), Territories.find("forbach"));

        assertThat(sheet.stops()).isEmpty();
        assertThat(sheet.home()).isNull();
    }
}
