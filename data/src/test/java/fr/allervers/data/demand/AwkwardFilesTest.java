package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.WESTERN;
import static fr.allervers.data.demand.Files.csv;
import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.ods;
import static fr.allervers.data.demand.Files.rawRow;
import static fr.allervers.data.demand.Files.rawXlsx;
import static fr.allervers.data.demand.Files.text;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files with something in them that nobody but a person can decide. Expected are the findings ({@code row+column key >
 * proposal}, notices left out unless they are the point) and the rows once all proposals are accepted.
 */
class AwkwardFilesTest {

    private static final String HEAD = "Commune;Thème;Public;Moyen de transport;Habitants;Priorité";
    private static final String GOOD = "Forbach;E-mail;Seniors;bus;12;1";
    private static final String GOOD_ROW = "57227 email seniors bus 12 p1";

    private static Arguments row(String name, String line, List<String> findings, List<String> rows) {
        return Arguments.of(
                name,
                csv(HEAD, GOOD, line),
                findings,
                Stream.concat(Stream.of(GOOD_ROW), rows.stream()).toList());
    }

    private static Arguments file(String name, byte[] file, List<String> findings, List<String> rows) {
        return Arguments.of(name, file, findings, rows);
    }

    static Stream<Arguments> files() {
        return Stream.of(words(), figures(), layouts(), workbooks()).flatMap(s -> s);
    }

    private static Stream<Arguments> words() {
        var seniors = List.of("57058 sante seniors bus 3 p1");
        return Stream.of(
                row(
                        "misspelt commune",
                        "Behren-les-Forbahc;Santé;Seniors;bus;3;",
                        List.of("3A word.near.COMMUNE > 57058"),
                        seniors),
                row(
                        "shortened commune",
                        "Behren;Santé;Seniors;bus;3;",
                        List.of("3A word.near.COMMUNE > 57058"),
                        seniors),
                row(
                        "half a double name",
                        "St Nabor;Santé;Seniors;bus;3;",
                        List.of("3A word.near.COMMUNE > 57514"),
                        List.of("57514 sante seniors bus 3 p1")),
                row(
                        "accents lost in an old program",
                        "Ambérieu-en-Bugey".replace("é", "?") + ";Santé;Seniors;bus;3;",
                        List.of("3A word.near.COMMUNE > 01004"),
                        List.of("01004 sante seniors bus 3 p1")),
                row(
                        "UTF-8 taken for Windows-1252",
                        "L'HÃ´pital;Santé;Seniors;bus;3;",
                        List.of("3A word.near.COMMUNE > 57336"),
                        List.of("57336 sante seniors bus 3 p1")),
                row(
                        "commune of elsewhere",
                        "Strasbourg;Santé;Seniors;bus;3;",
                        List.of("3A word.unknown.COMMUNE"),
                        List.of()),
                row(
                        "commune of elsewhere whose name begins one of ours",
                        "Forb;Santé;Seniors;bus;3;",
                        List.of("3A word.unknown.COMMUNE"),
                        List.of()),
                row(
                        "two communes of one name",
                        "Saint-Germain;Santé;Seniors;bus;3;",
                        List.of("3A word.ambiguous"),
                        List.of()),
                row(
                        "two communes of one name, and where",
                        "Saint-Germain (01);Santé;Seniors;bus;3;",
                        List.of("3A word.hinted > 01357"),
                        List.of("01357 sante seniors bus 3 p1")),
                row("postal code for a commune", "57600;Santé;Seniors;bus;3;", List.of("3A word.code"), List.of()),
                row("INSEE code of elsewhere", "57228;Santé;Seniors;bus;3;", List.of("3A word.code"), List.of()),
                row(
                        "INSEE code without its zero",
                        "1004;Santé;Seniors;bus;3;",
                        List.of(),
                        List.of("01004 sante seniors bus 3 p1")),
                row(
                        "blank commune",
                        ";Santé;Seniors;bus;3;",
                        List.of("3A blank > above"),
                        List.of("57227 sante seniors bus 3 p1")),
                row(
                        "misspelt theme",
                        "Forbach;Burotique;Seniors;bus;3;",
                        List.of("3B word.weak > bureautique"),
                        List.of("57227 bureautique seniors bus 3 p1")),
                row(
                        "part of a theme's name",
                        "Forbach;Navigation;Seniors;bus;3;",
                        List.of("3B word.near.THEME > navigation_sur_internet"),
                        List.of("57227 navigation_sur_internet seniors bus 3 p1")),
                row("unknown theme", "Forbach;Poterie;Seniors;bus;3;", List.of("3B word.unknown.THEME"), List.of()),
                row(
                        "blank theme",
                        "Forbach;;Seniors;voiture;3;",
                        List.of("3B blank > above"),
                        List.of("57227 email seniors voiture 3 p1")),
                row(
                        "misspelt audience",
                        "Forbach;Santé;Senoirs;bus;3;",
                        List.of("3C word.near.AUDIENCE > seniors"),
                        List.of("57227 sante seniors bus 3 p1")),
                row(
                        "unknown audience",
                        "Forbach;Santé;Martiens;bus;3;",
                        List.of("3C word.unknown.AUDIENCE"),
                        List.of()),
                row("blank audience", "Forbach;Santé;;bus;3;", List.of("3C blank"), List.of()),
                row(
                        "unknown means of transport",
                        "Forbach;Santé;Seniors;cheval;3;",
                        List.of("3D word.unknown.MOBILITY"),
                        List.of()),
                row(
                        "two faults in a row",
                        "Forbch;Poterie;Seniors;bus;3;",
                        List.of("3A word.near.COMMUNE > 57227", "3B word.unknown.THEME"),
                        List.of()),
                row("nothing but marks", "???;Santé;Seniors;bus;3;", List.of("3A word.unknown.COMMUNE"), List.of()),
                row(
                        "a formula as a commune",
                        "=cmd|' /C calc'!A0;Santé;Seniors;bus;3;",
                        List.of("3A word.unknown.COMMUNE"),
                        List.of()));
    }

