package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.rawRow;
import static fr.allervers.data.demand.Files.rawXlsx;
import static fr.allervers.data.demand.Files.text;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.FolderCopy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Further files of each kind of demand that once went wrong, each with what is right: before an answer nothing is read
 * otherwise, and what is proposed, with the answers given here, makes it right. Variants of the other kinds stand beside
 * their readers: codes in {@code MangledCodesTest}, hours in {@code OpeningHoursTest} and {@code SpokenHoursTest}, venues in
 * {@code VenueCasesTest}, calendars in {@code SchoolFilesTest} and {@code NastyDiariesTest}, timetables in {@code
 * FeedCasesTest}, maps in {@code MapCasesTest}.
 */
class CaseVariantsTest {

    private static final String HEAD = "Commune;Thème;Public;Transport;Nombre";

    @TempDir
    private Path temp;

    static Stream<Arguments> variants() {
        return Stream.of(twoColumnsOfFigures(), rowsOfTotals(), listsOfPersons(), encodings(), sheets(), formulas())
                .flatMap(v -> v);
    }

    private static Arguments variant(String name, byte[] file, String rows, String... answers) {
        var given = new HashMap<String, String>();
        for (var answer : answers) {
            var parts = answer.split("=", 2);
            given.put(parts[0], parts[1]);
        }
        return Arguments.of(name, file, given, List.of(rows.split("; ")));
    }

    private static Stream<Arguments> twoColumnsOfFigures() {
        return Stream.of(
                variant(
                        "population before those who ask",
                        csv(
                                "Commune;Pop. municipale;Thème;Public;Transport;Demandeurs",
                                "Grandval;9000;E-mail;Seniors;à pied;3",
                                "Petitval;2000;E-mail;Seniors;à pied;4"),
                        "57901 email seniors pied 3; 57902 email seniors pied 4"),
                variant(
                        "population of another year under a word for residents",
                        csv(
                                "Commune;Habitants;Thème;Public;Transport;Nb inscrits",
                                "Grandval;8 950;E-mail;Seniors;à pied;3",
                                "Petitval;2 010;E-mail;Seniors;à pied;4"),
                        "57901 email seniors pied 3; 57902 email seniors pied 4"),
                variant(
                        "population behind",
                        csv(
                                "Commune;Thème;Public;Transport;Effectif;Population 2021",
                                "Grandval;E-mail;Seniors;à pied;3;9000",
                                "Petitval;E-mail;Seniors;à pied;4;2000"),
                        "57901 email seniors pied 3; 57902 email seniors pied 4"));
    }

    private static Stream<Arguments> rowsOfTotals() {
        return Stream.of(
                variant(
                        "S/Total, and a total of all",
                        csv(
                                HEAD,
                                "Grandval;E-mail;Seniors;à pied;5",
                                "Grandval;Santé;Seniors;à pied;3",
                                "S/Total Grandval;;;;8",
                                "Petitval;E-mail;Seniors;à pied;5",
                                "S/Total Petitval;;;;5",
                                "Total;;;;13"),
                        "57901 email seniors pied 5; 57901 sante seniors pied 3; 57902 email seniors pied 5"),
                variant(
                        "totals before their rows",
                        csv(
                                HEAD,
                                "Total général;;;;13",
                                "Sous-total : Grandval;;;;8",
                                "Grandval;E-mail;Seniors;à pied;5",
                                "Grandval;Santé;Seniors;à pied;3",
                                "Sous-total : Petitval;;;;5",
                                "Petitval;E-mail;Seniors;à pied;5"),
                        "57901 email seniors pied 5; 57901 sante seniors pied 3; 57902 email seniors pied 5"),
                variant(
                        "Cumul and Ensemble",
                        csv(
                                HEAD,
                                "Grandval;E-mail;Seniors;à pied;5",
                                ";Santé;Seniors;à pied;3",
                                "Cumul Grandval;;;;8",
                                "Petitval;E-mail;Seniors;à pied;5",
                                "Ensemble;;;;13"),
                        "57901 email seniors pied 5; 57901 sante seniors pied 3; 57902 email seniors pied 5"),
                variant(
                        "sums without a word",
                        csv(
                                HEAD,
                                "Grandval;E-mail;Seniors;à pied;5",
                                "Grandval;Santé;Seniors;à pied;3",
                                ";;;;8",
                                "Petitval;E-mail;Seniors;à pied;5",
                                ";;;;5"),
                        "57901 email seniors pied 5; 57901 sante seniors pied 3; 57902 email seniors pied 5"));
    }

    private static Stream<Arguments> listsOfPersons() {
        return Stream.of(
                variant(
                        "the same twice",
                        csv(
                                "Commune;Thème;Public;Transport",
                                "Grandval;E-mail;Seniors;à pied",
                                "Grandval;E-mail;Seniors;à pied",
                                "Petitval;Santé;Seniors;en voiture"),
                        "57901 email seniors pied 2; 57902 sante seniors voiture 1"),
                variant(
                        "a form's export with two themes in a cell",
                        csv(
                                "Horodateur;Commune;Sujets;Public;Transport",
                                "01/12/2026 10:00;Grandval;E-mail;Seniors;à pied",
                                "02/12/2026 11:00;Grandval;E-mail, Santé;Seniors;à pied"),
                        "57901 email seniors pied 2; 57901 sante seniors pied 1"),
                variant(
                        "remarks beside, themes parted by a slash",
                        csv(
                                "Commune;Thème;Public;Transport;Remarque",
                                "Grandval;E-mail;Seniors;à pied;ne peut pas le mardi",
                                "Grandval;E-mail / Santé;Seniors;à pied;",
                                "Petitval;Santé;Seniors;en voiture;"),
                        "57901 email seniors pied 2; 57901 sante seniors pied 1; 57902 sante seniors voiture 1"));
    }

