package fr.allervers.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolHolidaysTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    private static final Period CHRISTMAS = period("2026-12-19", "2027-01-03");
    private static final Period WINTER = period("2027-02-20", "2027-03-07");
    private static final Period YEAR = period("2026-09-01", "2027-08-31");

    private final SchoolHolidays holidays = new SchoolHolidays(List.of(WINTER, CHRISTMAS), List.of(YEAR));

    @Test
    void areCutAtTheQuartersEnds() {
        assertThat(holidays.within(QUARTER)).containsExactly(period("2027-01-01", "2027-01-03"), WINTER);
        assertThat(holidays.within(QUARTER.next())).isEmpty();
    }

    @Test
    void termsAreTheDaysBetween() {
        assertThat(holidays.termsWithin(QUARTER))
                .extracting(Period::from, Period::to)
                .containsExactly(
                        tuple(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 19)),
                        tuple(LocalDate.of(2027, 3, 8), LocalDate.of(2027, 3, 31)));
    }

    @Test
    void holidaysUpToTheLastDayLeaveNoTermAfterThem() {
        var summer = new SchoolHolidays(List.of(period("2027-03-01", "2027-03-31")), List.of(YEAR));

        assertThat(summer.termsWithin(QUARTER)).extracting(Period::to).containsExactly(LocalDate.of(2027, 2, 28));
    }

    @Test
    void keepTheirOrigin() {
        var origin = Provenance.estimate("supposé");
        var assumed = new SchoolHolidays(List.of(new Period(CHRISTMAS.from(), CHRISTMAS.to(), origin)), List.of(YEAR));

        assertThat(assumed.within(QUARTER)).extracting(Period::provenance).containsExactly(origin);
    }

    @Test
    void reachAQuarterOnlyWhereItsEveryDayIsInAKnownSchoolYear() {
        assertThat(holidays.reach(QUARTER)).isTrue();
        assertThat(holidays.reach(new Quarter(2027, 3))).isFalse();
        assertThat(holidays.reach(new Quarter(2030, 1))).isFalse();
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
