package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Period;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One school calendar in each form in which the ministry's table is downloaded. The dates are made up. */
class SchoolTableTest {

    private static final List<String> NAMES =
            List.of("description", "population", "start_date", "end_date", "location", "zones", "annee_scolaire");

    private static final List<String> LABELS = List.of(
            "Description", "Population", "Date de début", "Date de fin", "Académies", "Zones", "annee_scolaire");

    private static final String ROWS = """
            Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances d'Hiver;-;2027-02-19T23:00:00+00:00;2027-03-07T23:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances d'Hiver;-;2027-02-05T23:00:00+00:00;2027-02-21T23:00:00+00:00;Paris;Zone C;2026-2027
            Prérentrée;Enseignants;2026-08-30T22:00:00+00:00;2026-08-30T22:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Vacances de Printemps;-;2027-04-16T22:00:00+00:00;2027-05-02T22:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            Pont de l'Ascension;-;2027-05-06T22:00:00+00:00;2027-05-06T22:00:00+00:00;Nancy-Metz;Zone B;2026-2027
            """;

    private static final List<String> DAYS = List.of(
            "2026-10-17..2026-11-01",
            "2026-12-19..2027-01-03",
            "2027-02-20..2027-03-07",
            "2027-04-17..2027-05-02",
            "2027-05-07..2027-05-07");

    @TempDir
    private Path temp;

    private FolderCopy folder;

    @BeforeEach
    void copy() throws IOException {
        folder = FolderCopy.of("forbach", temp);
        Files.delete(temp.resolve("school-holidays.csv"));
    }

    private record Form(String name, String file, byte[] content) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static List<List<String>> rows() {
        return ROWS.lines().map(l -> Arrays.asList(l.split(";", -1))).toList();
    }

