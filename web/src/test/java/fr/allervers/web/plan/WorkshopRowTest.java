package fr.allervers.web.plan;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.VersionReason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkshopRowTest {

    private static WorkshopRow row(Plan plan) {
        var origin = new PlanVersion.Origin(null, null, VersionReason.END);
        var version = new PlanVersion("v", 1, origin, plan, Locks.NONE, Instant.EPOCH);
        return new PlanReading(new ProblemIndex(new TwoCommunes().build()), version).workshop("w");
    }

    private static boolean isWeekly(LocalDateTime... sessions) {
        return series(sessions).isWeekly();
    }

    private static WorkshopRow series(LocalDateTime... sessions) {
        var workshop =
                email("w", "hall", sessions[0], new Attendance("car-a", 3)).withSessions(List.of(sessions));
        return row(new Plan("two", List.of(workshop), null));
    }

    /** Sessions that were held for eight residents read "0 sur 8". */
    @Test
    void whoCameToASeriesThatWasCutShortIsSaid() {
        var came = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 3));
        var cut = row(new Plan("two", List.of(came.withAttendance(List.of())), null, List.of(came)));

        assertThat(cut.isCutShort()).isTrue();
        assertThat(cut.served()).isEqualTo(3);
        assertThat(cut.participants()).as("who has a place").isZero();
        assertThat(cut.parts()).hasSize(1);

        var handedOver = came.withRoom("school").withAttendance(List.of());
        var goesOn = row(new Plan("two", List.of(came), null, List.of(handedOver)));
        assertThat(goesOn.isCutShort()).isFalse();
        assertThat(goesOn.served()).isEqualTo(3);
    }

    @Test
    void sessionsAfterTheQuarterAreCountedByTheirMonth() {
        var quarter = new Quarter(2027, 1);
        var april = LocalDateTime.of(2027, 4, 6, 9, 0);

        assertThat(series(tuesday(0, 9), april.minusWeeks(1), april, april.plusWeeks(1))
                        .after(quarter))
                .containsExactly(Map.entry(YearMonth.of(2027, 4), 2L));
        assertThat(series(tuesday(0, 9), april.minusWeeks(1)).after(quarter)).isEmpty();
        assertThat(series(april).after(quarter))
                .as("its one day is said anyway")
                .isEmpty();
    }

    /** After a mend a series that skipped weeks was still said to be "four sessions, one a week". */
    @Test
    void aSeriesThatSkipsAWeekIsNoWeeklyOne() {
        assertThat(isWeekly(tuesday(0, 9), tuesday(1, 9), tuesday(2, 14))).isTrue();
        assertThat(isWeekly(tuesday(0, 9), tuesday(2, 9))).isFalse();
    }
}