    private static Arguments figure(String name, String figure, List<String> findings, String... rows) {
        return row(name, "Forbach;Santé;Seniors;bus;" + figure + ";", findings, List.of(rows));
    }

    private static Stream<Arguments> figures() {
        return Stream.of(
                figure("half a resident", "12,5", List.of("3E figure.broken")),
                figure("negative", "-3", List.of("3E figure.negative")),
                figure("about", "env. 10", List.of("3E figure.about > 10"), "57227 sante seniors bus 10 p1"),
                figure(
                        "with a question mark",
                        "10 ?",
                        List.of("3E figure.about > 10"),
                        "57227 sante seniors bus 10 p1"),
                figure("with a unit", "10 personnes", List.of(), "57227 sante seniors bus 10 p1"),
                figure("a range", "10-12", List.of("3E figure.range")),
                figure("in words", "une dizaine", List.of("3E figure.about > 10"), "57227 sante seniors bus 10 p1"),
                figure(
                        "in more words",
                        "environ une vingtaine",
                        List.of("3E figure.about > 20"),
                        "57227 sante seniors bus 20 p1"),
                figure("at least", "12+", List.of("3E figure.bound")),
                figure("more than", ">10", List.of("3E figure.bound")),
                figure("with a word", "12 seniors", List.of("3E figure.named > 12"), "57227 sante seniors bus 12 p1"),
                figure("a point behind", "12.", List.of(), "57227 sante seniors bus 12 p1"),
                figure("thousands and decimals", "1 200,00", List.of(), "57227 sante seniors bus 1200 p1"),
                figure("thousands and a half", "1 200,5", List.of("3E figure.broken")),
                figure("three zeros", "2.000", List.of("3E figure.thousands")),
                figure("no figure", "beaucoup", List.of("3E figure.none")),
                figure("blank", "", List.of("3E blank.residents")),
                figure("more than live there", "25000", List.of("3E figure.population")),
                figure("thousands with a space", "1 200", List.of(), "57227 sante seniors bus 1200 p1"),
                figure(
                        "thousands with a point",
                        "1.200",
                        List.of("3E figure.grouped > 1200"),
                        "57227 sante seniors bus 1200 p1"),
                figure("huge", "99999999999999999999", List.of("3E figure.huge")),
                figure("an exponent as text", "1E3", List.of("3E figure.none")),
                row(
                        "priority in words",
                        "Forbach;Santé;Seniors;bus;3;haute",
                        List.of("3F priority > 2"),
                        List.of("57227 sante seniors bus 3 p2")),
                row("priority 0", "Forbach;Santé;Seniors;bus;3;0", List.of("3F priority"), List.of()),
                row("given twice", GOOD, List.of("3E duplicate.same > once"), List.of()),
                file(
                        "twice in other words with another figure",
                        csv(HEAD, GOOD, "FORBACH;courriel;seniors;bus;3;"),
                        List.of(),
                        List.of("57227 email seniors bus 15 p1")));
    }

