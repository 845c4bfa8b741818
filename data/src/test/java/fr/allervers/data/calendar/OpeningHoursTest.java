package fr.allervers.data.calendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00 | Sa 08:30-12:00 / MoTuWeThFr 09:00-12:00 / MoTuWeThFr 14:00-18:30
            Mo-Fr 09:00-18:00; We 14:00-18:00  | MoTuThFr 09:00-18:00 / We 14:00-18:00
            Mo-Fr 09:00-12:00, We 14:00-18:00  | MoTuWeThFr 09:00-12:00 / We 14:00-18:00
            Mo-Sa 09:00-12:00; We off          | MoTuThFrSa 09:00-12:00
            Mo-Fr 09:00-12:00; PH off          | MoTuWeThFr 09:00-12:00
            Fr-Mo 10:00-12:00                  | MoFrSaSu 10:00-12:00
            24/7                               | MoTuWeThFrSaSu 00:00-23:59
            Tu 20:00-26:00                     | Tu 20:00-23:59
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
            Mo-Fr 09:00-12:00; Jul-Aug off   | MoTuWeThFr 09:00-12:00
            Mo-Fr 09:00-12:00; Sa[1] 09:00-12:00 | MoTuWeThFr 09:00-12:00
            Mo 09:00+                        | ''
            Mo sunrise-12:00                 | ''
            lundi au vendredi                | ''
            """)
    void whatAWeekCannotSayIsLeftOutAndSaid(String text, String windows) {
        var hours = OpeningHours.of(text);

        assertThat(hours.windows().stream().map(OpeningHoursTest::words).collect(joining(" / ")))
                .isEqualTo(windows);
        assertThat(hours.doubts()).isNotEmpty();
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
}
