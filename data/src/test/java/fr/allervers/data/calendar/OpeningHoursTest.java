package fr.allervers.data.calendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 | Sa 08:30-12:00 / MoTuWeThFr 09:00-12:00 / MoTuWeThFr 14:00-18:30
            Mo-Fr 09:00-18:00; We 14:00-18:00  | MoTuThFr 09:00-18:00 / We 14:00-18:00
            Mo-Fr 09:00-12:00, We 14:00-18:00  | MoTuWeThFr 09:00-12:00 / We 14:00-18:00
            Mo-Sa 09:00-12:00; We off          | MoTuThFrSa 09:00-12:00
            Mo-Fr 09:00-12:00; Jul-Aug off     | MoTuWeThFr 09:00-12:00
            Mo-Fr 09:00-12:00; PH off          | MoTuWeThFr 09:00-12:00
            Fr-Mo 10:00-12:00                  | MoFrSaSu 10:00-12:00
            24/7                               | MoTuWeThFrSaSu 00:00-23:59
            Tu 20:00-26:00                     | We 00:00-02:00 / Tu 20:00-23:59
            Mo-Fr 18:00-00:00                  | MoTuWeThFr 18:00-23:59
            Mo-Su 24/7                         | MoTuWeThFrSaSu 00:00-23:59
            24/7; Mo off                       | TuWeThFrSaSu 00:00-23:59
            Mo-Fr 09:00-17:00; Mo-Fr 12:00-14:00 off | MoTuWeThFr 09:00-12:00 / MoTuWeThFr 14:00-17:00
            Mo-Fr 09:00-17:00; 12:00-14:00 off | MoTuWeThFr 09:00-12:00 / MoTuWeThFr 14:00-17:00
            Mo-Fr 09:00-17:00; Th 12:00-14:00 off | Th 09:00-12:00 / MoTuWeFr 09:00-17:00 / Th 14:00-17:00
            Mo-Fr 09:00-12:00;                 | MoTuWeThFr 09:00-12:00
            ;Mo-Fr 09:00-12:00                 | MoTuWeThFr 09:00-12:00
            Mo-Fr 09:00-12:00,14:00-17:00; Sa off; | MoTuWeThFr 09:00-12:00 / MoTuWeThFr 14:00-17:00
            Mo-Fr 09:00-12:00,                 | MoTuWeThFr 09:00-12:00
            Mo-Fr 09:00-12:00;;Sa 10:00-12:00  | MoTuWeThFr 09:00-12:00 / Sa 10:00-12:00
            ' ; Mo 09:00-12:00; ; '            | Mo 09:00-12:00
            Mo-Fr 09:00-12:00; SH off          | MoTuWeThFr 09:00-12:00
            Mo-Fr 09:00-12:00; PH,SH off       | MoTuWeThFr 09:00-12:00
            Mo-Fr 09:00-17:00; PH Mo-Fr 10:00-12:00 | MoTuWeThFr 09:00-17:00
            SH Mo-Fr 10:00-12:00               | MoTuWeThFr 10:00-12:00
            'Mo-Fr 09:00-12:00 || Sa 10:00-12:00' | MoTuWeThFr 09:00-12:00 / Sa 10:00-12:00
            Mo,We 09:00-12:00                  | MoWe 09:00-12:00
            """)
    void weeklyHoursAreRead(String text, String windows) {
        var hours = OpeningHours.of(text);

        assertThat(hours.windows().stream().map(OpeningHoursTest::words).collect(joining(" / ")))
                .isEqualTo(windows);
        assertThat(hours.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-12:00; easter off    | MoTuWeThFr 09:00-12:00
            Mo-Fr 09:00-12:00; 2027 Mar 10-2027 Mar 1 off | MoTuWeThFr 09:00-12:00
            Aug off; Mo-Fr 09:00-12:00       | MoTuWeThFr 09:00-12:00
            Mo-Fr 09:00-12:00; week 10-20 off | MoTuWeThFr 09:00-12:00
            Mo-Fr 09:00-12:00; Sa[1] 09:00-12:00 | MoTuWeThFr 09:00-12:00
            Mo 09:00+                        | ''
            Mo sunrise-12:00                 | ''
            lundi au vendredi                | ''
            ;                                | ''
            PH 10:00-12:00                   | ''
            Mo-Fr 09:00-12:00 unknown        | ''
            'Mo-Fr "sur rendez-vous"'        | ''
            'Mo-Fr 09:00-12:00 "sur rendez-vous"' | MoTuWeThFr 09:00-12:00
            'Mo-Fr 09:00-12:00 || "sur rendez-vous"' | MoTuWeThFr 09:00-12:00
            Mo-Fr                            | MoTuWeThFr 00:00-23:59
            Su off                           | ''
            PH off                           | ''
            SH off                           | ''
            Aug off                          | ''
            Mo-Sa off                        | ''
            Mo-Fr 09:00-17:00; SH Mo-Fr 10:00-12:00 | MoTuWeThFr 09:00-17:00
            Mo-Fr 09:00-17:00, 12:00-13:00 off | ''
            """)
    void whatAWeekCannotSayIsLeftOutAndSaid(String text, String windows) {
        var hours = OpeningHours.of(text);

        assertThat(hours.windows().stream().map(OpeningHoursTest::words).collect(joining(" / ")))
                .isEqualTo(windows);
        assertThat(hours.doubts()).isNotEmpty();
    }

    /** 12:00-09:00 was taken as open for 21 hours, and 14:00-14:00 for none, in silence. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 12:00-09:00             | end before they begin: 12:00-09:00
            Mo-Fr 09:00-05:00             | end before they begin: 09:00-05:00
            Mo-Fr 09:00-12:00,02:00-01:00 | end before they begin: 02:00-01:00
            SH Mo 14:00-06:00             | end before they begin: 14:00-06:00
            Mo-Fr 09:00-12:00,14:00-14:00 | end when they begin: 14:00-14:00
            Mo-Fr 00:00-00:00             | end when they begin: 00:00-00:00
            """)
    void hoursThatEndBeforeTheyBeginAreDoubted(String text, String said) {
        assertThat(OpeningHours.of(text).doubts())
                .extracting(d -> d.in(Locale.ENGLISH))
                .anyMatch(d -> d.contains(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fr 20:00-02:00",
                "Mo-Su 18:00-06:00",
                "Mo 14:00-24:00",
                "Mo-Fr 09:00-00:00",
                "PH 12:00-09:00; Mo 09:00-12:00"
            })
    void nightsAsPlacesHaveThemAreNoDoubt(String text) {
        assertThat(OpeningHours.of(text).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-12:00; SH off               | 2027-01-01..2027-01-03 2027-02-20..2027-03-07
            Mo-Fr 09:00-12:00; PH,SH off            | 2027-01-01..2027-01-03 2027-02-20..2027-03-07
            Mo-Fr 09:00-17:00; SH Mo-Fr 10:00-12:00 | 2027-01-01..2027-01-03 2027-02-20..2027-03-07
            SH Mo-Fr 10:00-12:00                    | 2027-01-04..2027-02-19 2027-03-08..2027-03-31
            Mo-Su 09:00-12:00; SH Mo off            | 2027-02-22..2027-02-22 2027-03-01..2027-03-01
            Mo-Fr 09:00-17:00; PH Mo-Fr 10:00-12:00 | ''
            Mo-Fr 09:00-12:00; Feb off              | 2027-02-01..2027-02-28
            Mo-Fr 09:00-12:00; Dec 24-Jan 5 off     | 2027-01-01..2027-01-05
            'Mo-Fr 09:00-12:00; Mar 10-12,Mar 29 off' | 2027-03-10..2027-03-12 2027-03-29..2027-03-29
            Mo-Fr 09:00-12:00; 2027 Jan 5 off       | 2027-01-05..2027-01-05
            Mo-Fr 09:00-12:00; 2026 Dec 24-2027 Jan 2 off | 2027-01-01..2027-01-02
            Mo-Fr 09:00-12:00; 2026 Dec 24-Jan 2 off | 2027-01-01..2027-01-02
            Mo-Fr 09:00-12:00; 2026 Jan 5 off       | ''
            Mo-Fr 09:00-12:00; Jan Mo off           | 2027-01-04..2027-01-04 2027-01-11..2027-01-11 2027-01-18..2027-01-18 2027-01-25..2027-01-25
            Mo-Fr 09:00-12:00; Jul-Aug off          | ''
            """)
    void schoolHolidaysAndDatesCloseDaysOfTheQuarter(String text, String closed) {
        var holidays = new SchoolHolidays(
                List.of(
                        new Period(LocalDate.of(2026, 12, 19), LocalDate.of(2027, 1, 3)),
                        new Period(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 3, 7))),
                List.of());

        assertThat(OpeningHours.of(text).closings().closed(holidays, new Quarter(2027, 1)).stream()
                        .map(p -> p.from() + ".." + p.to())
                        .collect(joining(" ")))
                .isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-12:00; Mo-Fr 14:00-17:00   | true
            Tu 09:00-12:00; Mo-Fr 14:00-17:00      | true
            Mo-Fr 09:00-12:00; 14:00-17:00         | false
            Mo-Fr 09:00-12:00, 14:00-17:00         | false
            Mo-Fr 09:00-18:00; We 14:00-18:00      | false
            Mo-Fr 09:00-12:00; Mo-Fr 09:00-12:00   | false
            Mo-Fr 09:00-17:00; PH 10:00-12:00      | false
            PH 10:00-12:00; Mo-Fr 09:00-17:00      | false
            """)
    void aRuleOfWhichALaterOneLeavesNothingIsSaid(String text, boolean said) {
        assertThat(OpeningHours.of(text).doubts())
                .hasSize(said ? 1 : 0)
                .allMatch(d -> d.key().equals("hours.replaced"));
    }

    /** Hours and closures are the same as without the remark. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Mo-Fr 09:00-12:00; Aug off "sauf le mardi"       | sauf le mardi
            Mo-Fr 09:00-12:00; We off "travaux"              | travaux
            Mo-Fr 09:00-12:00; SH off "voir affichage"       | voir affichage
            Mo-Fr 09:00-17:00; 12:00-14:00 off "sur appel"   | sur appel
            Mo-Su off "fermé pour travaux"                   | fermé pour travaux
            """)
    void aRemarkBehindAClosureIsSaid(String text, String remark) {
        var plain = OpeningHours.of(text.replaceAll(" \".*\"", ""));
        var hours = OpeningHours.of(text);

        assertThat(plain.doubts()).isEmpty();
        assertThat(hours)
                .isEqualTo(new OpeningHours(plain.windows(), plain.closings(), plain.closed(), hours.doubts()));
        assertThat(hours.doubts())
                .singleElement()
                .asString()
                .isEqualTo("A remark follows a closure: \"" + remark + "\". The place counts as closed then; ask it.");
    }

    @Test
    void anyTextIsReadOrDoubted() {
        var dice = new Random(3);
        var signs = "MoTuFrSa0123456789:-,; PH[]off\u00e9\u0000\"+/";
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (int k = dice.nextInt(30); k > 0; k--) {
                text.append(signs.charAt(dice.nextInt(signs.length())));
            }
            assertThat(OpeningHours.of(text.toString())).isNotNull();
        }
    }

    private static String words(TimeWindow window) {
        var days =
                window.days().stream().sorted().map(OpeningHoursTest::shortName).collect(joining());
        return days + " " + time(window.from()) + "-" + time(window.to());
    }

    private static String shortName(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 2).toLowerCase(java.util.Locale.ROOT);
    }

    private static String time(LocalTime time) {
        return time.toString();
    }

    /** Rules over which the program trips, as no text gives them: told with the number that the log has, and never "always". */
    @Test
    void anErrorOfTheProgramIsADoubt() {
        var hours = OpeningHours.of("Mo 09:00-12:00", Arrays.asList((HoursRule) null), null);

        assertThat(hours.windows()).isEmpty();
        assertThat(hours.closed()).isFalse();
        assertThat(hours.doubts())
                .singleElement()
                .satisfies(d -> assertThat(d.in(Locale.FRENCH))
                        .containsPattern("\\(erreur [0-9a-f]{8}\\)")
                        .contains("signalez l'erreur"));
    }
}
