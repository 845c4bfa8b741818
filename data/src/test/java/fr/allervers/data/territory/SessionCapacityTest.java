package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionCapacityTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);

    /** 09:00, 14:00 and 17:30 on the days of two weeks from Monday. */
    private static final List<LocalDateTime> STARTS = MONDAY.datesUntil(MONDAY.plusWeeks(2))
            .flatMap(d -> Stream.of(d.atTime(9, 0), d.atTime(14, 0), d.atTime(17, 30)))
            .toList();

    private static final TimeWindow MORNINGS = window(9, 12, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
    private static final TimeWindow AFTERNOON = window(14, 18, DayOfWeek.MONDAY);

    @Test
    void countsTheStartsInAnAdvisorsHours() {
        // Monday 09:00 and 14:00, Tuesday 09:00; twice
        assertThat(SessionCapacity.of(List.of(advisor(9, 9, MORNINGS, AFTERNOON)), STARTS))
                .isEqualTo(6);
    }

    @Test
    void aDayHoldsNoMoreThanItsLimit() {
        assertThat(SessionCapacity.of(List.of(advisor(1, 9, MORNINGS, AFTERNOON)), STARTS))
                .isEqualTo(4);
    }

    @Test
    void aWeekHoldsNoMoreThanItsLimit() {
        assertThat(SessionCapacity.of(List.of(advisor(9, 2, MORNINGS, AFTERNOON)), STARTS))
                .isEqualTo(4);
    }

    @Test
    void daysOfAbsenceHoldNone() {
        var absent = new Period(MONDAY, MONDAY.plusDays(6));

        assertThat(SessionCapacity.of(List.of(advisor(9, 9, List.of(absent), MORNINGS)), STARTS))
                .isEqualTo(2);
    }

    @Test
    void weeksOnBothSidesOfNewYearAreOneWeek() {
        var days = List.of(
                LocalDate.of(2026, 12, 31).atTime(9, 0),
                LocalDate.of(2027, 1, 1).atTime(9, 0));
        var always = advisor(9, 1, window(8, 20, DayOfWeek.values()));

        assertThat(SessionCapacity.of(List.of(always), days)).isEqualTo(1);
    }

    @Test
    void advisorsAddUp() {
        var advisors = List.of(advisor(9, 9, MORNINGS), advisor(9, 9, AFTERNOON));

        assertThat(SessionCapacity.of(advisors, STARTS)).isEqualTo(4 + 2);
    }

    private static Advisor advisor(int perDay, int perWeek, TimeWindow... available) {
        return advisor(perDay, perWeek, List.of(), available);
    }

    private static Advisor advisor(int perDay, int perWeek, List<Period> absent, TimeWindow... available) {
        return new Advisor(
                "a",
                "a",
                "57227",
                List.of(),
                List.of(),
                List.of(available),
                absent,
                perDay,
                perWeek,
                Provenance.UNKNOWN);
    }

    private static TimeWindow window(int from, int to, DayOfWeek... days) {
        return new TimeWindow(Set.of(days), LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