    private static Form text(String name, String file, String content) {
        return new Form(name, file, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String table(String separator, List<String> headings, Function<String, String> cell) {
        return Stream.concat(
                        Stream.of(headings),
                        rows().stream().map(r -> r.stream().map(cell).toList()))
                .map(r -> String.join(separator, r))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /** Each row as a JSON object, within others. */
    private static String objects(String before, String behind) {
        return rows().stream()
                .map(r -> IntStream.range(0, r.size())
                        .mapToObj(i -> "\"" + NAMES.get(i) + "\": \"" + r.get(i) + "\"")
                        .collect(Collectors.joining(", ", before + "{", "}" + behind)))
                .collect(Collectors.joining(",\n", "[", "]"));
    }

    private static byte[] sheet(List<String> headings, Function<String, String> cell) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("fr-en-calendrier-scolaire");
            var lines = Stream.concat(Stream.of(headings), rows().stream()).toList();
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    sheet.value(row, column, cell.apply(lines.get(row).get(column)));
                }
            }
        }
        return out.toByteArray();
    }

    static List<Form> forms() throws IOException {
        return List.of(
                text("semicolons, names", "school-calendar.csv", table(";", NAMES, c -> c)),
                text("semicolons, labels, with a mark", "school-calendar.csv", "\ufeff" + table(";", LABELS, c -> c)),
                text("commas, quoted", "school-calendar.csv", table(",", LABELS, c -> '"' + c + '"')),
                text("a list of rows", "school-calendar.json", objects("", "")),
                text("a list of rows, with a mark", "school-calendar.json", "\ufeff\n" + objects("", "")),
                text("results", "school-calendar.json", "{\"total_count\": 7, \"results\": " + objects("", "") + "}"),
                text(
                        "records with fields",
                        "school-calendar.json",
                        "{\"nhits\": 7, \"parameters\": {\"dataset\": \"fr-en-calendrier-scolaire\"}, \"records\": "
                                + objects("{\"recordid\": \"a1\", \"fields\": ", ", \"record_timestamp\": \"2026\"}")
                                + "}"),
                text(
                        "a list of records with fields",
                        "school-calendar.json",
                        objects("{\"datasetid\": \"x\", \"fields\": ", "}")),
                text(
                        "records in records, with links",
                        "school-calendar.json",
                        "{\"links\": [{\"rel\": \"self\"}], \"records\": "
                                + objects("{\"record\": {\"id\": \"a1\", \"fields\": ", "}}")
                                + "}"),
                text("JSON under the table's name", "school-calendar.csv", objects("", "")),
                new Form("a spreadsheet, names", "school-calendar.xlsx", sheet(NAMES, c -> c)),
                new Form("a spreadsheet, labels, capitals", "School-Calendar.XLSX", sheet(LABELS, c -> c)),
                new Form(
                        "a spreadsheet, times of UTC without saying so",
                        "school-calendar.xlsx",
                        sheet(LABELS, c -> c.replace("+00:00", "").replace('T', c.startsWith("2026-") ? ' ' : 'T'))),
                new Form("a spreadsheet under the table's name", "school-calendar.csv", sheet(LABELS, c -> c)));
    }

    private static List<String> days(Territory territory) {
        return territory.calendar().schoolHolidays().periods().stream()
                .map(SchoolTableTest::days)
                .toList();
    }

    private static String days(Period period) {
        return period.from() + ".." + period.to();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void eachFormGivesTheSameCalendar(Form form) throws IOException {
        Files.write(temp.resolve(form.file()), form.content());
        var territory = folder.read();

        assertThat(days(territory)).containsExactlyElementsOf(DAYS);
        assertThat(territory.doubts()).isEmpty();
        assertThat(territory.calendar().notTaken()).isEmpty();

        var copy = TerritoryCopy.read(TerritoryFolder.files(temp));
        assertThat(days(copy.territory())).containsExactlyElementsOf(DAYS);
        assertThat(copy.files().content("school-calendar.csv"))
                .asString(StandardCharsets.UTF_8)
                .containsIgnoringCase("description");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aZipFileMayHaveEachForm(Form form) throws IOException {
        var files = TableFiles.none();
        for (var file : folder.names()) {
            files = files.with(file, Files.readAllBytes(temp.resolve(file)));
        }
        var zip = temp.resolve("sent.zip");
        Files.write(zip, new TableFiles(withForm(files, form)).zip());

        assertThat(days(TerritoryArchive.read(zip))).containsExactlyElementsOf(DAYS);
    }

    private static TreeMap<String, byte[]> withForm(TableFiles files, Form form) {
        var contents = new TreeMap<String, byte[]>();
        files.names().forEach(n -> contents.put(n, files.content(n)));
        contents.put(form.file(), form.content());
        return contents;
    }

    @Test
    void aCellThatIsWrongIsNamedByItsLineInTheSpreadsheet() throws IOException {
        Files.write(
                temp.resolve("school-calendar.xlsx"), sheet(LABELS, c -> c.startsWith("2027-03-07") ? "huit mars" : c));

        assertThat(folder.faults())
                .singleElement()
                .asString()
                .startsWith("school-calendar.csv:4:Date de fin: \"huit mars\" is not a date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            school-calendar.json | [{"description": "Vacances" | no JSON
            school-calendar.json | {"error": "no such data set"} | expected
            school-calendar.json | [{"a": 1}] | description
            school-calendar.xlsx | PK nothing | missing
            """)
    void whatIsNoCalendarIsAFaultWithItsReason(String file, String content, String words) throws IOException {
        folder.write(file, content);

        assertThatThrownBy(folder::read).isInstanceOf(FaultsException.class).hasMessageContaining("school-calendar");
        assertThat(folder.faults()).isNotEmpty().allMatch(f -> f.startsWith("school-calendar.csv"));
        assertThat(String.join(" ", folder.faults())).containsIgnoringCase(words);
    }

    /** Two forms at once: the table of text is read, and the other is told of. */
    @Test
    void aSecondFormIsNotReadAndSaid() throws IOException {
        folder.write("school-calendar.csv", table(";", NAMES, c -> c));
        folder.write("school-calendar.json", "[]");

        assertThat(days(folder.read())).containsExactlyElementsOf(DAYS);
        assertThat(TerritoryFolder.files(temp).notices())
                .singleElement()
                .asString()
                .contains("school-calendar.json", "school-calendar.csv");
    }

    /** A day too early in each row is how a table in UTC looks once its hours are gone. */
    @Test
    void holidaysThatWouldEndOnASundayAreDoubted() throws IOException {
        folder.write("school-calendar.csv", table(";", NAMES, c -> c.replaceAll("T2[23]:00:00\\+00:00", "")));

        assertThat(folder.read().doubts())
                .isNotEmpty()
                .allMatch(d -> d.toString().contains("on a Sunday"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Zone B                | Zone B             | Nancy-Metz     | true
            B                     | Zone A, Zone B     | x              | true
            B                     | Zone A             | Nancy-Metz     | false
            Nancy-Metz            | Zone B             | Strasbourg     | true
            académie de Besançon  | Zone A             | Lyon           | true
            Orléans-Tours         | Zones B et C       | x              | true
            B                     | -                  | Aix-Marseille  | true
            B                     | -                  | Versailles     | false
            Corse                 | Corse              | Corse          | true
            Corse                 | Zone B             | Nice           | false
            B                     | Corse              | Corse          | false
            Réunion               | Réunion            | Réunion        | true
            Moselle               | Zone B             | Nancy-Metz     | false
            """)
    void zonesAreNamedByLetterListOrPlace(String own, @Nullable String zones, String place, boolean taken)
            throws IOException {
        folder.replace("territory.csv", "school_zone,B", "school_zone,\"" + own + "\"");
        var json =
                "[{\"description\": \"Vacances d'Hiver\", \"start_date\": \"2027-02-20\", \"end_date\": \"2027-03-08\","
                        + " \"location\": \"%s\", \"zones\": %s}]"
                                .formatted(place, zones == null ? "null" : '"' + zones + '"');
        folder.write("school-calendar.json", json);
        var territory = folder.read();

        assertThat(days(territory)).hasSize(taken ? 1 : 0);
        assertThat(territory.doubts()).hasSize(taken ? 0 : 1);
    }

    /** A list within a row is what newer answers have for several zones. */
    @Test
    void zonesMayBeAList() throws IOException {
        folder.write(
                "school-calendar.json",
                "[{\"description\": \"Vacances d'Hiver\", \"start_date\": \"2027-02-20\", \"end_date\": \"2027-03-08\","
                        + " \"location\": [\"Lyon\", \"Nancy-Metz\"], \"zones\": [\"Zone A\", \"Zone B\"]}]");

        assertThat(days(folder.read())).containsExactly("2027-02-20..2027-03-07");
    }
}
