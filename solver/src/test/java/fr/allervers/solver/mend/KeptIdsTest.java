package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptIdsTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 18, 9, 0);

    private static Workshop workshop(String id, String theme, String room, int day, Attendance... attendance) {
        return new Workshop(
                id,
                theme,
                "seniors",
                room,
                "ada",
                List.of(MONDAY.plusDays(day)),
                List.of(attendance),
                Provenance.UNKNOWN);
    }

    private static Attendance of(String demand, int residents) {
        return new Attendance(demand, residents);
    }

    @Test
    void twoThatEndedCrosswiseAreKnownByTheirResidents() {
        var forbach = workshop("a", "mail", "turbine", 3, of("forbach", 8));
        var rosselle = workshop("b", "mail", "library", 1, of("rosselle", 3));
        var asFound = List.of(
                workshop("a", "mail", "foyer", 0, of("rosselle", 3)),
                workshop("b", "mail", "turbine", 42, of("forbach", 6)));

        assertThat(KeptIds.of(List.of(forbach, rosselle), asFound))
                .containsExactly(
                        workshop("b", "mail", "foyer", 0, of("rosselle", 3)),
                        workshop("a", "mail", "turbine", 42, of("forbach", 6)));
    }

    /** It was told as held no more and, further down, as new. */
    @Test
    void whatIsClosedAndOpenedElsewhereForItsResidentsIsTheSameThatMoved() {
        var forbach = workshop("a", "mail", "turbine", 3, of("forbach", 8));
        var rosselle = workshop("b", "mail", "library", 1, of("rosselle", 3));
        var moved = workshop("new-1", "mail", "foyer", 9, of("forbach", 6));
        var forOthers = workshop("new-2", "mail", "foyer", 11, of("cocheren", 5));
        var otherTheme = workshop("new-3", "photos", "foyer", 12, of("rosselle", 3));

        assertThat(KeptIds.of(List.of(forbach, rosselle), List.of(moved, forOthers, otherTheme)))
                .containsExactly(moved.withId("a"), forOthers, otherTheme);
    }

    @Test
    void whatTakesTheResidentsOfAnotherThatMovesTakesItsIdAndLeavesItsOwn() {
        var forbach = workshop("a", "mail", "turbine", 3, of("forbach", 8));
        var elsewhere = workshop("a", "mail", "foyer", 5, of("cocheren", 4));
        var opened = workshop("new-1", "mail", "foyer", 9, of("forbach", 8));

        assertThat(KeptIds.of(List.of(forbach), List.of(elsewhere, opened)))
                .containsExactly(elsewhere.withId("new-1"), opened.withId("a"));
    }

    /** One of eight goes on in a workshop that opens weeks later: the seven others would read that theirs has moved there. */
    @Test
    void fewOfManyDoNotMakeAnotherWorkshopTheirs() {
        var forbach = workshop("a", "mail", "turbine", 3, of("forbach", 8));
        var opened = workshop("new-1", "mail", "foyer", 73, of("forbach", 1), of("cocheren", 7));

        assertThat(KeptIds.of(List.of(forbach), List.of(opened))).containsExactly(opened);
    }

    @Test
    void whatStaysAndWhatMovesWithItsOwnKeepsItsName() {
        var stays = workshop("a", "mail", "turbine", 3, of("forbach", 8));
        var moves = workshop("b", "mail", "library", 1, of("rosselle", 3), of("forbach", 1));
        var other = workshop("c", "photos", "library", 2, of("photos", 5));
        var mended = List.of(
                workshop("a", "mail", "turbine", 3, of("rosselle", 3)),
                workshop("b", "mail", "foyer", 9, of("rosselle", 1), of("forbach", 2)),
                workshop("c", "photos", "foyer", 2, of("photos", 5)),
                workshop("new", "mail", "foyer", 10, of("forbach", 6)));

        assertThat(KeptIds.of(List.of(stays, moves, other), mended)).isEqualTo(mended);
    }
}
