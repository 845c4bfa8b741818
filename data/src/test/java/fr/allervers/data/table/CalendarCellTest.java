package fr.allervers.data.table;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can mean one thing only is read, and nothing else. */
class CalendarCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2027-03-26          | 2027-03-26
            26/03/2027          | 2027-03-26
            5/1/2027            | 2027-01-05
            05.01.2027          | 2027-01-05
            05-01-2027          | 2027-01-05
            2027/03/26          | 2027-03-26
            2027-03-26 00:00:00 | 2027-03-26
            2027-03-26T00:00    | 2027-03-26
            26/03/2027 0:00     | 2027-03-26
            03/26/2027          |
            05/01-2027          |
            05/01/27            |
            31/02/2027          |
            0227-02-05          |
            2027-3-6            | 2027-03-06
            26/03/2027 14:00    |
            mars 2027           |
            46107               |
            """)
    void dates(String text, @Nullable String date) {
        assertThat(Objects.toString(CalendarCell.date(text), null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09:00    | 09:00
            9:00     | 09:00
            9h       | 09:00
            9 h      | 09:00
            9h30     | 09:30
            9 h 30   | 09:30
            14H05    | 14:05
            09:00:00 | 09:00
            9        |
            9.30     |
            24:00    |
            9:60     |
            9h5      |
            midi     |
            2:00 PM  |
            """)
    void times(String text, @Nullable String time) {
        assertThat(Objects.toString(CalendarCell.time(text), null)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MONDAY TUESDAY        | 12      | ''
            lundi mardi           | 12      | ''
            Lundi, Mercredi       | 13      | ''
            lun. mer. ven.        | 135     | ''
            lundi et jeudi        | 14      | ''
            du lundi au vendredi  | 12345   | ''
            lundi à jeudi         | 1234    | ''
            lundi-mercredi, samedi | 1236   | ''
            Mon-Wed               | 123     | ''
            vendredi au lundi     | 1567    | ''
            sauf lundi            | 1       | sauf
            lundi au              | 1       | lundi au
            1er lundi             | 1       | 1 er
            MARDY                 | ''      | MARDY
            """)
    void daysOfTheWeek(String text, String days, String wrong) {
        var said = new LinkedHashSet<String>();

        assertThat(CalendarCell.days(text, said).stream()
                        .sorted()
                        .map(d -> String.valueOf(d.getValue()))
                        .collect(joining()))
                .isEqualTo(days);
        assertThat(String.join(" ", said)).isEqualTo(wrong);
    }
}
