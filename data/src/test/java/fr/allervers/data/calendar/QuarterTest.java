package fr.allervers.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2027-Q1, 2027-01-01, 2027-03-31",
        "2028-q1, 2028-01-01, 2028-03-31",
        "2027-T2, 2027-04-01, 2027-06-30",
        "2027-Q4, 2027-10-01, 2027-12-31"
    })
    void runsFromItsFirstDayToItsLast(String text, LocalDate first, LocalDate last) {
        var quarter = Quarter.parse(text);

        assertThat(quarter.first()).isEqualTo(first);
        assertThat(quarter.last()).isEqualTo(last);
        assertThat(quarter.days()).startsWith(first).endsWith(last);
        assertThat(Quarter.of(first)).isEqualTo(Quarter.of(last)).isEqualTo(quarter);
    }

    @Test
    void readsWhatItWrites() {
        var quarter = new Quarter(2027, 3);

        assertThat(quarter).hasToString("2027-Q3").isEqualTo(Quarter.parse(quarter.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2027", "2027-Q0", "2027-Q5", "2027-Q11", "27-Q1", "2027Q1", "Q1-2027", "3027-Q1"})
    void refusesAnythingElseAndSaysWhatWouldBeRight(String text) {
        var refusal = catchThrowableOfType(UnreadableQuarterException.class, () -> Quarter.parse(text));

        assertThat(refusal.sentence().in(Locale.FRENCH)).contains("« " + text + " »", "2027-Q1");
        assertThat(refusal.sentence().in(Locale.ENGLISH)).contains('"' + text + '"', "2027-Q1");
        assertThat(refusal).hasMessage(refusal.sentence().in(Locale.ENGLISH));
    }

    @Test
    void hasNoFifthNumber() {
        assertThatThrownBy(() -> new Quarter(2027, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isFollowedByTheNextYearsFirstAfterTheFourth() {
        assertThat(new Quarter(2027, 4).next()).isEqualTo(new Quarter(2028, 1)).isGreaterThan(new Quarter(2027, 4));
    }

    @ParameterizedTest
    @CsvSource({"2027-Q1, 1, 2027-01-04", "2027-Q1, 3, 2027-01-18", "2029-Q1, 1, 2029-01-01", "2028-Q4, 1, 2028-10-02"})
    void countsWeeksFromItsFirstMonday(String quarter, int week, LocalDate monday) {
        assertThat(Quarter.parse(quarter).mondayOfWeek(week)).isEqualTo(monday);
    }
}
