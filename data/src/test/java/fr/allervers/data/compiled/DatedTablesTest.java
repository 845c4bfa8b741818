package fr.allervers.data.compiled;

import static fr.allervers.data.TwoCommunes.TUESDAY;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Series of two sessions on Tuesdays 5, 12 and 19 January, by a car that is slower from the 12th on. */
class DatedTablesTest {

    private static final int SCREENS = 1;
    private static final int A = 0;
    /** The site of the room in B. */
    private static final int SCHOOL = 1;

    private final TwoCommunes two = new TwoCommunes();

    private static TravelTable car(@Nullable LocalDate since, @Nullable LocalDate until, int minutes) {
        var matrix = TravelMatrix.of(new int[][] {{3, minutes}, {minutes, 4}});
        return new TravelTable("car", Set.of(), null, null, since, until, matrix, Provenance.UNKNOWN);
    }

    private long cost(CompiledProblem compiled, int week) {
        int start = compiled.calendar.at(tuesday(week, 9));
        return compiled.trips.cost(compiled.trips.classes.of[SCREENS][start], 0, SCHOOL, A);
    }

    @Test
    void sessionsBeforeAndAfterAChangeCostTheirOwnLegs() {
        two.travel.add(0, car(TUESDAY.plusWeeks(1), null, 20));
        var compiled = new CompiledProblem(two.build());

        long before = 12 + 2 * 2; // minutes, and the excess over 10 of comfort twice
        long after = 20 + 2 * 10;
        assertThat(cost(compiled, 0)).isEqualTo(2 * before + 2 * after);
        assertThat(cost(compiled, 1)).isEqualTo(4 * after);
    }

    @Test
    void aSeriesIsOutOfReachWhereOneSessionIs() {
        two.travel.add(0, car(TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(2), TravelMatrix.IMPOSSIBLE));
        var compiled = new CompiledProblem(two.build());

        assertThat(cost(compiled, 0)).isLessThan(TripCosts.UNREACHABLE);
        assertThat(cost(compiled, 1)).isEqualTo(TripCosts.UNREACHABLE);
    }

    @Test
    void aStartWithTooFewToFollowHasNoTravelClass() {
        var classes = new CompiledProblem(two.build()).trips.classes;

        assertThat(classes.of[SCREENS]).endsWith(TravelClasses.NONE, TravelClasses.NONE, TravelClasses.NONE);
        assertThat(classes.ofTheme[SCREENS]).doesNotContain(TravelClasses.NONE);
    }

    @Test
    void driversTakeTheTableOfTheDate() {
        two.travel.add(0, car(TUESDAY.plusWeeks(1), null, 20));
        var compiled = new CompiledProblem(two.build());

        var drives = compiled.drives;
        int before = compiled.calendar.at(tuesday(0, 9));
        int after = compiled.calendar.at(tuesday(1, 9));
        assertThat(drives.minutes[drives.atStart[before]]).containsExactly(3, 12, 12, 4);
        assertThat(drives.minutes[drives.atStart[after]]).containsExactly(3, 20, 20, 4);
    }
}
