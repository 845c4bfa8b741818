package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.WESTERN;
import static fr.allervers.data.demand.Files.csv;
import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.ods;
import static fr.allervers.data.demand.Files.rawRow;
import static fr.allervers.data.demand.Files.rawXlsx;
import static fr.allervers.data.demand.Files.text;
import static fr.allervers.data.demand.Files.with;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same demand in the many shapes in which nothing about it is doubtful: always the same rows, nothing to decide, but
 * under headings of one's own which priority comes first.
 */
class CleanFilesTest {

    private static final String HEAD = "Commune;Thème;Public;Moyen de transport;Habitants;Priorité";

    private static final Answers GREATEST_FIRST = new Answers(Map.of("COLUMN:PRIORITY", Answers.KEEP));

    private static final String[] PLAIN = {
        HEAD,
        "Forbach;E-mail;Seniors;bus;12;1",
        "Behren-lès-Forbach;Santé;Seniors;tpmr;3;2",
        "Œting;E-mail;Jeunes;voiture;5;",
        "Nousseviller-Saint-Nabor;Bureautique;actifs;pied;4;1"
    };

    private static String[] replaced(String... pairs) {
        return Stream.of(PLAIN)
                .map(line -> {
                    var changed = line;
                    for (int i = 0; i < pairs.length; i += 2) {
                        changed = changed.replace(pairs[i], pairs[i + 1]);
                    }
                    return changed;
                })
                .toArray(String[]::new);
    }

