package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.rawRow;
import static fr.allervers.data.demand.Files.rawXlsx;
import static fr.allervers.data.demand.Files.text;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Finding.Severity;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that people really have, each kind with variants: what is asked, and the rows once it is answered. A question is
 * written {@code key > proposal}; nothing but notices may be found beside.
 */
class HardFilesTest {

    private static final String HEAD = "Commune;Thème;Public;Moyen de transport;Habitants";

    static Vocabulary vocabulary() {
        return new Vocabulary(
                Map.of(
                        Kind.COMMUNE,
                        List.of(
                                new Entry("57901", "Grandval", 9000),
                                new Entry("57902", "Petitval", 2000),
                                new Entry("57903", "Montbel", 1500),
                                new Entry("57904", "Œuvral", 400)),
                        Kind.THEME,
                        List.of(new Entry("email", "E-mail", -1), new Entry("sante", "Santé", -1)),
                        Kind.AUDIENCE,
                        List.of(new Entry("seniors", "Seniors", -1), new Entry("parents", "Parents", -1)),
                        Kind.MOBILITY,
                        List.of(new Entry("voiture", "En voiture", -1), new Entry("pied", "À pied", -1))),
                List.of());
    }

    private static byte[] given(String name) {
        try (var in = Objects.requireNonNull(HardFilesTest.class.getResourceAsStream("cases/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Arguments file(String name, byte[] file, String questions, String answers, String rows) {
        return Arguments.of(name, file, questions, answers, rows);
    }

    /** A file with nothing to ask. */
    private static Arguments clear(String name, byte[] file, String rows) {
        return file(name, file, "", "", rows);
    }

    static List<Arguments> files() {
        return List.of(
                clear(
                        "codes as programs export them",
                        given("codes-exportes-demande.csv"),
                        "901 email seniors voiture 1, 901 sante seniors voiture 2, 901 email parents voiture 3, "
                                + "901 sante parents voiture 4, 901 email seniors pied 5, 901 sante seniors pied 6"),
                clear(
                        "codes with quotes around and narrow blanks",
                        csv(HEAD, "\"=\"\"57902\"\"\";E-mail;Seniors;À pied;1", "57\u202f903;Santé;Seniors;À pied;2"),
                        "902 email seniors pied 1, 903 sante seniors pied 2"),
                clear(
                        "code beside the name, either way",
                        csv(
                                HEAD,
                                "57902 - Petitval;E-mail;Seniors;À pied;1",
                                "Montbel (INSEE 57903);Santé;Seniors;À pied;2"),
                        "902 email seniors pied 1, 903 sante seniors pied 2"),
                clear(
                        "what is before the name",
                        csv(
                                HEAD,
                                "Mairie de Petitval;E-mail;Seniors;À pied;1",
                                "Commune d'Œuvral;Santé;Seniors;À pied;2"),
                        "902 email seniors pied 1, 904 sante seniors pied 2"),
                file(
                        "code of another beside the name",
                        csv(HEAD, "Petitval 57903;E-mail;Seniors;À pied;1"),
                        "COMMUNE:petitval 57903 57903",
                        "COMMUNE:petitval 57903 57903=57903",
                        "903 email seniors pied 1"),
                file(
                        "formulas without values, one column",
                        given("formule-sans-valeur-etroit.xlsx"),
                        "RESIDENTS:E2",
                        "RESIDENTS:E2=7",
                        "901 email seniors voiture 7, 902 sante seniors voiture 5"),
                file(
                        "formulas without values, several columns",
                        given("formule-sans-valeur-large.xlsx"),
                        "RESIDENTS:E2, RESIDENTS:E3",
                        "RESIDENTS:E2=5 RESIDENTS:E3=7",
                        "901 email seniors voiture 4, 901 sante seniors voiture 5, 902 email seniors voiture 3, "
                                + "902 sante seniors voiture 7"),
                file(
                        "a whole row of formulas without values",
                        given("formule-sans-valeur-toute-une-ligne.xlsx"),
                        "RESIDENTS:D2, RESIDENTS:E2",
                        "RESIDENTS:D2=2 RESIDENTS:E2=-",
                        "901 email seniors voiture 2, 902 email seniors voiture 3, 902 sante seniors voiture 2"),
                file(
                        "values left 0 to be computed on opening",
                        recalculated("<c r=\"E2\"><f>4+3</f><v>0</v></c>", "<calcPr fullCalcOnLoad=\"1\"/>"),
                        "RESIDENTS:E2",
                        "RESIDENTS:E2=7",
                        "901 email seniors voiture 7"),
                clear(
                        "a formula that gave an empty text",
                        recalculated("<c r=\"E2\"><v>7</v></c><c r=\"F2\" t=\"str\"><f>IF(1,\"\")</f><v></v></c>", ""),
                        "901 email seniors voiture 7"),
                file(
                        "a formula without value for the commune",
                        rawXlsx(rawRow(1, HEAD)
                                + rawRow(2, ";E-mail;Seniors;En voiture;7")
                                        .replace("<c r=\"B2\"", "<c r=\"A2\"><f>Z1</f></c><c r=\"B2\"")),
                        "COMMUNE:z1",
                        "COMMUNE:z1=57901",
                        "901 email seniors voiture 7"),
                file(
                        "formulas without values in an ODS",
                        odsWithoutValue(),
                        "RESIDENTS:E2",
                        "RESIDENTS:E2=7",
                        "901 email seniors voiture 7"),
                file(
                        "population beside those who ask",
                        given("population-et-personnes-demande.csv"),
                        "COLUMN:RESIDENTS > @F",
                        "*",
                        "901 email seniors voiture 4, 902 email seniors voiture 3"),
                file(
                        "two columns of figures",
                        given("population-et-personnes-deux.csv"),
                        "COLUMN:RESIDENTS",
                        "COLUMN:RESIDENTS=@F",
                        "901 email seniors voiture 12"),
                file(
                        "population of another year beside a heading nobody knows",
                        csv(
                                "Commune;Habitants;Thème;Public;Moyen de transport;Intéressés",
                                "Grandval;9120;E-mail;Seniors;À pied;4",
                                "Petitval;1985;E-mail;Seniors;À pied;3"),
                        "COLUMN:RESIDENTS > @F",
                        "*",
                        "901 email seniors pied 4, 902 email seniors pied 3"),
                file(
                        "nothing but the population",
                        csv(HEAD, "Petitval;E-mail;Seniors;À pied;2000"),
                        "LARGE:57902 2000",
                        "LARGE:57902 2000=keep",
                        "902 email seniors pied 2000"),
                file(
                        "two communes in a row",
                        csv("Ville;Commune;Thème;Public;Transport;Nb", "Petitval;Grandval;E-mail;Seniors;À pied;2"),
                        "COLUMN:COMMUNE",
                        "COLUMN:COMMUNE=@B",
                        "901 email seniors pied 2"),
                clear(
                        "subtotals as an English program names them",
                        given("sous-totaux-anglais.csv"),
                        "901 email seniors voiture 4, 901 sante seniors voiture 6, 902 email seniors voiture 3"),
                file(
                        "subtotals as LibreOffice names them",
                        given("sous-totaux-libreoffice.csv"),
                        "COLUMN:AUDIENCE",
                        "COLUMN:AUDIENCE=seniors",
                        "901 email seniors voiture 4, 901 sante seniors voiture 6, 901 email seniors pied 2, "
                                + "901 sante seniors pied 1"),
                clear(
                        "subtotals that name nothing but the commune",
                        csv(
                                HEAD,
                                "Grandval;E-mail;Seniors;À pied;4",
                                "Grandval;Santé;Seniors;À pied;6",
                                "Grandval;;;;10",
                                "Petitval;E-mail;Seniors;À pied;3",
                                ";;;;13"),
                        "901 email seniors pied 4, 901 sante seniors pied 6, 902 email seniors pied 3"),
                clear(
                        "subtotals over their rows",
                        csv(
                                HEAD,
                                "Ensemble;;;;13",
                                "Grandval;;;;10",
                                "Grandval;E-mail;Seniors;À pied;4",
                                "Grandval;Santé;Seniors;À pied;6",
                                "Petitval;;;;3",
                                "Petitval;E-mail;Seniors;À pied;3"),
                        "901 email seniors pied 4, 901 sante seniors pied 6, 902 email seniors pied 3"),
                clear(
                        "subtotals of themes within communes",
                        csv(
                                HEAD,
                                "Grandval;E-mail;Seniors;À pied;4",
                                "Grandval;E-mail;Parents;À pied;6",
                                "Grandval;E-mail Total;;;10",
                                "Grandval Résultat;;;;10",
                                "Total Résultat;;;;10"),
                        "901 email seniors pied 4, 901 email parents pied 6"),
                file(
                        "a sheet a commune",
                        given("un-onglet-par-commune-communes.xlsx"),
                        "SHEETS > together",
                        "*",
                        "901 email seniors voiture 4, 902 email seniors voiture 5, 903 email seniors voiture 6"),
                file(
                        "a sheet a quarter",
                        given("un-onglet-par-commune-trimestres.xlsx"),
                        "SHEETS",
                        "SHEETS=T1_2027",
                        "901 email seniors voiture 4"),
                file(
                        "communes only as names of sheets",
                        given("un-onglet-par-commune-nommes.xlsx"),
                        "COLUMN:COMMUNE > sheet",
                        "*",
                        "901 email seniors voiture 4, 902 email seniors voiture 5"),
                file(
                        "one sheet, the commune its name",
                        xlsx(w -> fill(
                                w.newWorksheet("Petitval"), "Thème;Public;Transport;Nb", "Santé;Seniors;À pied;2")),
                        "COLUMN:COMMUNE > sheet",
                        "*",
                        "902 sante seniors pied 2"),
                file(
                        "a sheet a commune, one with columns in another order",
                        xlsx(w -> {
                            fill(w.newWorksheet("Nord"), HEAD, "Grandval;E-mail;Seniors;À pied;4");
                            fill(
                                    w.newWorksheet("Sud"),
                                    "Nb;Commune;Thème;Public;Transport;Remarques",
                                    "5;Petitval;E-mail;Seniors;À pied;tôt");
                        }),
                        "SHEETS > together",
                        "*",
                        "901 email seniors pied 4, 902 email seniors pied 5"),
                file(
                        "a sheet with demand under headings that are not known",
                        underOtherHeadings("Mars"),
                        "SHEET:Mars",
                        "SHEET:Mars=-",
                        "901 email seniors pied 4"),
                file(
                        "a sheet of sums",
                        underOtherHeadings("Total"),
                        "SHEET:Total > -",
                        "*",
                        "901 email seniors pied 4"),
                file(
                        "an outline with a commune from elsewhere and a figure that may be two",
                        csv(
                                "Ville / Atelier souhaité;Nb;Public;Transport",
                                "Grandval;10;;",
                                "E-mail;5;Seniors;À pied",
                                "Santé;4-5;Seniors;À pied",
                                "Ailleurs;3;;",
                                "E-mail;3;Seniors;À pied"),
                        "RESIDENTS:4-5, COMMUNE:ailleurs",
                        "RESIDENTS:4-5=5 COMMUNE:ailleurs=-",
                        "901 email seniors pied 5, 901 sante seniors pied 5"),
                clear(
                        "a sheet with lists beside",
                        xlsx(w -> {
                            fill(w.newWorksheet("Saisie"), HEAD, "Grandval;E-mail;Seniors;À pied;4");
                            fill(
                                    w.newWorksheet("Listes"),
                                    "Commune;Thème;Public;Transport",
                                    "Petitval;Santé;Parents;À pied");
                        }),
                        "901 email seniors pied 4"),
                file(
                        "a person a row",
                        given("une-personne-par-ligne-liste.csv"),
                        "COLUMN:RESIDENTS > row",
                        "*",
                        "901 email seniors voiture 2, 902 sante seniors pied 1"),
                file(
                        "a person a row, with a column of ages",
                        csv(
                                "Commune;Thème;Public;Transport;Âge",
                                "Grandval;E-mail;Seniors;À pied;71",
                                "Grandval;E-mail;Seniors;À pied;80"),
                        "COLUMN:RESIDENTS",
                        "COLUMN:RESIDENTS=row",
                        "901 email seniors pied 2"),
                file(
                        "several choices in a cell",
                        given("une-personne-par-ligne-plusieurs.csv"),
                        "THEME:e mail sante > each:email+sante",
                        "*",
                        "901 email seniors voiture 1, 901 sante seniors voiture 1"),
                file(
                        "several choices over lines",
                        csv(HEAD, "Grandval;\"E-mail\nSanté\";Seniors;À pied;2"),
                        "THEME:e mail sante > each:email+sante",
                        "*",
                        "901 email seniors pied 2, 901 sante seniors pied 2"),
                file(
                        "several audiences share a figure: that they do is proposed, to be checked",
                        csv(HEAD, "Grandval;E-mail;Seniors et parents;À pied;2"),
                        "AUDIENCE:seniors et parents > share:seniors+parents",
                        "AUDIENCE:seniors et parents=seniors",
                        "901 email seniors pied 2"),
                clear("DOS", given("vieux-encodages-dos.csv"), "901 sante seniors pied 4"),
                clear("Macintosh", given("vieux-encodages-mac.csv"), "901 sante seniors pied 4"),
                clear(
                        "Latin-9",
                        given("vieux-encodages-latin9.csv"),
                        "904 sante seniors pied 4, 901 sante seniors pied 4"),
                clear(
                        "a name that only the territory tells from another encoding",
                        text(
                                Charset.forName("x-MacRoman"),
                                "\r",
                                "Commune;Atelier;Public;Transport;Nb",
                                "Œuvral;E-mail;Seniors;voiture;4"),
                        "904 email seniors voiture 4"),
                clear(
                        "DOS with everything in capitals",
                        text(
                                Charset.forName("IBM850"),
                                "\r\n",
                                "COMMUNE;THÈME;PUBLIC;TRANSPORT;NB",
                                "GRANDVAL;SANTÉ;SENIORS;À PIED;4"),
                        "901 sante seniors pied 4"),
                clear(
                        "Windows with a fraction and an apostrophe",
                        text(Files.WESTERN, "\r\n", HEAD + ";Durée", "Grandval;Santé;Seniors;À pied;4;½ journée d’été"),
                        "901 sante seniors pied 4"),
                file(
                        "headings nobody knows",
                        csv(
                                "Lieu-dit;Ce qu'on veut;Pour qui ?;Venue;Combien de monde",
                                "Grandval;E-mail;Seniors;À pied;4",
                                "Petitval;Santé;Parents;En voiture;5"),
                        "COLUMN:COMMUNE > @A, COLUMN:THEME > @B, COLUMN:AUDIENCE > @C, COLUMN:MOBILITY > @D, "
                                + "COLUMN:RESIDENTS > @E",
                        "*",
                        "901 email seniors pied 4, 902 sante parents voiture 5"),
                file(
                        "no headings at all",
                        csv("Grandval;E-mail;Seniors;À pied;4", "Petitval;Santé;Parents;En voiture;5"),
                        "COLUMN:COMMUNE > @A, COLUMN:THEME > @B, COLUMN:AUDIENCE > @C, COLUMN:MOBILITY > @D, "
                                + "COLUMN:RESIDENTS > @E",
                        "*",
                        "901 email seniors pied 4, 902 sante parents voiture 5"),
                file(
                        "a heading that is answered without being asked",
                        csv("Commune;Thème;Public;Venue;Nb", "Grandval;E-mail;Seniors;À pied;4"),
                        "COLUMN:MOBILITY > @D",
                        "HEADING:venue=MOBILITY",
                        "901 email seniors pied 4"));
    }

    static List<Arguments> persons() {
        return List.of(
                file(
                        "a person a row, numbered",
                        csv(
                                "N°;Commune;Thème;Public;Transport",
                                "1;Grandval;E-mail;Seniors;À pied",
                                "2;Grandval;E-mail;Seniors;À pied",
                                "3;Petitval;Santé;Parents;À pied"),
                        "COLUMN:RESIDENTS",
                        "COLUMN:RESIDENTS=row",
                        "901 email seniors pied 2, 902 sante parents pied 1"),
                file(
                        "a person a row, with the day it was written down",
                        csv(
                                "Inscrit le;Commune;Thème;Public;Transport;Observations",
                                "04/01/2027;Grandval;E-mail;Seniors;À pied;matin",
                                "05/01/2027;Petitval;Santé;Parents;En voiture;",
                                "05/01/2027;Petitval;Santé;Parents;En voiture;avec sa fille"),
                        "COLUMN:RESIDENTS > row",
                        "*",
                        "901 email seniors pied 1, 902 sante parents voiture 2"),
                file(
                        "a person a row in a workbook, a sheet a commune",
                        xlsx(w -> {
                            fill(
                                    w.newWorksheet("Grandval"),
                                    "Thème;Public;Transport",
                                    "E-mail;Seniors;À pied",
                                    "E-mail;Seniors;À pied");
                            fill(w.newWorksheet("Montbel"), "Thème;Public;Transport", "Santé;Parents;À pied");
                        }),
                        "COLUMN:COMMUNE > sheet, COLUMN:RESIDENTS > row",
                        "*",
                        "901 email seniors pied 2, 903 sante parents pied 1"),
                file(
                        "a person a row as JSON",
                        csv(
                                "[{\"commune\":\"57901\",\"theme\":\"email\",\"public\":\"seniors\",\"transport\":\"pied\"},"
                                        + "{\"commune\":\"57901\",\"theme\":\"email\",\"public\":\"seniors\",\"transport\":\"pied\"}]"),
                        "COLUMN:RESIDENTS > row",
                        "*",
                        "901 email seniors pied 2"));
    }

    static List<Arguments> choices() {
        return List.of(
                file(
                        "several choices with a stroke between",
                        csv(HEAD, "Grandval;E-mail / Santé;Seniors;À pied;2", "Petitval;Santé/E-mail;Parents;À pied;3"),
                        "THEME:e mail sante > each:email+sante, THEME:sante e mail > each:sante+email",
                        "*",
                        "901 email seniors pied 2, 901 sante seniors pied 2, 902 sante parents pied 3, "
                                + "902 email parents pied 3"),
                file(
                        "several choices in words, with codes of the list",
                        csv(HEAD, "Grandval;email + sante;Seniors;À pied;2"),
                        "THEME:email sante > each:email+sante",
                        "*",
                        "901 email seniors pied 2, 901 sante seniors pied 2"),
                file(
                        "several means share a figure: that they do is proposed, to be checked",
                        csv(HEAD, "Grandval;E-mail;Seniors;À pied, en voiture;2"),
                        "MOBILITY:a pied en voiture > share:pied+voiture",
                        "MOBILITY:a pied en voiture=share",
                        "901 email seniors pied 1, 901 email seniors voiture 1"),
                file(
                        "those left over after sharing go by turns",
                        csv(
                                HEAD,
                                "Grandval;E-mail;Seniors;À pied, en voiture;1",
                                "Grandval;E-mail;Seniors;À pied, en voiture;5"),
                        "MOBILITY:a pied en voiture > share:pied+voiture",
                        "MOBILITY:a pied en voiture=share:pied+voiture DUPLICATE:OTHER=add",
                        "901 email seniors pied 3, 901 email seniors voiture 3"),
                file(
                        "who does not drive may walk or take the bus: nothing is proposed",
                        csv(HEAD, "Grandval;E-mail;Seniors;Ne conduit pas;2"),
                        "MOBILITY:ne conduit pas",
                        "MOBILITY:ne conduit pas=voiture",
                        "901 email seniors voiture 2"),
                file(
                        "and walks where that is said beside it",
                        csv(HEAD, "Grandval;E-mail;Seniors;Non véhiculé, à pied;2"),
                        "MOBILITY:non vehicule a pied > pied",
                        "*",
                        "901 email seniors pied 2"),
                file(
                        "a choice that is known beside one that is not",
                        csv(HEAD, "Grandval;Santé, Poterie;Seniors;À pied;2"),
                        "THEME:sante poterie > sante",
                        "THEME:sante poterie=sante",
                        "901 sante seniors pied 2"));
    }

    static List<Arguments> sheets() {
        return List.of(
                file(
                        "sheets named by INSEE code",
                        sheets("57901", "57903"),
                        "COLUMN:COMMUNE > sheet",
                        "*",
                        "901 email seniors pied 1, 903 email seniors pied 2"),
                file(
                        "sheets named as town halls",
                        sheets("Mairie de Grandval", "PETITVAL (57)"),
                        "COLUMN:COMMUNE > sheet",
                        "*",
                        "901 email seniors pied 1, 902 email seniors pied 2"),
                file(
                        "sheets of communes, one misspelt",
                        sheets("Grandval", "Petitvall"),
                        "SHEETS > together",
                        "SHEETS=together COLUMN:COMMUNE=sheet COLUMN:COMMUNE@Petitvall=57902",
                        "901 email seniors pied 1, 902 email seniors pied 2"),
                file(
                        "sheets of communes, both misspelt",
                        sheets("Grandvall", "Petitvall"),
                        "SHEETS > together",
                        "SHEETS=together COLUMN:COMMUNE@Grandvall=57901 COLUMN:COMMUNE@Petitvall=57902",
                        "901 email seniors pied 1, 902 email seniors pied 2"),
                file(
                        "a sheet of a commune that holds rows of another",
                        sheets("Grandval", "Petitval"),
                        "COLUMN:COMMUNE > sheet",
                        "COLUMN:COMMUNE=sheet COLUMN:COMMUNE@Petitval=57903",
                        "901 email seniors pied 1, 903 email seniors pied 2"),
                file("sheets of years and quarters", quarters("T4 2026", "T1 2027"), "SHEETS", "SHEETS=T1_2027", TWO),
                file("sheets of months", quarters("Janvier", "Février"), "SHEETS", "SHEETS=Février", TWO),
                file(
                        "sheets of quarters in words",
                        quarters("1er trimestre", "2e trimestre"),
                        "SHEETS",
                        "SHEETS=2e_trimestre",
                        TWO),
                file(
                        "some of several sheets",
                        xlsx(w -> {
                            fill(w.newWorksheet("Janvier"), HEAD, "Grandval;E-mail;Seniors;À pied;1");
                            fill(w.newWorksheet("Février"), HEAD, "Petitval;E-mail;Seniors;À pied;2");
                            fill(w.newWorksheet("Mars"), HEAD, "Montbel;E-mail;Seniors;À pied;4");
                        }),
                        "SHEETS",
                        "SHEETS=Janvier/Mars",
                        "901 email seniors pied 1, 903 email seniors pied 4"),
                file("sheets of school years", quarters("2025-2026", "2026-2027"), "SHEETS", "SHEETS=2026-2027", TWO));
    }

    private static final String TWO = "901 email seniors pied 2";

    /** Sheets whose names alone say the commune. */
    private static byte[] sheets(String first, String second) {
        return xlsx(w -> {
            fill(w.newWorksheet(first), "Thème;Public;Transport;Nb", "E-mail;Seniors;À pied;1");
            fill(w.newWorksheet(second), "Thème;Public;Transport;Nb", "E-mail;Seniors;À pied;2");
        });
    }

    /** Sheets alike but for a figure. */
    private static byte[] quarters(String first, String second) {
        return xlsx(w -> {
            fill(w.newWorksheet(first), HEAD, "Grandval;E-mail;Seniors;À pied;1");
            fill(w.newWorksheet(second), HEAD, "Grandval;E-mail;Seniors;À pied;2");
        });
    }

    private static byte[] recalculated(String cells, String settings) {
        var file = Files.zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                        + settings + "</workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rawRow(1, HEAD)
                        + rawRow(2, "Grandval;E-mail;Seniors;En voiture").replace("</row>", cells + "</row>")
                        + "</sheetData></worksheet>"));
        return file;
    }

    private static byte[] odsWithoutValue() {
        var cells = Arrays.stream("Grandval;E-mail;Seniors;En voiture".split(";"))
                .map(c ->
                        "<table:table-cell office:value-type=\"string\"><text:p>" + c + "</text:p></table:table-cell>")
                .collect(Collectors.joining());
        var head = Arrays.stream(HEAD.split(";"))
                .map(c ->
                        "<table:table-cell office:value-type=\"string\"><text:p>" + c + "</text:p></table:table-cell>")
                .collect(Collectors.joining());
        return Files.zip(Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<office:document-content xmlns:office=\"urn:o\" xmlns:table=\"urn:t\" xmlns:text=\"urn:x\"><office:body>"
                        + "<office:spreadsheet><table:table table:name=\"D\"><table:table-row>" + head
                        + "</table:table-row><table:table-row>" + cells
                        + "<table:table-cell table:formula=\"of:=4+3\"/></table:table-row></table:table>"
                        + "</office:spreadsheet></office:body></office:document-content>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"files", "persons", "choices", "sheets"})
    void asksWhatIsDoubtfulAndTakesTheRest(String name, byte[] file, String questions, String given, String rows) {
        var vocabulary = vocabulary();
        var workbook = SheetFile.read(file, vocabulary::knows);
        var reader = new DemandReader(vocabulary);
        var answers = given.equals("*")
                ? TestTerritory.acceptingEach(reader, workbook, Answers.NONE)
                : new Answers(answers(given));

        var asked = reader.read(workbook, Answers.NONE);
        var decided = reader.read(workbook, answers);

        assertThat(asked.questions().stream().map(HardFilesTest::line).collect(Collectors.joining(", ")))
                .isEqualTo(questions);
        assertThat(decided.questions()).isEmpty();
        assertThat(decided.findings()).allMatch(f -> f.severity() == Severity.NOTICE);
        assertThat(TestTerritory.lines(decided).stream()
                        .map(l -> l.substring(2, l.lastIndexOf(' ')))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(rows);
        assertThat(decided.isComplete()).isTrue();
    }

    /** Counted twice by an answer of an earlier version, or shared among other things since a word was learnt. */
    @ParameterizedTest
    @ValueSource(strings = {"each", "each:pied+voiture", "share:bus+voiture"})
    void anAnswerThatNoLongerFitsWhatACellNamesIsAskedAnew(String answer) {
        var workbook = SheetFile.read(csv(HEAD, "Grandval;E-mail;Seniors;À pied, en voiture;2"), vocabulary()::knows);

        var reading = new DemandReader(vocabulary())
                .read(workbook, new Answers(Map.of("MOBILITY:a pied en voiture", answer)));

        assertThat(reading.questions()).hasSize(1);
        assertThat(reading.rows()).isEmpty();
    }

    /** Accepting the proposal dropped Poterie without a word. */
    private static byte[] underOtherHeadings(String name) {
        return xlsx(w -> {
            fill(w.newWorksheet("Saisie"), HEAD, "Grandval;E-mail;Seniors;À pied;4");
            fill(w.newWorksheet(name), "Coin;Envie;Monde", "Petitval;Santé;3", "Montbel;E-mail;5");
        });
    }

    @Test
    void aSheetUnderOtherHeadingsIsReadWithTheRestOrNamedAsNotRead() {
        var workbook = SheetFile.read(underOtherHeadings("Mars"));
        var reader = new DemandReader(vocabulary());

        var together = reader.read(workbook, new Answers(Map.of("SHEET:Mars", "together")));
        assertThat(together.questions()).isNotEmpty().allMatch(q -> q.sheet().equals("Mars"));
        assertThat(together.waiting())
                .as("both its rows wait for what its columns are")
                .isEqualTo(2);

        var without = reader.read(workbook, new Answers(Map.of("SHEET:Mars", "-")));
        assertThat(without.isComplete()).isTrue();
        assertThat(without.findings())
                .extracting(f -> f.problem().in(Locale.FRENCH))
                .contains("La feuille « Mars » a des nombres, et elle n'est pas lue. Si c'est de la demande,"
                        + " donnez-lui les titres de la feuille lue et renvoyez le fichier. 2 lignes, de 8 en tout.");
        assertThat(without.notCounted()).containsExactly(new NotCounted(NotCounted.Reason.SHEET, 2, 8, 0));
        assertThat(reader.read(workbook, Answers.NONE).findings())
                .as("what is asked is said once")
                .filteredOn(f -> f.found().equals("Mars"))
                .hasSize(1);
    }

    @Test
    void whatACellNamesBesideAndIsNotTakenIsSaid() {
        for (var cell : List.of("Santé, Poterie", "Santé, E-mail")) {
            var workbook = SheetFile.read(csv(HEAD, "Grandval;" + cell + ";Seniors;À pied;2"), vocabulary()::knows);
            var answers = new Answers(Map.of("THEME:" + QuestionKeys.of(cell), "sante"));

            var reading = new DemandReader(vocabulary()).read(workbook, answers);

            assertThat(TestTerritory.lines(reading)).hasSize(1);
            assertThat(reading.findings())
                    .anyMatch(f -> f.severity() == Severity.NOTICE
                            && f.problem().in(Locale.FRENCH).contains(cell.substring(7) + " » n'est pas repris"));
        }
    }

    /** "Retraités" is read as Seniors by the words that are shipped; a territory may know better. */
    @Test
    void aTerritorysWordIsAsSureAsItSays() {
        var file = csv(HEAD, "Grandval;E-mail;Retraités;À pied;2");
        for (var sure : Synonym.Sure.values()) {
            var own = new Synonym(Kind.AUDIENCE, "retraites", "parents", sure);
            var entries = new EnumMap<Kind, List<Entry>>(Kind.class);
            for (var kind : Kind.values()) {
                entries.put(kind, vocabulary().all(kind));
            }
            var words = new Vocabulary(entries, List.of(own));

            var reading = new DemandReader(words).read(SheetFile.read(file, words::knows), Answers.NONE);

            var asked = reading.questions().stream().map(HardFilesTest::line).collect(Collectors.joining());
            assertThat(asked)
                    .isEqualTo(
                            switch (sure) {
                                case YES -> "";
                                case LIKELY -> "AUDIENCE:retraites > parents";
                                case PERHAPS -> "AUDIENCE:retraites";
                            });
            assertThat(reading.rows()).hasSize(sure == Synonym.Sure.YES ? 1 : 0);
            assertThat(reading.questions())
                    .allMatch(q -> q.choices().get(0).value().equals("parents"));
        }
    }

    /** A slip in an answer left the question open without a word about it. */
    @Test
    void anAnswerThatDoesNotFitIsSaid() {
        var workbook = SheetFile.read(sheets("Grandvall", "Petitvall"), vocabulary()::knows);
        var given =
                Map.of("SHEETS", "together", "COLUMN:COMMUNE@Grandvall", "57999", "COLUMN:COMMUNE@Petitvall", "57902");

        var reading = new DemandReader(vocabulary()).read(workbook, new Answers(given));

        assertThat(reading.findings())
                .filteredOn(f -> f.problem().key().equals("answer.unfit"))
                .extracting(Finding::sheet, Finding::found)
                .containsExactly(tuple("Grandvall", "57999"));
    }

    @ParameterizedTest
    @CsvSource({"T4 2026,T1 2027,T1 2027", "2026,T1 2027,T1 2027", "T1 2027,Liste,", "T1 2027,Janvier 2027,", "T3,T4,"})
    void theOneSheetOfTheQuarterIsProposed(String first, String second, @Nullable String proposed) {
        var workbook = SheetFile.read(quarters(first, second));

        var reading = new DemandReader(vocabulary(), new Quarter(2027, 1)).read(workbook, new Answers(Map.of()));

        assertThat(reading.questions())
                .filteredOn(q -> q.key().equals("SHEETS"))
                .singleElement()
                .satisfies(q -> assertThat(
                                q.proposed() == null ? null : q.proposed().value())
                        .isEqualTo(proposed));
    }

    @Test
    void ofSeveralSheetsNoneIsReadWhereOneOfThemIsNotThere() {
        var workbook = SheetFile.read(quarters("Janvier", "Février"), vocabulary()::knows);

        var reading = new DemandReader(vocabulary()).read(workbook, new Answers(Map.of("SHEETS", "Janvier/Mars")));

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.findings())
                .extracting(f -> f.problem().key())
                .containsExactlyInAnyOrder("sheets", "answer.unfit");
    }

    @Test
    void aQuestionAboutOneSheetNamesIt() {
        var workbook = SheetFile.read(sheets("Grandvall", "Petitvall"), vocabulary()::knows);

        var reading = new DemandReader(vocabulary()).read(workbook, new Answers(Map.of("SHEETS", "together")));

        assertThat(reading.questions()).extracting(Question::sheet).containsExactly("Grandvall", "Petitvall");
        assertThat(reading.questions())
                .allMatch(q -> q.problem().in(Locale.FRENCH).contains("pour toute la feuille « " + q.sheet()));
    }

    /** One answer for all sheets, given to the sheet that is misspelt, took the other's rows along without a word. */
    @Test
    void oneCommuneIsNeverTakenForSeveralSheets() {
        for (var names : List.of(List.of("Grandval", "Petitvall"), List.of("Grandval", "Petitval"))) {
            var workbook = SheetFile.read(sheets(names.get(0), names.get(1)), vocabulary()::knows);
            var answers = new Answers(Map.of("SHEETS", "together", "COLUMN:COMMUNE", "57902"));

            var reading = new DemandReader(vocabulary()).read(workbook, answers);

            assertThat(reading.rows()).isEmpty();
            assertThat(reading.questions()).extracting(Question::key).contains("COLUMN:COMMUNE");
        }
    }

    /** Answers as the test writes them: {@code KEY=VALUE}, parted by blanks before capitals; {@code _} is a blank. */
    static Map<String, String> answers(String text) {
        return text.isEmpty()
                ? Map.of()
                : Arrays.stream(text.split(" (?=[A-Z]{4,}:?)"))
                        .map(a -> a.split("="))
                        .collect(Collectors.toMap(a -> a[0], a -> a[1].replace('_', ' ')));
    }

    static String line(Question question) {
        var proposed = question.proposed();
        return question.key() + (proposed == null ? "" : " > " + proposed.value());
    }
}
