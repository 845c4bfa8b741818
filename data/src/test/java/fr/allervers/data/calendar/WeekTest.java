package fr.allervers.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekTest {

    @Test
    void itGoesFromMondayToSundayOverTheEndOfAYear() {
        var monday = LocalDate.of(2026, 12, 28);

        assertThat(Week.of(monday)).isEqualTo(new Week(2026, 53)).isEqualTo(Week.of(LocalDate.of(2027, 1, 3)));
        assertThat(Week.of(LocalDate.of(2027, 1, 4))).isEqualTo(new Week(2027, 1));
        assertThat(Week.of(monday.minusDays(1))).isEqualTo(new Week(2026, 52));
    }

    @Test
    void itsMondayIsTheSameForAllSevenDays() {
        var monday = LocalDate.of(2026, 12, 28);

        assertThat(monday.datesUntil(monday.plusWeeks(1)).map(Week::monday)).containsOnly(monday);
        assertThat(Week.monday(monday.minusDays(1))).isEqualTo(monday.minusWeeks(1));
    }
}