    private static String[] before(String[] lines, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(lines)).toArray(String[]::new);
    }

    private static String[] after(String[] lines, String... last) {
        return before(last, lines);
    }

    private static String[] quoted(String[] lines) {
        return Stream.of(lines)
                .map(line -> "\"" + line.replace(";", "\";\"") + "\"")
                .toArray(String[]::new);
    }

    static Stream<Arguments> files() {
        return Stream.concat(textFiles(), Stream.concat(wordings(), workbooks()));
    }

    private static Stream<Arguments> textFiles() {
        var all = String.join("\r\n", PLAIN);
        return Stream.of(
                Arguments.of("UTF-8, semicolons", csv(PLAIN)),
                Arguments.of("UTF-8 with a byte order mark", with(csv(PLAIN), 0xef, 0xbb, 0xbf)),
                Arguments.of("Windows-1252", text(WESTERN, "\r\n", PLAIN)),
                Arguments.of("UTF-16 little endian", with(text(StandardCharsets.UTF_16LE, "\r\n", PLAIN), 0xff, 0xfe)),
                Arguments.of("UTF-16 big endian", with(text(StandardCharsets.UTF_16BE, "\r\n", PLAIN), 0xfe, 0xff)),
                Arguments.of("UTF-16 without a mark", text(StandardCharsets.UTF_16LE, "\n", PLAIN)),
                Arguments.of("old Mac line ends", text(StandardCharsets.UTF_8, "\r", PLAIN)),
                Arguments.of("no line end at the end", all.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("commas", csv(replaced(";", ","))),
                Arguments.of("tabs", csv(replaced(";", "\t"))),
                Arguments.of("bars", csv(replaced(";", "|"))),
                Arguments.of("separator declared", csv(before(replaced(";", ","), "sep=,"))),
                Arguments.of("everything quoted", csv(quoted(PLAIN))),
                Arguments.of(
                        "line break in a quoted heading",
                        csv(replaced("Moyen de transport", "\"Moyen de\ntransport\""))),
                Arguments.of(
                        "title lines",
                        csv(before(
                                PLAIN,
                                "Recensement, 1er trimestre 2027;;;;;",
                                "CCAS - tél. 03, poste 2;;;;;",
                                ";;;;;"))),
                Arguments.of("empty lines between", csv(replaced("Behren", "\n;;;;;\nBehren"))),
                Arguments.of("spaces everywhere", csv(replaced(";", " ;\u00a0 ", "Forbach", "  Forbach "))),
                Arguments.of("decimal commas that are none", csv(replaced(";12;", ";12,0;", ";3;", ";3,00;"))),
                Arguments.of("decimal points that are none", csv(replaced(";12;", ";12.0;"))),
                Arguments.of("full-width digits", csv(replaced(";12;", ";１２;"))),
                Arguments.of("end-of-file character of old", (all + "\r\n\u001a").getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Arguments> wordings() {
        return Stream.of(
                Arguments.of(
                        "English headings",
                        csv(replaced(HEAD, "Municipality;Topic;Audience;Means of transport;Residents;Priority"))),
                Arguments.of(
                        "shouting headings without accents",
                        csv(replaced(HEAD, "COMMUNE ;THEME;PUBLIC CIBLE;MODE DE DEPLACEMENT;NB HABITANTS;PRIORITE"))),
                Arguments.of(
                        "headings with remarks",
                        csv(
                                replaced(
                                        HEAD,
                                        "Commune*;Thème (un seul);Public :;Transport;Nombre de personnes (estimé);Priorité (1-3)"))),
                Arguments.of(
                        "another order",
                        csv(
                                "Habitants;Transport;Commune;Priorité;Public;Thème",
                                "12;bus;Forbach;1;Seniors;E-mail",
                                "3;tpmr;Behren-lès-Forbach;2;Seniors;Santé",
                                "5;voiture;Œting;;Jeunes;E-mail",
                                "4;pied;Nousseviller-Saint-Nabor;;actifs;Bureautique")),
                Arguments.of(
                        "further columns",
                        csv(replaced(";Priorité", ";Priorité;Remarques;Contact", "bus;12;1", "bus;12;1;à voir;x"))),
                Arguments.of(
                        "INSEE codes",
                        csv(replaced(
                                "Forbach;E",
                                "57227;E",
                                "Behren-lès-Forbach",
                                "57058",
                                "Œting",
                                "57521",
                                "Nousseviller-Saint-Nabor",
                                "57514"))),
                Arguments.of(
                        "code and name",
                        csv(
                                "Code INSEE;Commune;Thème;Public;Transport;Habitants;Priorité",
                                "57227;Forbach;E-mail;Seniors;bus;12;1",
                                "57058;Behren;Santé;Seniors;tpmr;3;2",
                                "57521;Oeting;E-mail;Jeunes;voiture;5;",
                                "57514;;Bureautique;actifs;pied;4;")),
                Arguments.of(
                        "names without accents and ligatures",
                        csv(replaced("Behren-lès-Forbach", "BEHREN LES FORBACH", "Œting", "oeting"))),
                Arguments.of("St for Saint", csv(replaced("Nousseviller-Saint-Nabor", "Nousseviller St Nabor"))),
                Arguments.of(
                        "département behind the name",
                        csv(replaced("Forbach;E", "Forbach (57);E", "Œting", "Œting (57)"))),
                Arguments.of(
                        "postal code beside the name",
                        csv(replaced("Forbach;E", "57600 Forbach;E", "Œting", "ŒTING 57600"))),
                Arguments.of("decomposed accents", csv(replaced("è", "e\u0300", "é", "e\u0301"))),
                Arguments.of(
                        "typographic apostrophes and dashes",
                        csv(replaced("Nousseviller-Saint-Nabor", "Nousseviller–Saint–Nabor"))),
                Arguments.of(
                        "synonyms",
                        csv(replaced(
                                "E-mail", "courriel", "Seniors", "Retraités", "voiture", "car", "pied", "on foot"))),
                Arguments.of(
                        "full names", csv(replaced("Seniors", "Seniors (60 ans et plus)", "bus", "En bus et à pied"))),
                Arguments.of("ids", csv(replaced("E-mail", "email", "Santé", "sante", "Jeunes", "jeunes"))),
                Arguments.of("a row of totals", csv(after(PLAIN, "Total;;;;24;"))),
                Arguments.of(
                        "totals under each commune",
                        csv(replaced("Behren-lès", "Sous-total Forbach;;;;12;\nBehren-lès"))),
                Arguments.of(
                        "subtotals in short",
                        csv(replaced(
                                "Behren-lès",
                                "S/total secteur nord;;;;11;\nBehren-lès",
                                "Œting",
                                "Ss-tot. Behren;;;;3;\nŒting"))),
                Arguments.of("a total in short", csv(after(PLAIN, "Tot. :;;;;24;"))),
                Arguments.of("a total with a mark", csv(after(PLAIN, "TOTAL GÉNÉRAL :;;;;24;"))),
                Arguments.of("a total without a word", csv(after(PLAIN, ";;;;24;"))),
                Arguments.of("a source below", csv(after(PLAIN, "", "Source : CCAS, novembre 2026"))),
                Arguments.of("headings again on each page", csv(replaced("Behren-lès", HEAD + "\nBehren-lès"))),
                Arguments.of(
                        "rows without residents",
                        csv(replaced(
                                "Behren-lès", "Œting;Santé;Seniors;bus;0;\nŒting;Santé;Seniors;pied;-;\nBehren-lès"))),
                Arguments.of(
                        "wide by theme and audience",
                        csv(
                                "Commune;Transport;Priorité;E-mail – Seniors;Santé – Seniors;E-mail – Jeunes;Bureautique – Actifs;Total",
                                "Forbach;bus;1;12;;;;12",
                                "Behren-lès-Forbach;tpmr;2;;3;;;3",
                                "Œting;voiture;;;;5;;5",
                                "Nousseviller-Saint-Nabor;pied;;0;-;;4;4",
                                "Total;;;12;3;5;4;24")),
                Arguments.of(
                        "wide by theme",
                        csv(
                                "Commune;Public;Transport;Priorité;E-mail;Santé;Bureautique",
                                "Forbach;Seniors;bus;1;12;;",
                                "Behren-lès-Forbach;Seniors;tpmr;2;;3;",
                                "Œting;Jeunes;voiture;;5;;",
                                "Nousseviller-Saint-Nabor;actifs;pied;;;;4")),
                Arguments.of(
                        "wide with the themes over the audiences",
                        csv(
                                ";;;E-mail;;Santé;Bureautique",
                                "Commune;Transport;Priorité;Seniors;Jeunes;Seniors;Actifs",
                                "Forbach;bus;;12;;;",
                                "Behren-lès-Forbach;tpmr;2;;;3;",
                                "Œting;voiture;;;5;;",
                                "Nousseviller-Saint-Nabor;pied;;;;;4")),
                Arguments.of("JSON rows", """
                        [{"commune":"57227","theme":"email","audience":"seniors","mobility":"bus","residents":12},
                         {"commune":"57058","theme":"sante","audience":"seniors","mobility":"tpmr","residents":3.0,"priority":2},
                         {"commune":"Œting","theme":"E-mail","audience":"jeunes","mobility":"voiture","residents":"5","priority":null},
                         {"commune":"57514","theme":"bureautique","audience":"actifs","mobility":"pied","residents":4}]
                        """.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("the contract's demand as JSON", """
                        {"version":1,"demand":[
                         {"id":"a","commune":"57227","theme":"email","audience":"seniors","mobility":"bus","residents":12,"priority":1},
                         {"id":"b","commune":"57058","theme":"sante","audience":"seniors","mobility":"tpmr","residents":3,"priority":2},
                         {"id":"c","commune":"57521","theme":"email","audience":"jeunes","mobility":"voiture","residents":5,"priority":1},
                         {"id":"d","commune":"57514","theme":"bureautique","audience":"actifs","mobility":"pied","residents":4,"priority":1}]}
                        """.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Arguments> workbooks() {
        return Stream.of(
                Arguments.of("XLSX", xlsx(w -> fill(w.newWorksheet("Demande"), PLAIN))),
                Arguments.of(
                        "XLSX with numbers as text",
                        xlsx(w -> fill(w.newWorksheet("D"), replaced(";12;", ";12 ;", ";3;", ";'3;")))),
                Arguments.of("XLSX below a merged title", xlsx(w -> {
                    var sheet = fill(w.newWorksheet("D"), before(PLAIN, "Recensement des demandes", ""));
                    sheet.range(0, 0, 0, 5).merge();
                })),
                Arguments.of("XLSX with a hidden sheet in front", xlsx(w -> {
                    var hidden = fill(w.newWorksheet("ancien"), HEAD, "Forbach;E-mail;Seniors;bus;99;1");
                    hidden.setVisibilityState(VisibilityState.HIDDEN);
                    fill(w.newWorksheet("D"), PLAIN);
                })),
                Arguments.of("XLSX with a cover sheet", xlsx(w -> {
                    fill(
                            w.newWorksheet("Lisez-moi"),
                            "Merci de remplir la feuille suivante",
                            "Commune de contact : Forbach");
                    fill(w.newWorksheet("D"), PLAIN);
                })),
                Arguments.of("XLSX with merged communes and audiences", xlsx(w -> {
                    var sheet = fill(
                            w.newWorksheet("D"),
                            HEAD,
                            "Forbach;E-mail;Seniors;bus;12;",
                            "Behren-lès-Forbach;Santé;;tpmr;3;2",
                            "Œting;E-mail;Jeunes;voiture;5;",
                            "Nousseviller-Saint-Nabor;Bureautique;actifs;pied;4;1");
                    sheet.range(1, 2, 2, 2).merge();
                })),
                Arguments.of("XLSX wide with merged themes", xlsx(w -> {
                    var sheet = fill(
                            w.newWorksheet("D"),
                            "Commune;Transport;Priorité;E-mail;;Santé;Bureautique",
                            ";;;Seniors;Jeunes;Seniors;Actifs",
                            "Forbach;bus;;12;;;",
                            "Behren-lès-Forbach;tpmr;2;;;3;",
                            "Œting;voiture;;;5;;",
                            "Nousseviller-Saint-Nabor;pied;;;;;4");
                    sheet.range(0, 3, 0, 4).merge();
                    sheet.range(0, 0, 1, 0).merge();
                    sheet.range(0, 1, 1, 1).merge();
                })),
                Arguments.of(
                        "XLSX with rows hidden by a filter",
                        xlsx(w -> fill(w.newWorksheet("D"), PLAIN).hideRow(2))),
                Arguments.of(
                        "XLSX with texts in place and without cell names",
                        rawXlsx(rawRow(1, PLAIN[0])
                                + rawRow(2, PLAIN[1])
                                + rawRow(3, PLAIN[2])
                                + rawRow(4, PLAIN[3])
                                + rawRow(5, PLAIN[4]).replaceAll(" r=\"[A-Z]5\"", ""))),
                Arguments.of(
                        "XLSX with what a formula last gave",
                        rawXlsx(rawRow(1, PLAIN[0])
                                + rawRow(2, PLAIN[1])
                                        .replace(
                                                "<c r=\"E2\" t=\"inlineStr\"><is><t>12</t></is></c>",
                                                "<c r=\"E2\"><f>SUM(H1:H9)*HYPERLINK(\"http://x\")</f><v>12</v></c>")
                                + rawRow(3, PLAIN[2])
                                + rawRow(4, PLAIN[3])
                                + rawRow(5, PLAIN[4]))),
                Arguments.of(
                        "XLSX with exponents",
                        rawXlsx(rawRow(1, PLAIN[0])
                                + rawRow(2, PLAIN[1])
                                        .replace(
                                                "<c r=\"E2\" t=\"inlineStr\"><is><t>12</t></is></c>",
                                                "<c r=\"E2\"><v>1.2E1</v></c>")
                                + rawRow(3, PLAIN[2])
                                + rawRow(4, PLAIN[3])
                                + rawRow(5, PLAIN[4]))),
                Arguments.of("ODS", ods(s -> {}, PLAIN)),
                Arguments.of(
                        "ODS below a merged title",
                        ods(s -> s.getRange(0, 0, 1, 6).merge(), before(PLAIN, "Recensement des demandes", ""))),
                Arguments.of(
                        "ODS with merged audiences",
                        ods(
                                s -> s.getRange(1, 2, 2, 1).merge(),
                                HEAD,
                                "Forbach;E-mail;Seniors;bus;12;",
                                "Behren-lès-Forbach;Santé;;tpmr;3;2",
                                "Œting;E-mail;Jeunes;voiture;5;",
                                "Nousseviller-Saint-Nabor;Bureautique;actifs;pied;4;1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void givesTheSameRowsAndNothingToDecide(String name, byte[] file) {
        var reading = new DemandReader(TestTerritory.vocabulary()).read(SheetFile.read(file), GREATEST_FIRST);

        assertThat(reading.findings().stream().filter(Finding::isOpen))
                .as("to decide")
                .isEmpty();
        assertThat(TestTerritory.lines(reading)).isEqualTo(TestTerritory.DEMAND);
        assertThat(reading.isComplete()).isTrue();
    }
}