    private static Stream<Arguments> layouts() {
        return Stream.of(
                file(
                        "misspelt heading",
                        csv("Commune;Thème;Publik;Transport;Habitants", "Forbach;E-mail;Seniors;bus;12"),
                        List.of("1C heading.like > AUDIENCE"),
                        List.of(GOOD_ROW)),
                file(
                        "no means of transport",
                        csv("Commune;Thème;Public;Habitants", "Forbach;E-mail;Seniors;12"),
                        List.of("1 column.missing.MOBILITY"),
                        List.of()),
                file(
                        "wide with a theme nobody knows",
                        csv("Commune;Public;Transport;E-mail;Poterie", "Forbach;Seniors;bus;12;3"),
                        List.of("1E heading.wide.THEME"),
                        List.of(GOOD_ROW)),
                file(
                        "wide with a misspelt theme",
                        csv("Commune;Public;Transport;E-mail;Burotique", "Forbach;Seniors;bus;12;3"),
                        List.of("1E heading.wide.THEME > bureautique"),
                        List.of(GOOD_ROW, "57227 bureautique seniors bus 3 p1")),
                file(
                        "wide with a doubtful figure",
                        csv("Commune;Public;Transport;E-mail;Santé", "Forbach;Seniors;bus;12;~3"),
                        List.of("2E figure.about > 3"),
                        List.of(GOOD_ROW, "57227 sante seniors bus 3 p1")),
                file(
                        "grouped under communes",
                        csv(HEAD, "Forbach;;;;;", ";E-mail;Seniors;bus;12;", ";Santé;Seniors;bus;3;"),
                        List.of("3A blank > above", "4A blank > above"),
                        List.of(GOOD_ROW, "57227 sante seniors bus 3 p1")),
                file(
                        "grouped under a commune of elsewhere",
                        csv(HEAD, GOOD, "Sarre Union;;;;;", ";Santé;Seniors;bus;3;", ";E-mail;Jeunes;bus;2;"),
                        List.of("3A word.unknown.COMMUNE", "4A blank > above", "5A blank > above"),
                        List.of(GOOD_ROW)),
                file(
                        "grouped under themes, one of them unknown",
                        csv(
                                HEAD,
                                ";Santé;;;;",
                                "Forbach;;Seniors;bus;3;",
                                ";Poterie rapide;;;;",
                                "Forbach;;Seniors;bus;4;"),
                        List.of("3B blank > above", "4B word.unknown.THEME", "5B blank > above"),
                        List.of("57227 sante seniors bus 3 p1")),
                file(
                        "blank below a commune of elsewhere",
                        csv(HEAD, GOOD, "Strasbourg;E-mail;Seniors;bus;3;", ";Santé;Seniors;bus;3;"),
                        List.of("3A word.unknown.COMMUNE", "4A blank > above"),
                        List.of(GOOD_ROW)),
                row(
                        "named like a sum",
                        "Ensemble scolaire de Forbach;Santé;Jeunes;bus;3;",
                        List.of("3A word.unknown.COMMUNE"),
                        List.of()),
                file(
                        "wide, named like a sum",
                        csv(
                                "Commune;E-mail - Seniors - bus;Santé - Jeunes - bus",
                                "Forbach;12;",
                                "Ensemble Lamartine;;3"),
                        List.of("3A word.unknown.COMMUNE"),
                        List.of(GOOD_ROW)),
                file(
                        "a quote that is never closed",
                        csv(HEAD, GOOD, "\"Forbach;Santé;Seniors;bus;3;"),
                        List.of(),
                        List.of(GOOD_ROW, "57227 sante seniors bus 3 p1")),
                file(
                        "a quote inside a word",
                        csv(HEAD, "Forbach;E-\"mail\";Seniors;bus;12;1"),
                        List.of(),
                        List.of(GOOD_ROW)),
                file(
                        "a line cut short",
                        csv(HEAD, GOOD, "Forbach;Santé"),
                        List.of("3C blank", "3D blank", "3E blank.residents"),
                        List.of(GOOD_ROW)),
                file("a line too long", csv(HEAD, GOOD + ";;;;x;y"), List.of(), List.of(GOOD_ROW)),
                file(
                        "code and name that contradict",
                        csv("INSEE;Commune;Thème;Public;Transport;Habitants", "57058;Forbach;E-mail;Seniors;bus;12"),
                        List.of("2B code.other"),
                        List.of()),
                file(
                        "code of another département beside the right name",
                        csv("INSEE;Commune;Thème;Public;Transport;Habitants", "67180;Forbach;E-mail;Seniors;bus;12"),
                        List.of("2B code.elsewhere > 57227"),
                        List.of(GOOD_ROW)),
                file(
                        "postal code of another département beside the right name",
                        csv("CP;Commune;Thème;Public;Transport;Habitants", "1500;Forbach;E-mail;Seniors;bus;12"),
                        List.of("2B code.elsewhere > 57227"),
                        List.of(GOOD_ROW)),
                file(
                        "postal code of another département in the name's cell",
                        csv("Commune;Thème;Public;Transport;Habitants", "Forbach 67600;E-mail;Seniors;bus;12"),
                        List.of("2A code.elsewhere > 57227"),
                        List.of(GOOD_ROW)),
                file(
                        "code of elsewhere beside the right name",
                        csv("INSEE;Commune;Thème;Public;Transport;Habitants", "57600;Forbach;E-mail;Seniors;bus;12"),
                        List.of(),
                        List.of(GOOD_ROW)),
                file(
                        "two communes of one name, told apart by their postal codes",
                        csv(
                                "Code postal;Commune;Thème;Public;Transport;Habitants",
                                "1330;Saint-Germain;E-mail;Seniors;bus;12",
                                "57600;Saint-Germain;E-mail;Seniors;bus;12"),
                        List.of("2B word.hinted > 01357", "3B word.hinted > 57615"),
                        List.of("01357 email seniors bus 12 p1", "57615 email seniors bus 12 p1")),
                file(
                        "postal code column for one of two",
                        csv(
                                "Code postal;Commune;Thème;Public;Transport;Habitants",
                                "01330;Saint-Germain;E-mail;Seniors;bus;12"),
                        List.of("2B word.hinted > 01357"),
                        List.of("01357 email seniors bus 12 p1")),
                file(
                        "mixed encodings",
                        concat(csv(HEAD), text(WESTERN, "\n", "Œting;Santé;Seniors;bus;3;")),
                        List.of(),
                        List.of("57521 sante seniors bus 3 p1")));
    }

