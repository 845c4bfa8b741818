package fr.allervers.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

    private static final Period YEAR_2027 = new Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31));

    @Test
    void moselleHasGoodFridayAndTheDayAfterChristmas() {
        assertThat(PublicHolidays.ofDepartment("57", YEAR_2027))
                .hasSize(13)
                .contains(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 12, 26), LocalDate.of(2027, 5, 6));
    }

    @Test
    void otherDepartmentsDoNot() {
        assertThat(PublicHolidays.ofDepartment("54", YEAR_2027))
                .hasSize(11)
                .doesNotContain(LocalDate.of(2027, 3, 26), LocalDate.of(2027, 12, 26));
    }

    @Test
    void noneLiesOutsideThePeriod() {
        var spring = new Quarter(2027, 2).period();

        assertThat(PublicHolidays.ofDepartment("57", spring)).isNotEmpty().allMatch(spring::holds);
    }
}
