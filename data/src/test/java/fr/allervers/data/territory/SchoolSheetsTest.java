package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** School calendars on several sheets, under other names and with other headings. The dates are made up; the zone is B. */
class SchoolSheetsTest {

    private static final String HEADING = "Description;Date de début;Date de fin;Zones";

    private static final String AUTUMN = """
            Vacances de la Toussaint;2026-10-17;2026-11-02;Zone B
            Vacances de Noël;2026-12-19;2027-01-04;Zone B
            Vacances de Noël;2026-12-20;2027-01-04;Zone C
            """;

    private static final String SPRING = """
            Vacances d'hiver;2027-02-20;2027-03-08;Zone B
            Vacances de printemps;2027-04-17;2027-05-03;Zone B
            """;

    private static final List<String> DAYS = List.of(
            "2026-10-17..2026-11-01", "2026-12-19..2027-01-03", "2027-02-20..2027-03-07", "2027-04-17..2027-05-02");

    @TempDir
    private Path temp;

    private FolderCopy folder;

    @BeforeEach
    void copy() throws IOException {
        folder = FolderCopy.of("forbach", temp);
        Files.delete(temp.resolve("school-holidays.csv"));
    }

    private static List<List<String>> cells(String text) {
        return text.lines().map(l -> Arrays.asList(l.split(";", -1))).toList();
    }

    /** Sheets by their names; one whose name ends in a tilde is hidden. */
    private static byte[] book(Map<String, String> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            for (var entry : sheets.entrySet()) {
                var sheet = book.newWorksheet(entry.getKey().replace("~", ""));
                if (entry.getKey().endsWith("~")) {
                    sheet.setVisibilityState(VisibilityState.HIDDEN);
                }
                var lines = cells(entry.getValue());
                for (int row = 0; row < lines.size(); row++) {
                    for (int column = 0; column < lines.get(row).size(); column++) {
                        sheet.value(row, column, lines.get(row).get(column));
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static List<String> days(Territory territory) {
        return territory.calendar().schoolHolidays().periods().stream()
                .map((Period p) -> p.from() + ".." + p.to())
                .toList();
    }

    private static List<String> notTaken(Territory territory) {
        return territory.calendar().notTaken().stream().map(Object::toString).toList();
    }

    /** The first sheet alone was read, and nothing said of the others. */
    @Test
    void allSheetsWithDatesAreReadAndTheOthersNamed() throws IOException {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("2026", HEADING + "\n" + AUTUMN);
        sheets.put("notes", "À relire;avant Noël\nappeler;le rectorat");
        sheets.put(
                "2027",
                "Zones;Date de fin;Date de début;Description\n"
                        + SPRING.replaceAll("(.*);(.*);(.*);(.*)", "$4;$3;$2;$1"));
        sheets.put("ancien~", HEADING + "\nVacances d'été;2026-07-04;2026-08-31;Zone B");
        Files.write(temp.resolve("school-calendar.xlsx"), book(sheets));
        var territory = folder.read();

        assertThat(days(territory)).containsExactlyElementsOf(DAYS);
        assertThat(notTaken(territory))
                .hasSize(2)
                .allMatch(f -> f.startsWith("school-calendar.csv"))
                .anyMatch(f -> f.contains("The sheet \"notes\" is not read"))
                .anyMatch(f -> f.contains("The sheet \"ancien\" is not read"));

        var copy = TerritoryCopy.read(TerritoryFolder.files(temp));
        assertThat(days(copy.territory())).containsExactlyElementsOf(DAYS);
        assertThat(notTaken(copy.territory())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school-calendar.tsv",
                "school-calendar.txt",
                "school-calendar.xls",
                "school-calendar.xml",
                "school-calendar.CSV",
                "fr-en-calendrier-scolaire.csv"
            })
    void theCalendarIsReadUnderEachNameThatItHas(String name) throws IOException {
        folder.write(name, HEADING + "\n" + AUTUMN + SPRING);

        assertThat(days(folder.read())).containsExactlyElementsOf(DAYS);
        assertThat(folder.read().doubts()).isEmpty();
    }

    /** Old spreadsheets are often a page with a table, or one of tags, under the old ending. */
    @Test
    void anOldSpreadsheetIsReadByWhatItHolds() throws IOException {
        var page = new StringBuilder("<html><body><table>");
        for (var line : cells(HEADING + "\n" + AUTUMN + SPRING)) {
            page.append("<tr>");
            line.forEach(c -> page.append("<td>").append(c).append("</td>"));
            page.append("</tr>");
        }
        folder.write("school-calendar.xls", page + "</table></body></html>");
        assertThat(days(folder.read())).containsExactlyElementsOf(DAYS);

        Files.write(temp.resolve("school-calendar.xls"), old(cells(HEADING + "\n" + AUTUMN + SPRING)));
        assertThat(days(folder.read())).containsExactlyElementsOf(DAYS);
    }

    private static byte[] old(List<List<String>> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("Feuil1");
            for (int row = 0; row < lines.size(); row++) {
                var cells = sheet.createRow(row);
                for (int column = 0; column < lines.get(row).size(); column++) {
                    cells.createCell(column).setCellValue(lines.get(row).get(column));
                }
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void aDiaryMayHaveTheNameOfTheCalendar() throws IOException {
        folder.write("school-calendar.ics", """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:1
                SUMMARY:Vacances de Noël - Zone B
                DTSTART;VALUE=DATE:20261219
                DTEND;VALUE=DATE:20270104
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));

        assertThat(days(folder.read())).containsExactly("2026-12-19..2027-01-03");
    }

    /** It was refused for its heading. */
    @Test
    void unknownHeadingsAreToldByWhatStandsBelow() throws IOException {
        folder.write(
                "school-calendar.csv",
                "Quoi;Jusqu'au;Du;Concerne\n" + (AUTUMN + SPRING).replaceAll("(.*);(.*);(.*);(.*)", "$1;$3;$2;$4"));
        var territory = folder.read();

        assertThat(days(territory)).containsExactlyElementsOf(DAYS);
        assertThat(territory.doubts().stream().map(Object::toString))
                .hasSize(4)
                .allMatch(d -> d.startsWith("school-calendar.csv:1"))
                .anyMatch(d -> d.contains("\"Du\" is not known; the column is understood as the first day"))
                .anyMatch(d ->
                        d.contains("\"Jusqu'au\" is not known; the column is understood as the day on which school"));
    }

    @Test
    void aTableWithoutZonesIsOfTheTerritory() throws IOException {
        folder.write(
                "school-calendar.csv",
                "Description;Date de début;Date de fin\n" + SPRING.replace(";Zone B", "")
                        + "Vacances de Noël;2026-12-19;2027-01-04\n");

        assertThat(days(folder.read())).hasSize(3);
        assertThat(folder.read().doubts().stream().map(Object::toString))
                .singleElement()
                .asString()
                .contains("No column says of which zone");
    }

    /** What cannot be told is asked for with the headings that there are. */
    @Test
    void headingsThatCannotBeToldAreAskedForByName() throws IOException {
        folder.write("school-calendar.csv", "Quoi;A;B;C\nVacances d'hiver;2027-02-20;2027-03-08;2027-03-09\n");

        assertThat(folder.faults())
                .singleElement()
                .asString()
                .startsWith("school-calendar.csv:1: It cannot be told which column")
                .contains("The columns are Quoi, A, B, C");
    }
}