    private static byte[] concat(byte[] a, byte[] b) {
        return (new String(a, StandardCharsets.ISO_8859_1) + new String(b, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Stream<Arguments> workbooks() {
        return Stream.of(
                file(
                        "a figure that became a date",
                        xlsx(w -> {
                            var sheet = fill(w.newWorksheet("D"), HEAD, GOOD, "Forbach;Santé;Seniors;bus;;");
                            sheet.value(2, 4, LocalDate.of(2026, 12, 10));
                            sheet.style(2, 4).format("dd/mm/yyyy").set();
                        }),
                        List.of("3E figure.date"),
                        List.of(GOOD_ROW)),
                file(
                        "a formula that failed",
                        rawXlsx(rawRow(1, HEAD)
                                + rawRow(2, GOOD)
                                + rawRow(3, "Forbach;Santé;Seniors;bus")
                                        .replace("</row>", "<c r=\"E3\" t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c></row>")),
                        List.of("3E figure.error"),
                        List.of(GOOD_ROW)),
                file(
                        "a formula nobody computed",
                        rawXlsx(rawRow(1, HEAD)
                                + rawRow(2, GOOD)
                                + rawRow(3, "Forbach;Santé;Seniors;bus")
                                        .replace("</row>", "<c r=\"E3\"><f>1+2</f></c></row>")),
                        List.of("3E figure.formula"),
                        List.of(GOOD_ROW)),
                file(
                        "merged figures",
                        xlsx(w -> {
                            var sheet = fill(w.newWorksheet("D"), HEAD, GOOD, "Forbach;Santé;Seniors;bus;;");
                            sheet.range(1, 4, 2, 4).merge();
                        }),
                        List.of("3E figure.merged"),
                        List.of(GOOD_ROW)),
                file(
                        "ODS with a failed formula and half a resident",
                        ods(s -> s.getRange(2, 4).setValue(3.5), HEAD, GOOD, "Forbach;Santé;Seniors;bus;;"),
                        List.of("3E figure.broken"),
                        List.of(GOOD_ROW)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isNeitherGuessedNorLost(String name, byte[] file, List<String> findings, List<String> rows) {
        var workbook = SheetFile.read(file);
        var reader = new DemandReader(TestTerritory.vocabulary());

        var reading = reader.read(workbook, Answers.NONE);
        var accepted = reader.read(workbook, TestTerritory.acceptingEach(reader, workbook, Answers.NONE));

        assertThat(reading.findings().stream().filter(Finding::isOpen).map(AwkwardFilesTest::line))
                .isEqualTo(findings);
        assertThat(reading.isComplete()).isEqualTo(findings.isEmpty());
        assertThat(TestTerritory.lines(accepted)).isEqualTo(rows);
    }

    private static String line(Finding f) {
        var proposed = f.proposed();
        return f.row() + f.column() + " " + f.problem().key() + (proposed == null ? "" : " > " + proposed.value());
    }
}
