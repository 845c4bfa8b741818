package fr.allervers.data.problem;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TimeWindowTest {

    private static final LocalDateTime MONDAY_9 = LocalDateTime.parse("2027-01-04T09:00");
    private static final TimeWindow MONDAY_MORNING = window(Set.of(MONDAY), 0, 12);

    private static TimeWindow window(Set<DayOfWeek> days, int from, int to) {
        return new TimeWindow(days, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static boolean allows(List<TimeWindow> windows, LocalDateTime start) {
        return TimeWindow.allow(windows, start, start.plusHours(2));
    }

    @Test
    void aHalfDayIsTakenOutOfWindowsAndNothingElse() {
        var week = List.of(window(Set.of(MONDAY, TUESDAY), 8, 18), window(Set.of(FRIDAY), 8, 12));

        assertThat(TimeWindow.without(week, MONDAY_MORNING))
                .containsExactly(window(Set.of(TUESDAY), 8, 18), window(Set.of(MONDAY), 12, 18), week.get(1));
        assertThat(TimeWindow.without(week, window(Set.of(MONDAY), 10, 11)))
                .contains(window(Set.of(MONDAY), 8, 10), window(Set.of(MONDAY), 11, 18));
        assertThat(TimeWindow.without(week, window(Set.of(FRIDAY), 13, 15))).isEqualTo(week);
    }

    @Test
    void whoIsAlwaysFreeIsFreeAtAllOtherHours() {
        var left = TimeWindow.without(List.of(), MONDAY_MORNING);

        assertThat(allows(left, MONDAY_9)).isFalse();
        assertThat(allows(left, MONDAY_9.withHour(11))).as("reaches into it").isFalse();
        assertThat(allows(left, MONDAY_9.withHour(12))).isTrue();
        assertThat(allows(left, MONDAY_9.plusDays(1))).isTrue();
    }

    @Test
    void whereNoHourIsLeftNothingIsAllowedThoughNoWindowWouldAllowAll() {
        assertThat(allows(TimeWindow.without(List.of(MONDAY_MORNING), MONDAY_MORNING), MONDAY_9))
                .isFalse();
    }
}