    private static Stream<Arguments> encodings() {
        return Stream.of("x-MacRoman", "IBM850", "IBM437", "ISO-8859-15", "UTF-16LE", "UTF-16BE")
                .map(name -> variant(
                        name,
                        text(
                                Charset.forName(name),
                                "\r\n",
                                HEAD,
                                "Petitval;Santé;Séniors;à pied;3",
                                "Grandval;E-mail;Seniors;À pied;4"),
                        "57902 sante seniors pied 3; 57901 email seniors pied 4"));
    }

    private static Stream<Arguments> sheets() {
        var one = "E-mail;Seniors;à pied;3";
        var other = "Santé;Seniors;à pied;4";
        var head = HEAD.substring("Commune;".length());
        return Stream.of(
                variant(
                        "a sheet a commune, named after it",
                        xlsx(w -> {
                            fill(w.newWorksheet("Grandval"), head, one);
                            fill(w.newWorksheet("Petitval"), head, other);
                        }),
                        "57901 email seniors pied 3; 57902 sante seniors pied 4"),
                variant(
                        "a sheet a theme, named after it",
                        xlsx(w -> {
                            fill(
                                    w.newWorksheet("E-mail"),
                                    "Commune;Public;Transport;Nombre",
                                    "Grandval;Seniors;à pied;3");
                            fill(
                                    w.newWorksheet("Santé"),
                                    "Commune;Public;Transport;Nombre",
                                    "Petitval;Seniors;à pied;4");
                        }),
                        "57901 email seniors pied 3; 57902 sante seniors pied 4"),
                variant(
                        "a sheet a quarter",
                        xlsx(w -> {
                            fill(w.newWorksheet("T4 2026"), HEAD, "Grandval;E-mail;Seniors;à pied;40");
                            fill(w.newWorksheet("T1 2027"), HEAD, "Grandval;E-mail;Seniors;à pied;4");
                        }),
                        "57901 email seniors pied 4"),
                variant(
                        "the same headings in two sheets of no name",
                        xlsx(w -> {
                            fill(w.newWorksheet("Feuil1"), HEAD, "Grandval;" + one);
                            fill(w.newWorksheet("Feuil2"), HEAD, "Petitval;" + other);
                        }),
                        "57901 email seniors pied 3; 57902 sante seniors pied 4"));
    }

    private static Stream<Arguments> formulas() {
        var head = rawRow(1, HEAD);
        var good = rawRow(2, "Grandval;E-mail;Seniors;à pied;3");
        var row = rawRow(3, "Petitval;E-mail;Seniors;à pied");
        return Stream.of(
                variant(
                        "a sum that nobody computed",
                        rawXlsx(head + good + row.replace("</row>", "<c r=\"E3\"><f>SUM(G3:H3)</f></c></row>")),
                        "57901 email seniors pied 3; 57902 email seniors pied 4",
                        "RESIDENTS:E3=4"),
                variant(
                        "an empty value",
                        rawXlsx(head + good + row.replace("</row>", "<c r=\"E3\"><f>G3</f><v></v></c></row>")),
                        "57901 email seniors pied 3; 57902 email seniors pied 4",
                        "RESIDENTS:E3=4"),
                variant(
                        "under themes",
                        rawXlsx(rawRow(1, "Commune;Public;Transport;E-mail;Santé")
                                + rawRow(2, "Grandval;Seniors;à pied;3;2")
                                + rawRow(3, "Petitval;Seniors;à pied;1")
                                        .replace("</row>", "<c r=\"E3\"><f>D3+1</f></c></row>")),
                        "57901 email seniors pied 3; 57901 sante seniors pied 2; 57902 email seniors pied 1; 57902 sante seniors pied 2",
                        "RESIDENTS:E3=2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void isRightOrAsked(String name, byte[] file, Map<String, String> given, List<String> rows) throws IOException {
        var territory = FolderCopy.ofCase("territoire-mini", temp).read();
        var quarter = new Quarter(2027, 1);
        var vocabulary = Vocabulary.of(territory.problem(quarter), territory.synonyms());
        var workbook = SheetFile.read(file, vocabulary::knows);
        var reader = new DemandReader(vocabulary, quarter);

        var first = reader.read(workbook, Answers.NONE);
        assertThat(rows).as("right before an answer").containsAll(first.isComplete() ? lines(first) : List.of());
        assertThat(first.rows()).allSatisfy(r -> assertThat(rows).anyMatch(right -> isPartOf(line(r), right)));
        assertThat(first.isComplete() && (!given.isEmpty() || first.rows().size() < rows.size()))
                .isFalse();

        var answered = reader.read(workbook, TestTerritory.acceptingEach(reader, workbook, new Answers(given)));
        assertThat(answered.questions()).isEmpty();
        assertThat(lines(answered)).containsExactlyElementsOf(rows);
    }

    private static List<String> lines(DemandReading reading) {
        return reading.rows().stream().map(CaseVariantsTest::line).toList();
    }

    /** Commune, theme, audience, means and count. */
    private static String line(AskedRow row) {
        var d = row.demand();
        return String.join(" ", d.commune(), d.theme(), d.audience(), d.mobility(), Integer.toString(d.residents()));
    }

    /** True of the same demand for no more residents. */
    private static boolean isPartOf(String line, String right) {
        int at = line.lastIndexOf(' ');
        return right.startsWith(line.substring(0, at + 1))
                && Integer.parseInt(line.substring(at + 1)) <= Integer.parseInt(right.substring(at + 1));
    }
}
