package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dates here are made up; the layouts are those of the ministry's files. */
class SchoolFilesTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);

    private static final String OPEN_DATA = """
            description;population;start_date;end_date;location;zones;annee_scolaire
            Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Strasbourg;Zone B;2026-2027
            Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances d'Hiver;-;2027-02-19T23:00:00+00:00;2027-03-07T23:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances d'Hiver;-;2027-02-05T23:00:00+00:00;2027-02-21T23:00:00+00:00;Paris;Zone C;2026-2027
            Prérentrée;Enseignants;2026-08-30T22:00:00+00:00;2026-08-30T22:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances de Printemps;-;2027-04-16T22:00:00+00:00;2027-05-02T22:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            """;

    @TempDir
    private Path temp;

    private FolderCopy folder;

    @BeforeEach
    void copy() throws IOException {
        folder = FolderCopy.of("forbach", temp);
        Files.delete(temp.resolve("school-holidays.csv"));
    }

    private static String event(String name, String from, String to) {
        return "BEGIN:VEVENT\r\nUID:%s%s\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:%s\r\nDTEND;VALUE=DATE:%s\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
                .formatted(name.length(), from, from, to, name);
    }

    private static String diary(String... events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//FR\r\n" + String.join("", events)
                + "END:VCALENDAR\r\n";
    }

    @Test
    void theMinistrysOpenDataIsTakenForTheTerritorysZone() throws IOException {
        folder.write("school-calendar.csv", OPEN_DATA);
        var holidays = folder.read().calendar().schoolHolidays();

        assertThat(holidays.periods())
                .extracting(Period::from)
                .containsExactly(
                        LocalDate.of(2026, 10, 17),
                        LocalDate.of(2026, 12, 19),
                        LocalDate.of(2027, 2, 20),
                        LocalDate.of(2027, 4, 17));
        assertThat(holidays.periods().get(2).to()).isEqualTo(LocalDate.of(2027, 3, 7));
        assertThat(holidays.reach(QUARTER)).isTrue();
        assertThat(holidays.reach(new Quarter(2028, 1))).isFalse();
    }

    @Test
    void aDiaryIsTakenForItsZone() throws IOException {
        folder.write(
                "school-holidays.ics",
                diary(
                        event("Vacances de la Toussaint", "20261017", "20261102"),
                        event("Vacances de Noël - Zones A\\, B\\, C", "20261219", "20270104"),
                        event("Vacances d'hiver - Zone B", "20270220", "20270308"),
                        event("Vacances d'hiver - Zone C", "20270206", "20270222"),
                        event("Rentrée scolaire", "20260901", "20260902"),
                        event("Vacances de printemps - Zone B", "20270417", "20270503")));
        var holidays = folder.read().calendar().schoolHolidays();

        assertThat(holidays.periods()).hasSize(4);
        assertThat(holidays.within(QUARTER))
                .extracting(Period::to)
                .containsExactly(LocalDate.of(2027, 1, 3), LocalDate.of(2027, 3, 7));
        assertThat(holidays.reach(QUARTER)).isTrue();
    }

    @Test
    void twoFilesAtOnceAreRefused() throws IOException {
        folder.write("school-calendar.csv", OPEN_DATA);
        folder.write("school-holidays.ics", diary(event("Vacances d'hiver", "20270220", "20270308")));

        assertThat(folder.faults()).singleElement().asString().contains("Only one of these files");
    }

    @Test
    void aBrokenDiaryIsRefusedWithItsLineOrRead() throws IOException {
        folder.write("school-holidays.ics", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nnothing\r\n");
        assertThat(folder.faults()).singleElement().asString().contains("no readable iCalendar");

        var whole = diary(event("Vacances d'hiver", "20270220", "20270308")).toCharArray();
        var dice = new Random(5);
        for (int i = 0; i < 100; i++) {
            var text = whole.clone();
            text[dice.nextInt(text.length)] = ":;=\r\n\"A9\u00e9".charAt(dice.nextInt(9));
            folder.write("school-holidays.ics", new String(text));
            assertThat(folder.faults()).hasSizeLessThan(3);
        }
    }
}
