package fr.allervers.data.calendar;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.words.Sentence;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours as people write them, and hours of seasons. */
class SpokenHoursTest {

    private static String windows(OpeningHours hours) {
        return hours.windows().stream()
                .map(w -> w.days().stream()
                                .sorted()
                                .map(d -> d.name().substring(0, 2))
                                .collect(joining()) + " " + w.from() + "-" + w.to())
                .collect(joining(" / "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 9h-12h                                        | MOTUWETHFR 09:00-12:00
            Lu-Ve 9h-12h30                                      | MOTUWETHFR 09:00-12:30
            lundi au vendredi 9h-12h                            | MOTUWETHFR 09:00-12:00
            du lundi au vendredi de 9h à 12h et de 14h à 17h30  | MOTUWETHFR 09:00-12:00 / MOTUWETHFR 14:00-17:30
            Lun.-Ven. : 9h00 - 12h00 / 14h00 - 17h00            | MOTUWETHFR 09:00-12:00 / MOTUWETHFR 14:00-17:00
            mardi 14h-17h, jeudi 9h-midi                        | TH 09:00-12:00 / TU 14:00-17:00
            LUNDI 9H-12H MARDI 14H-18H                          | MO 09:00-12:00 / TU 14:00-18:00
            Lundi au vendredi 9h-12h, fermé le mercredi         | MOTUTHFR 09:00-12:00
            lundi, mardi et jeudi 8h30-12h ; vendredi : fermé   | MOTUTH 08:30-12:00
            lundi 9h-12h, lundi 14h-17h                         | MO 09:00-12:00 / MO 14:00-17:00
            vendredi au lundi 9h-12h                            | MOFRSASU 09:00-12:00
            Di 09:00-12:00                                      | SU 09:00-12:00
            Sa-Di 10h-12h                                       | SASU 10:00-12:00
            Mo-Fr 9h-12h; We off                                | MOTUTHFR 09:00-12:00
            """)
    void whatCanMeanOneThingOnlyIsRead(String text, String windows) {
        var hours = OpeningHours.of(text);

        assertThat(windows(hours)).isEqualTo(windows);
        assertThat(hours.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lundi-mercredi 9h-17h ; mercredi 10h-11h
            1er samedi du mois 9h-12h
            sur rendez-vous lundi 9h-12h
            lundi 9h-12h (sauf vacances)
            lundi 14h
            le lundi matin
            lundi 17h-9h
            9h-12h
            lundi au 9h-12h
            fermé le lundi
            lundi 9h-12h, fermé le lundi
            lundi 25h-26h
            Di-Do 09:00-12:00
            """)
    void whatMayMeanAnythingElseIsADoubt(String text) {
        var hours = OpeningHours.of(text);

        assertThat(hours.windows()).isEmpty();
        assertThat(hours.doubts()).extracting(Sentence::key).containsExactly("hours.unreadable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Apr-Sep Mo-Fr 09:00-12:00; Oct-Mar Mo-Fr 10:00-12:00        | 2027-Q1 | MOTUWETHFR 10:00-12:00
            Apr-Sep Mo-Fr 09:00-12:00; Oct-Mar Mo-Fr 10:00-12:00        | 2027-Q2 | MOTUWETHFR 09:00-12:00
            Apr-Sep Mo-Fr 09:00-12:00; Oct-Mar Mo-Fr 10:00-12:00        | 2027-Q4 | MOTUWETHFR 10:00-12:00
            Apr-Sep: Mo 09:00-12:00; Oct-Mar: Tu 10:00-12:00; PH off    | 2027-Q3 | MO 09:00-12:00
            Mo-Fr 09:00-12:00; Jan-Mar Mo-Fr 14:00-16:00                | 2027-Q1 | MOTUWETHFR 14:00-16:00
            Mo-Fr 09:00-12:00; Jan-Mar Mo-Fr 14:00-16:00                | 2027-Q2 | MOTUWETHFR 09:00-12:00
            Mo-Fr 09:00-12:00; Jan-Mar off                              | 2027-Q2 | MOTUWETHFR 09:00-12:00
            Apr-Sep Mo-Fr 09:00-12:00                                   | 2027-Q1 | ''
            """)
    void aSeasonHoldsInTheQuartersThatLieInIt(String text, String quarter, String windows) {
        var hours = OpeningHours.of(text, Quarter.parse(quarter));

        assertThat(windows(hours)).isEqualTo(windows);
        assertThat(hours.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jul-Aug Mo-Fr 09:00-12:00; Sep-Jun Mo-Fr 10:00-12:00 | 2027-Q3
            Mo-Fr 09:00-12:00; week 02-10 Mo 14:00-16:00         | 2027-Q1
            Mo-Fr 09:00-12:00; Feb 15-Mar 15 Mo 14:00-16:00      | 2027-Q1
            """)
    void aSeasonThatEndsWithinAQuarterIsADoubt(String text, String quarter) {
        assertThat(OpeningHours.of(text, Quarter.parse(quarter)).doubts()).isNotEmpty();
        assertThat(OpeningHours.isBySeasons(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-Q4 | 2026-12-24 | 2026-12-31
            2027-Q1 | 2027-01-01 | 2027-01-02
            """)
    void daysOfOneWinterAreClosedThenOnly(String quarter, String from, String to) {
        var hours = OpeningHours.of("Mo-Su 09:00-12:00; 2026 Dec 24-2027 Jan 02 off");
        var holidays = new SchoolHolidays(List.of(), List.of());

        assertThat(hours.doubts()).isEmpty();
        assertThat(hours.closings().closed(holidays, Quarter.parse(quarter)))
                .extracting(p -> p.from() + " " + p.to())
                .containsExactly(from + " " + to);
        assertThat(hours.closings().closed(holidays, Quarter.parse("2027-Q4"))).isEmpty();
    }
}
