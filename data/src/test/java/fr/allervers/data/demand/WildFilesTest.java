package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.text;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Finding.Severity;
import fr.allervers.data.sheet.SheetFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files whose counts once vanished, or changed, without a word: what is asked, and the rows once it is answered. A
 * question is written {@code key > proposal}, a notice by the key of what it says.
 */
class WildFilesTest {

    private static final String HEAD = "Commune;Thème;Public;Moyen de transport;Habitants";

    private static Arguments file(
            String name,
            byte[] file,
            String questions,
            @Nullable String answers,
            @Nullable String notices,
            String rows) {
        return Arguments.of(name, file, questions, answers, notices, rows);
    }

    /** A file with nothing to ask. */
    private static Arguments clear(String name, byte[] file, String notices, String rows) {
        return file(name, file, "", "", notices, rows);
    }

    private static Arguments figure(String cell, String questions, String answers, String rows) {
        return file(cell, csv(HEAD, "Grandval;E-mail;Seniors;À pied;" + cell), questions, answers, "", rows);
    }

    static List<Arguments> cells() {
        return List.of(
                figure("8²", "RESIDENTS:8² > 8", "*", "901 email seniors pied 8"),
                figure("8 (1)", "RESIDENTS:8 (1) > 8", "*", "901 email seniors pied 8"),
                figure("8*", "RESIDENTS:8* > 8", "*", "901 email seniors pied 8"),
                figure("²", "RESIDENTS:²", "RESIDENTS:²=2", "901 email seniors pied 2"),
                figure("5 (dont 2 PMR)", "RESIDENTS:5 (dont 2 PMR) > 5", "*", "901 email seniors pied 5"),
                figure("onze", "RESIDENTS:onze > 11", "*", "901 email seniors pied 11"),
                figure("douze (12)", "RESIDENTS:douze (12) > 12", "*", "901 email seniors pied 12"),
                figure(
                        "entre 5 et 10 pers.",
                        "RESIDENTS:entre 5 et 10 pers.",
                        "RESIDENTS:entre 5 et 10 pers.=8",
                        "901 email seniors pied 8"),
                figure("<10", "RESIDENTS:<10", "RESIDENTS:<10=9", "901 email seniors pied 9"),
                figure(
                        "4 femmes et 3 hommes",
                        "RESIDENTS:4 femmes et 3 hommes > 7",
                        "RESIDENTS:4 femmes et 3 hommes=7",
                        "901 email seniors pied 7"),
                figure("1\u2019200", "RESIDENTS:1\u2019200 > 1200", "*", "901 email seniors pied 1200"),
                figure("1.200,00", "RESIDENTS:1.200,00 > 1200", "*", "901 email seniors pied 1200"),
                figure("10 %", "RESIDENTS:10 %", "RESIDENTS:10 %=3", "901 email seniors pied 3"),
                file(
                        "a cell shown as 1200 %",
                        formatted(12, "0%"),
                        "RESIDENTS:1200 %",
                        "RESIDENTS:1200 %=12",
                        "",
                        "901 email seniors pied 12"),
                file(
                        "a cell shown as 12,5 %",
                        formatted(0.125, "0.0%"),
                        "RESIDENTS:12.5 %",
                        "RESIDENTS:12.5 %=3",
                        "",
                        "901 email seniors pied 3"),
                clear(
                        "what arithmetic leaves behind 2",
                        formatted(2.0000000000000004, "0"),
                        "",
                        "901 email seniors pied 2"),
                file(
                        "a per cent sign in quotes",
                        formatted(12, "0\"%\""),
                        "RESIDENTS:12%",
                        "RESIDENTS:12%=12",
                        "",
                        "901 email seniors pied 12"),
                file(
                        "words of a format that change the figure",
                        formatted(7, "0\" x 10\""),
                        "RESIDENTS:7 x 10",
                        "RESIDENTS:7 x 10=70",
                        "",
                        "901 email seniors pied 70"),
                file(
                        "a format that shows thousands",
                        formatted(30, "#,##0,"),
                        "RESIDENTS:30 ÷ 1000",
                        "RESIDENTS:30 ÷ 1000=30",
                        "",
                        "901 email seniors pied 30"),
                clear("a format that shows nothing", formatted(8, ";;;"), "cells.unseen", "901 email seniors pied 8"),
                clear("people counted by a format", formatted(12, "0\" pers.\""), "", "901 email seniors pied 12"),
                clear(
                        "a format of book-keepers",
                        formatted(12, "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-"),
                        "",
                        "901 email seniors pied 12"));
    }

    static List<Arguments> headings() {
        return List.of(
                clear(
                        "themes under a heading that is merged over them",
                        xlsx(w -> {
                            var sheet = fill(
                                    w.newWorksheet("D"),
                                    "Commune;Public;Transport;Thèmes;",
                                    ";;;E-mail;Santé",
                                    "Grandval;Seniors;À pied;1;2",
                                    "Petitval;Parents;À pied;4;8");
                            sheet.range(0, 0, 1, 0).merge();
                            sheet.range(0, 1, 1, 1).merge();
                            sheet.range(0, 2, 1, 2).merge();
                            sheet.range(0, 3, 0, 4).merge();
                        }),
                        "",
                        "901 email seniors pied 1, 901 sante seniors pied 2, 902 email parents pied 4, "
                                + "902 sante parents pied 8"),
                clear(
                        "means below audiences below themes",
                        csv(
                                ";E-mail;;;Santé;;",
                                ";Seniors;;Parents;Seniors;;Parents",
                                "Commune;En voiture;À pied;En voiture;À pied;En voiture;À pied",
                                "Grandval;1;2;4;8;16;32"),
                        "",
                        "901 email seniors voiture 1, 901 email seniors pied 2, 901 email parents voiture 4, "
                                + "901 sante seniors pied 8, 901 sante seniors voiture 16, 901 sante parents pied 32"),
                clear(
                        "a column of totals",
                        csv("Commune;Public;Transport;Total;E-mail;Santé", "Grandval;Seniors;À pied;3;1;2"),
                        "column.total",
                        "901 email seniors pied 1, 901 sante seniors pied 2"),
                clear(
                        "lines that end as in word processors",
                        csv(HEAD + "\u2028Grandval;E-mail;Seniors;À pied;1\u2029Petitval;E-mail;Seniors;À pied;2"),
                        "",
                        "901 email seniors pied 1, 902 email seniors pied 2"));
    }

    static List<Arguments> tablesInOneSheet() {
        var first = "901 email seniors pied 1";
        var both = first + ", 902 sante seniors pied 2";
        var row = "Grandval;E-mail;Seniors;À pied;1";
        return List.of(
                clear(
                        "headings again in another order",
                        csv(
                                HEAD,
                                row,
                                "",
                                "Habitants;Commune;Moyen de transport;Public;Thème",
                                "2;Petitval;À pied;Seniors;Santé"),
                        "table.further",
                        both),
                clear(
                        "headings again with one more, in a workbook",
                        xlsx(w -> fill(
                                w.newWorksheet("D"),
                                HEAD,
                                row,
                                ";",
                                HEAD + ";Priorité",
                                "Petitval;Santé;Seniors;À pied;2;1")),
                        "table.further",
                        both),
                clear(
                        "headings again in other words",
                        csv(HEAD, row, "", "Ville;Atelier;Profil;Mobilité;Nb", "Petitval;Santé;Seniors;À pied;2"),
                        "row.heading",
                        both),
                clear(
                        "headings again after forty rows",
                        csv(Stream.of(
                                        Stream.of(HEAD, row),
                                        Stream.generate(() -> ";;;;").limit(5),
                                        Stream.generate(() -> "Montbel;E-mail;Seniors;À pied;0")
                                                .limit(40),
                                        Stream.of(
                                                "Nb;Ville;Mobilité;Profil;Atelier", "2;Petitval;À pied;Seniors;Santé"))
                                .flatMap(l -> l)
                                .toArray(String[]::new)),
                        "nobody, table.further",
                        both),
                clear(
                        "headings below ninety lines of text",
                        csv(Stream.concat(Stream.generate(() -> "Note").limit(90), Stream.of(HEAD, row))
                                .toArray(String[]::new)),
                        "rows.above",
                        first),
                clear(
                        "side by side",
                        csv(HEAD + ";;" + HEAD, row + ";;Petitval;Santé;Seniors;À pied;2"),
                        "table.further",
                        both),
                clear(
                        "three side by side, of several lengths",
                        csv(
                                HEAD + ";;" + HEAD + ";" + HEAD,
                                row + ";;Petitval;Santé;Seniors;À pied;2;Montbel;Santé;Seniors;À pied;4",
                                ";;;;;;;;;;;Montbel;E-mail;Seniors;À pied;8"),
                        "table.further, table.further",
                        both + ", 903 sante seniors pied 4, 903 email seniors pied 8"),
                clear(
                        "a wide one below",
                        csv(HEAD, row, "", "Commune;Public;Transport;E-mail;Santé", "Petitval;Seniors;À pied;;2"),
                        "table.further",
                        both),
                clear(
                        "a wide one above",
                        csv("Commune;Public;Transport;E-mail;Santé", "Petitval;Seniors;À pied;;2", "", HEAD, row),
                        "table.further",
                        "902 sante seniors pied 2, " + first),
                clear(
                        "a wide one below, audiences over means",
                        csv(
                                HEAD,
                                row,
                                "",
                                ";;Seniors;;Parents;",
                                "Commune;Thème;En voiture;À pied;En voiture;À pied",
                                "Petitval;Santé;;2;;"),
                        "table.further",
                        both),
                clear(
                        "objects that write their fields in two ways",
                        csv(
                                "[{\"commune\":\"57901\",\"theme\":\"email\",\"public\":\"seniors\",\"transport\":\"pied\",\"habitants\":1},"
                                        + "{\"Commune\":\"57902\",\"Theme\":\"sante\",\"Public\":\"seniors\",\"Transport\":\"pied\","
                                        + "\"Habitants\":2}]"),
                        "table.further",
                        both),
                clear(
                        "side by side, a column of names in one only",
                        csv(HEAD + ";;Nom;" + HEAD, row + ";;Jean DUPONT;Petitval;Santé;Seniors;À pied;2"),
                        "columns.personal, table.further",
                        both));
    }

    static List<Arguments> rowsThatMayNotCount() {
        var heads = "Trimestre;" + HEAD;
        var last = "Grandval;E-mail;Seniors;À pied;1";
        var next = "Petitval;Santé;Seniors;À pied;2";
        var both = "901 email seniors pied 1, 902 sante seniors pied 2";
        return List.of(
                file(
                        "rows of two quarters, one counts",
                        csv(heads, "T4 2026;" + last, "T1 2027;" + next),
                        "ROWS:trimestre",
                        "ROWS:trimestre=T1 2027",
                        "column.selects",
                        "902 sante seniors pied 2"),
                file(
                        "rows of two quarters, both count",
                        csv(heads, "4e trimestre 2026;" + last, "1er trimestre 2027;" + next),
                        "ROWS:trimestre",
                        "ROWS:trimestre=together",
                        "column.selects",
                        both),
                file(
                        "rows of two years, said where they begin",
                        csv("Année;" + HEAD, "2026;" + last, ";" + next, "2027;Montbel;Santé;Seniors;À pied;4"),
                        "ROWS:annee",
                        "ROWS:annee=2026",
                        "column.selects",
                        both),
                file(
                        "rows of two months without a heading",
                        csv(";" + HEAD, "janvier;" + last, "février;" + next),
                        "ROWS:a",
                        "ROWS:a=janvier",
                        "column.selects",
                        "901 email seniors pied 1"),
                clear("rows of one quarter", csv(heads, "T1 2027;" + last, "T1 2027;" + next), "column.other", both),
                file(
                        "a row called off",
                        csv(HEAD + ";Statut", last + ";annulé", next + ";confirmé"),
                        "ROWS:statut annule > -",
                        "*",
                        "column.selects",
                        "902 sante seniors pied 2"),
                file(
                        "a row called off, which counts all the same",
                        csv(HEAD + ";Remarques", last + ";Désistement le 12", next + ";"),
                        "ROWS:remarques desistement le 12 > -",
                        "ROWS:remarques desistement le 12=keep",
                        "column.selects",
                        both),
                file(
                        "rows that show how it is done",
                        csv(HEAD, "ex : Montbel;E-mail;Seniors;À pied;12", "Exemple;E-mail;Seniors;À pied;5", next),
                        "COMMUNE:ex montbel > -, COMMUNE:exemple > -",
                        "*",
                        "",
                        "902 sante seniors pied 2"));
    }

    static List<Arguments> titlesOfTimes() {
        var last = "Grandval;E-mail;Seniors;À pied;1";
        var next = "Petitval;Santé;Seniors;À pied;2";
        var chosen = "902 sante seniors pied 2";
        return List.of(
                file(
                        "last quarter's table over the next one's",
                        csv("Demandes T4 2026;;;;", HEAD, last, "", "Demandes T1 2027;;;;", HEAD, next),
                        "ROWS:title",
                        "ROWS:title=Demandes T1 2027",
                        null,
                        chosen),
                file(
                        "last quarter's table over the next one's, in another order",
                        csv(
                                "T4 2026;;;;",
                                HEAD,
                                last,
                                "",
                                "T1 2027;;;;",
                                "Nb;Commune;Transport;Public;Thème",
                                "2;Petitval;À pied;Seniors;Santé"),
                        "ROWS:title",
                        "ROWS:title=T1 2027",
                        null,
                        chosen),
                file(
                        "last quarter's table beside the next one's",
                        csv("4e trimestre 2026;;;;;;1er trimestre 2027;;;;", HEAD + ";;" + HEAD, last + ";;" + next),
                        "ROWS:title",
                        "ROWS:title=1er trimestre 2027",
                        null,
                        chosen),
                clear(
                        "one quarter over both tables",
                        csv("T1 2027;;;;", HEAD, last, "", "Mis à jour en janvier 2027;;;;", HEAD, next),
                        "row.note, row.heading",
                        "901 email seniors pied 1, " + chosen));
    }

    static List<Arguments> marks() {
        return List.of(
                file(
                        "crosses for themes, a row a person",
                        csv(
                                "Commune;Public;Transport;E-mail;Santé",
                                "Grandval;Seniors;À pied;x;",
                                "Petitval;Parents;À pied;;X"),
                        "COLUMN:RESIDENTS > row",
                        "*",
                        "",
                        "901 email seniors pied 1, 902 sante parents pied 1"),
                file(
                        "crosses for themes, several in a row",
                        csv(
                                "Commune;Public;Transport;Nb;E-mail;Santé",
                                "Grandval;Seniors;À pied;4;x;",
                                "Petitval;Parents;À pied;8;oui;oui"),
                        "THEME:e mail sante > each:email+sante",
                        "*",
                        "",
                        "901 email seniors pied 4, 902 email parents pied 8, 902 sante parents pied 8"),
                clear(
                        "crosses for audiences and for means",
                        csv(
                                "Commune;Thème;Nb;Seniors;Parents;En voiture;À pied",
                                "Grandval;E-mail;4;✓;;non;oui",
                                "Petitval;Santé;8;;✓;oui;non"),
                        "",
                        "901 email seniors pied 4, 902 sante parents voiture 8"),
                clear(
                        "as above",
                        csv(
                                HEAD,
                                "Grandval;E-mail;Seniors;À pied;1",
                                "\"\"\"\";Santé;\"\"\"\";\"\"\"\";2",
                                "〃;E-mail;Parents;idem;4",
                                "id.;Santé;Parents;-\"-;8"),
                        "",
                        "901 email seniors pied 1, 901 sante seniors pied 2, 901 email parents pied 4, 901 sante"
                                + " parents pied 8"));
    }

    static List<Arguments> lines() {
        var both = "901 email seniors pied 1, 902 sante seniors pied 2";
        var first = "Grandval;E-mail;Seniors;À pied;1";
        var second = "Petitval;Santé;Seniors;À pied;2";
        return List.of(
                clear("a quote that nothing closes", csv(HEAD, "Grandval;\"E-mail;Seniors;À pied;1", second), "", both),
                clear(
                        "a quote that nothing closes, in the last field",
                        csv(HEAD, "Grandval;E-mail;Seniors;À pied;\"1", second),
                        "",
                        both),
                clear(
                        "lines quoted as a whole",
                        csv("\"" + HEAD + "\"", "\"" + first + "\"", "\"" + second + "\""),
                        "",
                        both),
                clear(
                        "lines quoted as a whole, fields within them too",
                        csv(
                                "\"Commune,Thème,Public,Moyen de transport,Habitants\"",
                                "\"Grandval,\"\"E-mail\"\",Seniors,À pied,1\"",
                                "\"Petitval,Santé,Seniors,À pied,2\""),
                        "",
                        both),
                clear(
                        "columns set apart by blanks",
                        csv(
                                "Recensement des besoins",
                                "",
                                "Commune      Thème    Public    Moyen de transport   Habitants",
                                "Grandval     E-mail   Seniors   À pied                       1",
                                "Petitval     Santé    Seniors   À pied                       2",
                                "             E-mail   Seniors   À pied                       0",
                                "Total                                                        3"),
                        "rows.above, nobody, row.total",
                        both),
                clear(
                        "columns set apart by blanks, with commas and quotation marks",
                        csv(
                                "Commune   Thème    Public    Transport  Nb  Remarque",
                                "Grandval  E-mail   Seniors   À pied     1   un, deux, trois, quatre, cinq",
                                "Petitval  Santé    \"        À pied     2   le matin"),
                        "column.other",
                        both),
                clear(
                        "columns set apart by blanks and marks",
                        csv(
                                "Commune  ;  Thème    ;  Public    ;  Transport  ;  Nb",
                                "Grandval ;  E-mail   ;  Seniors   ;  À pied     ;   1",
                                "Petitval ;  Santé    ;  Seniors   ;  À pied     ;   2"),
                        "",
                        both),
                clear("a line pasted with commas", csv(HEAD, first, "Petitval,Santé,Seniors,À pied,2"), "", both),
                clear(
                        "lines pasted with tabs below headings with semicolons",
                        csv(HEAD, first.replace(';', '\t'), second.replace(';', '\t')),
                        "",
                        both),
                clear(
                        "single quotes around",
                        csv(HEAD, "'Grandval';'E-mail';'Seniors';'À pied';'1'", second),
                        "",
                        both),
                clear(
                        "a note with as many commas as the table has columns",
                        csv(HEAD, first, second, "Reste à voir : Montbel, Œuvral, le CCAS, la mairie, les autres"),
                        "row.note",
                        both),
                file(
                        "a comma for thousands in a file that commas separate",
                        csv(
                                "Commune,Thème,Public,Moyen de transport,Habitants",
                                "Grandval,E-mail,Seniors,À pied,1,200",
                                "Petitval,Santé,Seniors,À pied,2"),
                        "RESIDENTS:E2",
                        "RESIDENTS:E2=1200",
                        "column.nameless",
                        "901 email seniors pied 1200, 902 sante seniors pied 2"),
                file(
                        "a figure that stands one column too far",
                        csv(HEAD + ";", first + ";", "Petitval;Santé;Seniors;À pied;;2"),
                        "RESIDENTS:E3",
                        "RESIDENTS:E3=2",
                        "column.nameless",
                        both));
    }

    static List<Arguments> columns() {
        return List.of(
                file(
                        "men and women",
                        csv(
                                "Commune;Thème;Public;Transport;Hommes;Femmes",
                                "Grandval;E-mail;Seniors;À pied;1;2",
                                "Petitval;Santé;Parents;À pied;;8",
                                "Montbel;Santé;Parents;À pied;0;0"),
                        "COLUMN:RESIDENTS",
                        "COLUMN:RESIDENTS=@E+@F",
                        "nobody",
                        "901 email seniors pied 3, 902 sante parents pied 8"),
                file(
                        "three months",
                        csv(
                                "Commune;Thème;Public;Transport;janvier;février;mars",
                                "Grandval;E-mail;Seniors;À pied;1;2;4"),
                        "COLUMN:RESIDENTS",
                        "COLUMN:RESIDENTS=@E+@F+@G",
                        "",
                        "901 email seniors pied 7"),
                file(
                        "men and women, the men only",
                        csv("Commune;Thème;Public;Transport;Hommes;Femmes", "Grandval;E-mail;Seniors;À pied;1;2"),
                        "COLUMN:RESIDENTS",
                        "COLUMN:RESIDENTS=@E",
                        "column.other",
                        "901 email seniors pied 1"),
                file(
                        "those who have a place and those who wait for one",
                        csv(
                                "Commune;Thème;Public;Transport;Inscrits;Liste d'attente",
                                "Grandval;E-mail;Seniors;À pied;1;2"),
                        "COLUMN:RESIDENTS",
                        "COLUMN:RESIDENTS=@E+@F",
                        "",
                        "901 email seniors pied 3"),
                file(
                        "communes in lines over their rows, headings again below each",
                        csv(
                                "Commune de Grandval;;;",
                                "Thème;Public;Transport;Nb",
                                "E-mail;Seniors;À pied;1",
                                "",
                                "PETITVAL (57);;;",
                                "Thème;Public;Transport;Nb",
                                "Santé;Parents;À pied;2"),
                        "COLUMN:COMMUNE > title",
                        "*",
                        "row.group, row.heading",
                        "901 email seniors pied 1, 902 sante parents pied 2"),
                file(
                        "communes in lines below the headings",
                        csv(
                                "Thème;Public;Transport;Nb",
                                "Grandval;;;",
                                "E-mail;Seniors;À pied;1",
                                "Petitval;;;",
                                "Santé;Parents;À pied;2",
                                "E-mail;Parents;À pied;4"),
                        "COLUMN:COMMUNE > title",
                        "*",
                        "row.group, row.group",
                        "901 email seniors pied 1, 902 sante parents pied 2, 902 email parents pied 4"),
                file(
                        "a commune in a line too late for the first row",
                        csv(
                                "Thème;Public;Transport;Nb",
                                "E-mail;Seniors;À pied;1",
                                "Petitval;;;",
                                "Santé;Parents;À pied;2"),
                        "COLUMN:COMMUNE",
                        "COLUMN:COMMUNE=57902",
                        "row.note",
                        "902 email seniors pied 1, 902 sante parents pied 2"));
    }

    /** A table of two communes that ask for 50 and 81, with lines before, between and behind. */
    private static Arguments totals(String name, String before, String between, String behind, String notices) {
        return clear(
                "totals: " + name,
                csv((HEAD
                                + before
                                + "/Grandval;E-mail;Seniors;À pied;20/Grandval;Santé;Seniors;À pied;30"
                                + between
                                + "/Petitval;E-mail;Seniors;À pied;40/Petitval;Santé;Seniors;À pied;41"
                                + behind)
                        .split("/")),
                notices,
                "901 email seniors pied 20, 901 sante seniors pied 30, 902 email seniors pied 40, "
                        + "902 sante seniors pied 41");
    }

    static List<Arguments> totals() {
        var twice = "row.total, row.total";
        var thrice = twice + ", row.total";
        return List.of(
                totals("behind each group and all", "", "/Sous-total;;;;50", "/Sous-total;;;;81/TOTAL;;;;131", thrice),
                totals("before each group", "/Sous-total;;;;50", "/Sous-total;;;;81", "", twice),
                totals("before each group and all", "/TOTAL;;;;131/Sous-total;;;;50", "/Sous-total;;;;81", "", thrice),
                totals("of all between groups", "/Sous-total;;;;50", "/TOTAL;;;;131/Sous-total;;;;81", "", thrice),
                totals("of themes at the end", "", "", "/Total E-mail;;;;60/Total Santé;;;;71/Total;;;;131", thrice),
                totals("of communes at the end", "", "", "/Total Grandval;;;;50/Total Petitval;;;;81", twice),
                totals(
                        "a wrong one of a group",
                        "",
                        "/Sous-total;;;;50",
                        "/Sous-total;;;;85",
                        "row.total, row.total.other"),
                totals(
                        "a wrong one of all behind right ones",
                        "",
                        "/Sous-total;;;;50",
                        "/Sous-total;;;;81/TOTAL;;;;140",
                        twice + ", row.total.other"),
                totals(
                        "a wrong one before its group",
                        "/Sous-total;;;;50",
                        "/Sous-total;;;;80",
                        "",
                        "row.total, row.total.other.below"),
                totals("a wrong one of all before them", "/TOTAL;;;;130", "", "", "row.total.other.below"));
    }

    static List<Arguments> crossed() {
        var four = "901 email seniors pied 1, 902 email seniors pied 2, 901 sante parents voiture 4, "
                + "902 sante parents voiture 8";
        return List.of(
                clear(
                        "communes as columns",
                        csv(
                                "Thème;Public;Transport;Grandval;Petitval;Montbel",
                                "E-mail;Seniors;À pied;1;2;",
                                "Santé;Parents;En voiture;4;8;"),
                        "heading.crossed",
                        four),
                clear(
                        "codes of communes as columns, with totals",
                        csv(
                                "Thème;Public;Transport;57901;57902;Total",
                                "E-mail;Seniors;À pied;1;2;3",
                                "Santé;Parents;En voiture;4;8;12",
                                "Total;;;5;10;15"),
                        "heading.crossed, column.total, row.total",
                        four),
                clear(
                        "communes under a heading over them",
                        csv(
                                "Thème;Public;Transport;Communes;",
                                ";;;Grandval;Petitval",
                                "E-mail;Seniors;À pied;1;2",
                                "Santé;Parents;En voiture;4;8"),
                        "heading.crossed",
                        four),
                clear(
                        "communes over themes",
                        csv(
                                ";;Grandval;;Petitval;",
                                "Public;Transport;E-mail;Santé;E-mail;Santé",
                                "Seniors;À pied;1;2;4;8"),
                        "heading.crossed",
                        "901 email seniors pied 1, 901 sante seniors pied 2, 902 email seniors pied 4, "
                                + "902 sante seniors pied 8"),
                file(
                        "themes called communes, and nothing else",
                        csv("Commune;Grandval;Petitval", "E-mail;1;2", "Santé;4;8"),
                        "COLUMN:THEME > @A, COLUMN:AUDIENCE, COLUMN:MOBILITY",
                        "COLUMN:THEME=@A COLUMN:AUDIENCE=seniors COLUMN:MOBILITY=pied",
                        "heading.crossed",
                        "901 email seniors pied 1, 902 email seniors pied 2, 901 sante seniors pied 4, "
                                + "902 sante seniors pied 8"),
                file(
                        "a commune among them that is none",
                        csv("Thème;Public;Transport;Grandval;Petitval;Ailleurs", "E-mail;Seniors;À pied;1;2;4"),
                        "HEADING:ailleurs",
                        "HEADING:ailleurs=57903",
                        "heading.crossed",
                        "901 email seniors pied 1, 902 email seniors pied 2, 903 email seniors pied 4"),
                file(
                        "a commune among them that is left out",
                        csv("Thème;Public;Transport;Grandval;Petitval;Ailleurs", "E-mail;Seniors;À pied;1;2;4"),
                        "HEADING:ailleurs",
                        "HEADING:ailleurs=-",
                        "heading.crossed, column.other",
                        "901 email seniors pied 1, 902 email seniors pied 2"),
                file(
                        "rows that name two communes below headings that are none of ours",
                        csv(
                                "Canton;Provenance;Qui;Venue par;Courriels;Mon espace santé",
                                "Grandval;Petitval;Seniors;À pied;1;2",
                                "Grandval;Montbel;Parents;À pied;4;8"),
                        "COLUMN:COMMUNE > @B, COLUMN:AUDIENCE > @C, COLUMN:MOBILITY > @D",
                        "*",
                        "column.other",
                        "902 email seniors pied 1, 902 sante seniors pied 2, 903 email parents pied 4, "
                                + "903 sante parents pied 8"),
                file(
                        "two columns of communes, either of which may be meant",
                        csv(
                                "D'où;Vers;Thème;Public;Transport;Nb",
                                "Grandval;Petitval;E-mail;Seniors;À pied;1",
                                "Petitval;Montbel;Santé;Seniors;À pied;2"),
                        "COLUMN:COMMUNE",
                        "COLUMN:COMMUNE=@A",
                        "column.other",
                        "901 email seniors pied 1, 902 sante seniors pied 2"),
                clear(
                        "two such tables of other communes",
                        csv(
                                "Thème;Public;Transport;Grandval;Petitval",
                                "E-mail;Seniors;À pied;1;2",
                                "Thème;Public;Transport;Montbel;Œuvral",
                                "E-mail;Seniors;À pied;4;8"),
                        "heading.crossed, table.further, heading.crossed",
                        "901 email seniors pied 1, 902 email seniors pied 2, 903 email seniors pied 4, "
                                + "904 email seniors pied 8"),
                clear(
                        "the same columns in another order further down",
                        csv(
                                "Commune;Public;Transport;E-mail;Santé",
                                "Grandval;Seniors;À pied;1;2",
                                "Commune;Public;Transport;Santé;E-mail",
                                "Petitval;Seniors;À pied;4;8"),
                        "table.further",
                        "901 email seniors pied 1, 901 sante seniors pied 2, 902 sante seniors pied 4, "
                                + "902 email seniors pied 8"),
                clear(
                        "totals of rows and columns that differ",
                        csv(
                                "Commune;Public;Transport;E-mail;Santé;Total",
                                "Grandval;Seniors;À pied;1;2;3",
                                "Petitval;Seniors;À pied;4;8;13",
                                "Total;;;5;11;16"),
                        "column.total, column.total.other, row.total.other.column",
                        "901 email seniors pied 1, 901 sante seniors pied 2, 902 email seniors pied 4, "
                                + "902 sante seniors pied 8"),
                file(
                        "a column a quarter",
                        csv(
                                "Commune;Thème;Public;Transport;T1 2027;T2 2027",
                                "Grandval;E-mail;Seniors;À pied;1;2",
                                "Petitval;Santé;Parents;En voiture;4;8"),
                        "COLUMN:RESIDENTS",
                        "COLUMN:RESIDENTS=@E",
                        "column.other",
                        "901 email seniors pied 1, 902 sante parents voiture 4"));
    }

    /** A table of two themes at two times, four figures in its one row, by the lines of its headings. */
    private static Arguments times(String name, String answer, String notices, String rows, String... headings) {
        var lines = Stream.concat(Stream.of(headings), Stream.of("Grandval;Seniors;À pied;1;2;1;8"));
        return file(
                "times: " + name,
                csv(lines.toArray(String[]::new)),
                "COLUMNS:PERIOD",
                "COLUMNS:PERIOD=" + answer,
                notices,
                rows);
    }

    static List<Arguments> columnsOfTimes() {
        var second = "901 email seniors pied 1, 901 sante seniors pied 8";
        var others = "column.period, column.period";
        return List.of(
                times(
                        "quarters over themes",
                        "T2 2027",
                        others,
                        second,
                        ";;;T1 2027;;T2 2027;",
                        "Commune;Public;Transport;E-mail;Santé;E-mail;Santé"),
                times(
                        "themes over quarters, together though figures are the same",
                        "together",
                        "",
                        "901 email seniors pied 3, 901 sante seniors pied 9",
                        ";;;E-mail;;Santé;",
                        "Commune;Public;Transport;T1 2027;T2 2027;T1 2027;T2 2027"),
                times(
                        "months beside themes",
                        "février",
                        others,
                        "901 email seniors pied 2, 901 sante seniors pied 8",
                        "Commune;Public;Transport;E-mail janvier;E-mail (février);Santé janvier;Santé - février"),
                times(
                        "quarters below themes",
                        "T1",
                        others,
                        "901 email seniors pied 1, 901 sante seniors pied 1",
                        "Commune;Public;Transport;E-mail;;Santé;",
                        ";;;T1;T2;T1;T2"),
                file(
                        "times over a theme that is none of ours",
                        csv(
                                ";;;T1 2027;;T2 2027;",
                                "Commune;Public;Transport;E-mail;Poterie;E-mail;Poterie",
                                "Grandval;Seniors;À pied;1;2;1;8"),
                        "COLUMNS:PERIOD, HEADING:poterie",
                        "COLUMNS:PERIOD=T2_2027 HEADING:poterie=sante",
                        others,
                        second),
                clear(
                        "one time over all themes",
                        csv(
                                "T1 2027;;;;",
                                "Commune;Public;Transport;E-mail T1 2027;Santé",
                                "Grandval;Seniors;À pied;1;8"),
                        "",
                        second));
    }

    static List<Arguments> headingsAndColumns() {
        var overruled = "901 email seniors pied 1, 901 sante parents pied 2";
        return List.of(
                clear(
                        "a heading that names an audience, beside a column of audiences",
                        csv("Commune;Public;Transport;E-mail – Seniors;Santé", "Grandval;Parents;À pied;1;2"),
                        "heading.overrules",
                        overruled),
                clear(
                        "a heading over others, beside a column of audiences",
                        csv(
                                ";;;Seniors;Parents",
                                "Commune;Public;Transport;E-mail;Santé",
                                "Grandval;Parents;À pied;1;2",
                                "Petitval;Parents;À pied;;4"),
                        "heading.overrules",
                        overruled + ", 902 sante parents pied 4"),
                clear(
                        "communes and audiences in headings, beside a column of audiences",
                        csv(
                                "Thème;Public;Transport;Grandval – Seniors;Petitval – Seniors",
                                "E-mail;Bidules;À pied;1;2",
                                "Santé;Seniors;À pied;4;8"),
                        "heading.crossed, heading.overrules, heading.overrules",
                        "901 email seniors pied 1, 902 email seniors pied 2, 901 sante seniors pied 4, "
                                + "902 sante seniors pied 8"),
                file(
                        "a row of several figures set aside by its commune, which asks nothing more",
                        csv(
                                "Commune;Public;Transport;E-mail;Santé",
                                "Ailleurs;Bidule;Truc;1;env. 2",
                                "Grandval;Seniors;À pied;1;"),
                        "COMMUNE:ailleurs, AUDIENCE:bidule, MOBILITY:truc, RESIDENTS:env. 2 > 2",
                        "COMMUNE:ailleurs=-",
                        "",
                        "901 email seniors pied 1"),
                file(
                        "a row of communes set aside by its theme, whose commune and audience hold below",
                        csv("Thème;Public;Transport;Grandval;Petitval", "Poterie;Seniors;Truc;1;2", "Santé;;À pied;4;"),
                        "THEME:poterie, MOBILITY:truc, ABOVE:AUDIENCE",
                        "THEME:poterie=- ABOVE:AUDIENCE=above",
                        "heading.crossed",
                        "901 sante seniors pied 4"));
    }

    /** An outline of communes over themes, all in one column. */
    private static Arguments outline(String name, String notices, String rows, String... lines) {
        return clear("outline: " + name, csv(lines), notices, rows);
    }

    static List<Arguments> outlines() {
        var three = "901 email seniors pied 1, 901 sante parents pied 2, 902 email seniors pied 4";
        var columns = "Public;Transport;Nb";
        return List.of(
                file(
                        "outline: a pivot table with a sum in each group",
                        csv(
                                "Étiquettes de lignes;Somme de Nb",
                                "Grandval;3",
                                "E-mail;1",
                                "Santé;2",
                                "Petitval;4",
                                "E-mail;4",
                                "Total général;7"),
                        "COLUMN:AUDIENCE, COLUMN:MOBILITY",
                        "COLUMN:AUDIENCE=seniors COLUMN:MOBILITY=pied",
                        "column.outline, row.outline.sum, row.outline.sum, row.total",
                        "901 email seniors pied 1, 901 sante seniors pied 2, 902 email seniors pied 4"),
                file(
                        "outline: a pivot table of three levels, some of whose words are none of ours",
                        csv(
                                "Étiquettes de lignes;Somme de Nombre",
                                "Ailleurs;7",
                                "E-mail;3",
                                "Seniors;1",
                                "Parents;2",
                                "Poterie;4",
                                "Parents;4",
                                "Petitval;8",
                                "E-mail;8",
                                "Bidules;8"),
                        "COLUMN:MOBILITY",
                        "COLUMN:MOBILITY=pied COMMUNE:ailleurs=57901 THEME:poterie=sante AUDIENCE:bidules=seniors",
                        "column.outline, row.outline.sum, row.outline.sum, row.outline.sum, row.outline.sum,"
                                + " row.outline.sum",
                        "901 email seniors pied 1, 901 email parents pied 2, 901 sante parents pied 4, "
                                + "902 email seniors pied 8"),
                file(
                        "outline: a pivot table with a column an audience",
                        xlsx(w -> fill(
                                w.newWorksheet("D"),
                                "Somme de Nb;Étiquettes de colonnes",
                                "Étiquettes de lignes;Seniors;Parents;Total général",
                                "Grandval;1;2;3",
                                "E-mail;1;;1",
                                "Santé;;2;2",
                                "Petitval;4;;4",
                                "E-mail;4;;4",
                                "Total général;5;2;7")),
                        "COLUMN:MOBILITY",
                        "COLUMN:MOBILITY=pied",
                        "column.outline, column.total, row.outline.sum, row.outline.sum, row.total",
                        three),
                outline(
                        "communes without figures",
                        "column.outline, row.outline, row.outline, row.note",
                        three,
                        "Commune / thème;" + columns,
                        "Grandval;;;",
                        "E-mail;Seniors;À pied;1",
                        "Santé;Parents;À pied;2",
                        "Petitval;;;",
                        "E-mail;Seniors;À pied;4",
                        "",
                        "Merci de compléter;;;"),
                outline(
                        "communes with their sums, and a total",
                        "column.outline, row.outline.sum, row.outline.sum, row.total",
                        three,
                        "Commune;" + columns,
                        "Grandval;;;3",
                        "E-mail;Seniors;À pied;1",
                        "Santé;Parents;À pied;2",
                        "Petitval;;;4",
                        "E-mail;Seniors;À pied;4",
                        "Total;;;7"),
                outline(
                        "sums behind groups",
                        "column.outline, row.outline, row.total, row.outline, row.total",
                        three,
                        "Commune;" + columns,
                        "Grandval;;;",
                        "E-mail;Seniors;À pied;1",
                        "Santé;Parents;À pied;2",
                        "Total Grandval;;;3",
                        "Petitval;;;",
                        "E-mail;Seniors;À pied;4",
                        "Total Petitval;;;4"),
                outline(
                        "a sum that is wrong",
                        "column.outline, row.outline.other, row.outline.sum, nobody",
                        three,
                        "Commune;" + columns,
                        "Grandval;;;5",
                        "E-mail;Seniors;À pied;1",
                        "Santé;Parents;À pied;2",
                        "Petitval;;;4",
                        "E-mail;Seniors;À pied;4",
                        "Santé;Seniors;À pied;0"),
                file(
                        "outline: a sum that is wrong, and a word that is none of ours where the sum is right",
                        csv(
                                "Commune;" + columns,
                                "Grandval;;;3",
                                "E-mail;Seniors;À pied;1",
                                "Poterie;Parents;À pied;2",
                                "Petitval;;;5",
                                "E-mail;Seniors;À pied;4"),
                        "THEME:poterie",
                        "THEME:poterie=sante",
                        "column.outline, row.outline.sum, row.outline.other",
                        three),
                outline(
                        "three levels without figures",
                        "column.outline, row.outline, row.outline, row.outline, row.outline, row.outline",
                        three,
                        "Besoin;Transport;Nb",
                        "Grandval;;",
                        "E-mail;;",
                        "Seniors;À pied;1",
                        "Santé;;",
                        "Parents;À pied;2",
                        "Petitval;;",
                        "E-mail;;",
                        "Seniors;À pied;4"),
                outline(
                        "themes over communes",
                        "column.outline, row.outline, row.outline",
                        "901 email seniors pied 1, 902 email seniors pied 4, 901 sante parents pied 2",
                        "Commune;" + columns,
                        "E-mail;;;",
                        "Grandval;Seniors;À pied;1",
                        "Petitval;Seniors;À pied;4",
                        "Santé;;;",
                        "Grandval;Parents;À pied;2"),
                outline(
                        "themes over audiences below communes as columns",
                        "column.outline, heading.crossed, row.outline.sum, row.outline.sum",
                        "901 email seniors pied 1, 902 email seniors pied 4, 901 sante parents pied 2",
                        "Thème;Transport;Grandval;Petitval",
                        "E-mail;;1;4",
                        "Seniors;À pied;1;4",
                        "Santé;;2;",
                        "Parents;À pied;2;"));
    }

    /** It may be a commune with its themes below. */
    @Test
    void aWordThatIsNoneOfOursWhereSumsAreWrongMakesNoOutline() {
        var vocabulary = HardFilesTest.vocabulary();
        var file = csv(
                "Commune;Public;Transport;Nb",
                "Grandval;;;1",
                "E-mail;Seniors;À pied;1",
                "Ailleurs;;;5",
                "E-mail;Seniors;À pied;4");
        var reading = new DemandReader(vocabulary).read(SheetFile.read(file, vocabulary::knows), Answers.NONE);

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.questions()).extracting(Question::key).contains("COLUMN:THEME");
    }

    /** Four of them would be lost. */
    @Test
    void aGroupWithAFigureOfItsOwnMakesNoOutline() {
        var vocabulary = HardFilesTest.vocabulary();
        var file = csv("Commune;Public;Transport;Nb", "Grandval;;;1", "E-mail;Seniors;À pied;1", "Petitval;;;4");
        var reading = new DemandReader(vocabulary).read(SheetFile.read(file, vocabulary::knows), Answers.NONE);

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.questions()).extracting(Question::key).containsExactly("COLUMN:THEME");
    }

    @Test
    void whatAGroupOfAnOutlineIsAskedAboutStandsInItsRow() {
        var vocabulary = HardFilesTest.vocabulary();
        var file = csv(
                "Commune;Public;Transport;Nb",
                "Ailleurs;;;",
                "E-mail;Seniors;À pied;1",
                "Grandval;;;",
                "Santé;Seniors;À pied;2");
        var reading = new DemandReader(vocabulary).read(SheetFile.read(file, vocabulary::knows), Answers.NONE);

        assertThat(reading.findings())
                .filteredOn(f -> "COMMUNE:ailleurs".equals(f.question()))
                .extracting(Finding::row, Finding::column)
                .containsExactly(tuple(2, "A"));
    }

    static List<Arguments> turned() {
        var two = "901 email seniors pied 1, 902 sante parents voiture 2";
        var form = "Commune;%s/Thème;%s/Public;%s/Transport;%s/Nombre;%s";
        var first = form.formatted("Grandval", "E-mail", "Seniors", "À pied", "1");
        var second = form.formatted("Petitval", "Santé", "Parents", "En voiture", "2");
        return List.of(
                clear(
                        "headings in a column",
                        csv(
                                "Commune;Grandval;Petitval",
                                "Thème;E-mail;Santé",
                                "Public;Seniors;Parents",
                                "Moyen de transport;À pied;En voiture",
                                "Habitants;1;2"),
                        "table.turned",
                        two),
                clear(
                        "headings in the second column below a title, with remarks",
                        xlsx(w -> fill(
                                w.newWorksheet("D"),
                                "Recensement T1 2027",
                                ";;Demande 1;Demande 2",
                                ";Commune;Grandval;Petitval",
                                ";Thème;E-mail;Santé",
                                ";Public;Seniors;Parents",
                                ";Transport;À pied;En voiture",
                                ";Nombre;1;2",
                                ";Remarque;;à rappeler")),
                        "column.nameless, table.turned, column.other",
                        two),
                clear(
                        "headings in a column, themes among them",
                        csv(
                                "Commune;Grandval;Petitval",
                                "Public;Seniors;Parents",
                                "Transport;À pied;En voiture",
                                "E-mail;1;",
                                "Santé;;2",
                                "Total;1;2"),
                        "table.turned, column.total",
                        two),
                file(
                        "headings in a column, with words that are none of ours and a demand twice",
                        csv(
                                "Commune;Grandval;Ailleurs;Grandval",
                                "Thème;E-mail;Poterie;E-mail",
                                "Public;Seniors;Parents;Seniors",
                                "Transport;À pied;En voiture;À pied",
                                "Nombre;1;env. 2;4"),
                        "RESIDENTS:env. 2 > 2, COMMUNE:ailleurs, THEME:poterie, DUPLICATE:OTHER:D5 > add",
                        "RESIDENTS:env. 2=2 COMMUNE:ailleurs=57902 THEME:poterie=sante DUPLICATE:OTHER=add",
                        "table.turned",
                        "901 email seniors pied 5, 902 sante parents voiture 2"),
                clear("a form", csv(first.split("/")), "table.forms", "901 email seniors pied 1"),
                clear(
                        "a form with answers behind colons",
                        csv(first.replace(";", " : ").split("/")),
                        "table.forms",
                        "901 email seniors pied 1"),
                clear(
                        "forms one below the other, with notes",
                        csv((first + "//" + second + "/Merci !;/Commune;").split("/")),
                        "table.forms, row.note",
                        two),
                file(
                        "a form a sheet",
                        xlsx(w -> {
                            fill(w.newWorksheet("A"), first.split("/"));
                            fill(w.newWorksheet("B"), second.split("/"));
                        }),
                        "SHEETS > together",
                        "*",
                        "table.forms, table.forms",
                        two),
                file(
                        "a form with two themes and two figures",
                        csv((first + "/Thème;Santé/Nombre;2").split("/")),
                        "COLUMN:THEME, COLUMN:RESIDENTS",
                        "COLUMN:THEME=@B COLUMN:RESIDENTS=@E",
                        "table.forms, column.other, column.other",
                        "901 email seniors pied 1"),
                file(
                        "a commune in a form over the table",
                        csv(
                                "Commune :;Grandval;;",
                                "Réponse le :;12/11/2026;;",
                                "Thème;Public;Transport;Nombre",
                                "E-mail;Seniors;À pied;1"),
                        "COLUMN:COMMUNE > title",
                        "*",
                        "rows.above",
                        "901 email seniors pied 1"));
    }

    @Test
    void whatIsSaidOfATurnedTableStandsWhereItStandsInTheFile() {
        var vocabulary = HardFilesTest.vocabulary();
        var file = csv(
                "Commune;Grandval;Ailleurs;Grandval",
                "Thème;E-mail;E-mail;E-mail",
                "Gens;Seniors;Seniors;Seniors",
                "Transport;À pied;À pied;À pied",
                "Nombre;1;2;1");
        var workbook = SheetFile.read(file, vocabulary::knows);
        var reader = new DemandReader(vocabulary);
        var audience = reader.read(workbook, Answers.NONE).questions().get(0);
        var reading = reader.read(workbook, new Answers(Map.of("COLUMN:AUDIENCE", "@C")));

        assertThat(audience.choices().get(0).name()).startsWith("A3 « Gens » : Seniors");
        assertThat(reading.findings())
                .filteredOn(Finding::isOpen)
                .extracting(
                        Finding::question,
                        f -> f.column() + f.row(),
                        f -> f.problem().in(Locale.FRENCH))
                .containsExactly(
                        tuple(
                                "COMMUNE:ailleurs",
                                "C1",
                                "Commune d'ailleurs, ou nom non reconnu : choisissez laquelle c'est, ou laissez ces lignes "
                                        + "de côté."),
                        tuple(
                                "DUPLICATE:SAME:D5",
                                "D5",
                                "Habitants de la colonne D (Grandval, E-mail, Seniors, À pied), qui répète la demande"
                                        + " de la colonne B, avec le même nombre :"
                                        + " en double ?"));
    }

    /** A workbook with a sheet a name, each with one demand in the columns that are given. */
    private static byte[] sheets(String columns, String first, String firstRow, String second, String secondRow) {
        return xlsx(w -> {
            fill(w.newWorksheet(first), columns, firstRow);
            fill(w.newWorksheet(second), columns, secondRow);
        });
    }

    static List<Arguments> sheetsOfThings() {
        var ofThemes = "Commune;Public;Transport;Nb";
        var rows = List.of("Grandval;Seniors;À pied;1", "Petitval;Seniors;À pied;2");
        var both = "901 email seniors pied 1, 902 sante seniors pied 2";
        return List.of(
                file(
                        "sheets: a theme each",
                        sheets(ofThemes, "E-mail", rows.get(0), "Santé", rows.get(1)),
                        "SHEETS > together",
                        "*",
                        "",
                        both),
                file(
                        "sheets: a theme each, one of them none of ours",
                        sheets(ofThemes, "Poterie", rows.get(0), "Santé", rows.get(1)),
                        "SHEETS > together",
                        "SHEETS=together COLUMN:THEME=sheet COLUMN:THEME@Poterie=email",
                        "",
                        both),
                file(
                        "sheets: an audience each",
                        sheets(
                                "Commune;Thème;Transport;Nb",
                                "Seniors",
                                "Grandval;E-mail;À pied;1",
                                "Parents",
                                "Petitval;Santé;À pied;2"),
                        "SHEETS > together",
                        "*",
                        "",
                        "901 email seniors pied 1, 902 sante parents pied 2"),
                file(
                        "sheets: of no theme, all of one",
                        sheets(ofThemes, "Nord", rows.get(0), "Sud", rows.get(1)),
                        "SHEETS > together",
                        "SHEETS=together COLUMN:THEME=email",
                        "",
                        "901 email seniors pied 1, 902 email seniors pied 2"),
                file(
                        "sheets: one alone, called like a theme",
                        xlsx(w -> fill(w.newWorksheet("Santé"), ofThemes, rows.get(1))),
                        "COLUMN:THEME > sheet",
                        "*",
                        "",
                        "902 sante seniors pied 2"));
    }

    /** One answer for all sheets took the rows of the other theme along. */
    @Test
    void oneThemeIsNeverTakenForSheetsOfSeveral() {
        var vocabulary = HardFilesTest.vocabulary();
        var file = sheets(
                "Commune;Public;Transport;Nb",
                "E-mail",
                "Grandval;Seniors;À pied;1",
                "Santé",
                "Petitval;Seniors;À pied;2");
        var answers = new Answers(Map.of("SHEETS", "together", "COLUMN:THEME", "email"));
        var reading = new DemandReader(vocabulary).read(SheetFile.read(file, vocabulary::knows), answers);

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.questions()).extracting(Question::key).containsExactly("COLUMN:THEME");
    }

    /** JSON with apostrophes in the place of quotation marks. */
    private static byte[] json(String text) {
        return csv(text.replace('\'', '"'));
    }

    static List<Arguments> fields() {
        var one = "901 email seniors pied 1";
        var row = "{'commune':'57901','theme':'email','audience':'seniors','mobility':'pied','residents':1}";
        var other = "{'commune':'57902','theme':'sante','audience':'seniors','mobility':'pied','residents':2}";
        var both = one + ", 902 sante seniors pied 2";
        return List.of(
                clear(
                        "fields: beside the demand",
                        json("{'de':'Grandval','demand':[" + row + "],'encore':[" + other
                                + "],'n':[1,2],'o':{'p':[{}]}}"),
                        "json.beside, json.beside, json.beside, json.beside",
                        one),
                clear(
                        "fields: a whole problem",
                        json("{'version':3,'communes':[{'code':'57901'}],'rooms':[],'advisors':[],'demand':[" + row
                                + "]}"),
                        "",
                        one),
                clear("fields: a list of another name", json("{'besoins':[" + row + "]}"), "", one),
                file(
                        "fields: two lists of other names",
                        json("{'janvier':[" + row + "],'février':[" + other + "]}"),
                        "SHEETS",
                        "SHEETS=together",
                        "",
                        both),
                clear(
                        "fields: objects within objects",
                        json("[{'lieu':1,'commune':{'code':'57901','x':null},'theme':'email','audience':'seniors',"
                                + "'mobility':'pied','residents':1}]"),
                        "column.other",
                        one),
                file(
                        "fields: several values",
                        json("[{'commune':'57901','theme':['email','sante'],'audience':'seniors','mobility':'pied',"
                                + "'residents':1}]"),
                        "THEME:email sante > each:email+sante",
                        "*",
                        "",
                        one + ", 901 sante seniors pied 1"),
                clear(
                        "fields: demands within communes",
                        json("[{'commune':'57901','besoins':[{'theme':'email','audience':'seniors','mobility':'pied',"
                                + "'residents':1}]},{'besoins':[{'theme':'sante','audience':'seniors','mobility':'pied',"
                                + "'residents':2}],'commune':'57902'},{'commune':'57903','besoins':[]}]"),
                        null,
                        both),
                file(
                        "fields: a field of one name around and within",
                        json("[{'commune':'57901','besoins':[{'commune':'57902','theme':'email','audience':'seniors',"
                                + "'mobility':'pied','residents':1}]}]"),
                        "COLUMN:COMMUNE",
                        "COLUMN:COMMUNE=@A",
                        "column.other",
                        one));
    }

    private static DemandReading read(byte[] file, Map<String, String> answers) {
        var vocabulary = HardFilesTest.vocabulary();
        return new DemandReader(vocabulary).read(SheetFile.read(file, vocabulary::knows), new Answers(answers));
    }

    private static List<String> keys(DemandReading reading) {
        return reading.questions().stream().map(HardFilesTest::line).toList();
    }

    private static DemandReading readForSpring(byte[] file, Map<String, String> answers) {
        var vocabulary = HardFilesTest.vocabulary();
        return new DemandReader(vocabulary, new Quarter(2027, 1))
                .read(SheetFile.read(file, vocabulary::knows), new Answers(answers));
    }

    /** A file that says its quarter over its rows, and the same that says it under them. */
    private static List<byte[]> titled(String line) {
        var row = "Grandval;E-mail;Seniors;À pied;1";
        return List.of(csv(line + ";;;;", HEAD, row), csv(HEAD, row, ";;;;", line + ";;;;"));
    }

    /** Rows of last year were planned as the next quarter's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "T4 2026",
                "T1 2026",
                "trimestre 4",
                "Trimestre : 3",
                "Demandes du 4e trimestre",
                "Recensement des besoins numériques – 2e trimestre 2027 – Val de Grandval",
                "Besoins T2 2027 (CCAS)",
                "Période : du 5 octobre au 18 décembre 2026",
                "Période : du 05/10/2026 au 18/12/2026",
                "Période : T2",
                "octobre à décembre 2026",
                "Année 2025"
            })
    void aFileOfAnotherQuarterIsAskedAbout(String line) {
        for (var file : titled(line)) {
            var reading = readForSpring(file, Map.of());

            assertThat(problems(reading)).containsExactly("quarter.other " + Words.excerpt(line) + " > -");
            assertThat(reading.waiting()).isEqualTo(1);
            assertThat(reading.rows()).isEmpty();
            var key = reading.questions().get(0).key();
            assertThat(readForSpring(file, Map.of(key, "keep")).rows()).hasSize(1);
            assertThat(readForSpring(file, Map.of(key, "-")).leftOut()).isEqualTo(1);
        }
        assertThat(read(titled(line).get(0), Map.of()).questions()).isEmpty();
    }

    @Test
    void theQuestionAboutAQuarterNamesBoth() {
        assertThat(readForSpring(titled("T4 2026").get(0), Map.of())
                        .questions()
                        .get(0)
                        .problem()
                        .in(Locale.FRENCH))
                .startsWith("Il est écrit « T4 2026 », et cette demande est pour le 1er trimestre 2027");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T1 2027",
                "trimestre 1",
                "1er trimestre 2027",
                "Période : du 4 janvier au 31 mars 2027",
                "Période : du 2027-01-04 au 2027-03-31",
                "janvier, février et mars",
                "Année scolaire 2026-2027",
                "1er semestre 2027",
                "Mis à jour le 12/11/2026",
                "Inscriptions du 3 au 28 novembre 2026",
                "Salle T2 du centre"
            })
    void aFileOfTheQuarterItselfIsNot(String line) {
        for (var file : titled(line)) {
            assertThat(problems(readForSpring(file, Map.of()))).isEmpty();
        }
    }

    @Test
    void aQuarterMayBeSaidByASheetAHeadingOrAColumn() {
        var row = "Grandval;E-mail;Seniors;À pied;1";
        for (var file : List.of(
                xlsx(w -> fill(w.newWorksheet("T4 2026"), HEAD, row)),
                csv(HEAD.replace("Habitants", "Habitants (T4 2026)"), row),
                csv(HEAD + ";Trimestre", row + ";T4 2026"))) {
            assertThat(problems(readForSpring(file, Map.of())))
                    .singleElement()
                    .asString()
                    .startsWith("quarter.other ");
        }
        assertThat(problems(readForSpring(csv(HEAD + ";Trimestre", row + ";T4 2026", row + ";T1 2027"), Map.of())))
                .containsExactly("rows.periods Trimestre");
    }

    private static byte[] statuses(String heading, String first, String second) {
        return csv(
                HEAD + ";" + heading,
                "Grandval;E-mail;Seniors;À pied;1;" + first,
                "Petitval;Santé;Seniors;À pied;2;" + second);
    }

    private static List<String> problems(DemandReading reading) {
        return reading.questions().stream()
                .map(q -> q.problem().key() + " " + q.found()
                        + (q.proposed() == null ? "" : " > " + q.proposed().value()))
                .toList();
    }

    /** Rows of all these were taken; the column was only said to be not read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en attente",
                "Mis en attente",
                "sur liste d'attente",
                "à confirmer, déjà compris dans Forbach",
                "peut-être",
                "non confirmé",
                "reporté",
                "déjà compris dans Forbach",
                "comptés avec ceux de Grandval",
                "à vérifier : doublon ?",
                "à confirmer pour janvier",
                "à reconfirmer en septembre",
                "?"
            })
    void aRowThatAWordPutsInDoubtIsAskedAboutWithoutAProposal(String word) {
        var reading = read(statuses("Remarques", word, "le matin"), Map.of());

        assertThat(problems(reading)).containsExactly("rows.doubt " + word);
        assertThat(reading.waiting()).isEqualTo(1);
    }

    /** One of many in a file: it is to be looked at, and taken with the others. */
    @ParameterizedTest
    @ValueSource(
            strings = {"à confirmer", "À confirmer avec la mairie", "reste à vérifier ?", "en cours de validation"})
    void aRowThatIsToBeConfirmedIsProposedToBeTakenOnceItWasLookedAt(String word) {
        var reading = read(statuses("Remarques", word, "le matin"), Map.of());

        assertThat(problems(reading)).containsExactly("rows.unconfirmed " + word + " > keep");
        assertThat(reading.questions()).allMatch(Question::isWeak);
        assertThat(reading.waiting()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doublon",
                "refusé",
                "Demande annulée",
                "a annulé",
                "déménagé",
                "Annulé : la famille habite Metz depuis décembre, voir avec le centre communal d'action sociale"
            })
    void aRowThatIsCalledOffIsProposedToBeLeftOut(String word) {
        assertThat(problems(read(statuses("Suivi", word, "OK"), Map.of())))
                .containsExactly("rows.off " + Words.excerpt(word) + " > -");
    }

    @Test
    void aStatusThatNobodyKnowsIsAskedAboutBesideOthersThatAreKnown() {
        assertThat(problems(read(statuses("Statut", "dossier incomplet", "OK"), Map.of())))
                .containsExactly("rows.doubt dossier incomplet");
        assertThat(problems(read(statuses("Suivi", "à voir", ""), Map.of()))).containsExactly("rows.doubt à voir");
        assertThat(problems(read(statuses("Confirmé", "non", "oui"), Map.of())))
                .containsExactly("rows.doubt Confirmé non");
        for (var none : List.of(
                statuses("Statut", "retraitée", "en emploi"),
                statuses("Statut", "confirmé", "OK"),
                statuses("Statut", "-", "validée"),
                statuses("Remarques", "dossier incomplet", "OK"))) {
            assertThat(problems(read(none, Map.of()))).isEmpty();
        }
    }

    @Test
    void whatWasDecidedAboutAStatusIsProposedForTheNextFile() {
        var file = statuses("Statut", "à confirmer", "OK");
        var decided = read(file, Map.of("ROWS:statut a confirmer", "keep"));
        assertThat(decided.rows()).hasSize(2);
        assertThat(decided.headings()).containsExactly(new HeadingWord("à confirmer", "ROWS_TAKEN"));

        var vocabulary = HardFilesTest.vocabulary()
                .remembering(List.of(new LearntHeading(decided.headings().get(0), LocalDate.of(2026, 11, 20))));
        var next = new DemandReader(vocabulary).read(SheetFile.read(statuses("État", "A CONFIRMER", "")), Answers.NONE);

        assertThat(problems(next)).containsExactly("rows.learnt A CONFIRMER > keep");
        assertThat(next.questions().get(0).problem().in(Locale.FRENCH))
                .isEqualTo(
                        "Vous aviez répondu « prendre quand même » le ven. 20 nov. 2026 : est-ce encore le cas ici ?");
    }

    /** Each was proposed as how many ask, or was read so without a question. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nombre de refus",
                "Nombre d'absents",
                "Nombre de présents",
                "Nombre de places",
                "Places",
                "Nb de sessions",
                "Nombre d'ateliers",
                "Nb séances",
                "Liste d'attente",
                "Nombre (liste d'attente)",
                "Nombre de personnes en attente",
                "Nombre d'inscrits annulés",
                "Nombre de participants absents",
                "Somme de Places disponibles",
                "Number of seats"
            })
    void aCountOfSomethingElseIsNeitherProposedNorFirst(String heading) {
        var head = "Commune;Thème;Public;Transport;" + heading;
        var row = "Grandval;E-mail;Seniors;À pied;4";

        var alone = read(csv(head, row), Map.of());
        assertThat(keys(alone)).containsExactly("COLUMN:RESIDENTS");
        assertThat(alone.questions().get(0).choices()).extracting(Choice::value).containsExactly("row", "@E");

        var beside = read(csv(head + ";Volume", row + ";7"), Map.of());
        assertThat(keys(beside)).containsExactly("COLUMN:RESIDENTS > @F");
    }

    @Test
    void theNumberOfPeopleBesideACountOfSomethingElseIsTaken() {
        for (var heading : List.of("Nombre d'inscrits", "Nb de pers.", "Nombre d'inscrits (hors liste d'attente)")) {
            var table = csv(
                    "Commune;Thème;Public;Transport;Nombre de personnes refusées;" + heading,
                    "Grandval;E-mail;Seniors;À pied;4;7");

            assertThat(TestTerritory.lines(read(table, Map.of()))).containsExactly("57901 email seniors pied 7 p1");
        }
        assertThat(keys(read(
                        csv(
                                "Commune;Thème;Public;Transport;Nombre de places demandées",
                                "Grandval;E-mail;Seniors;À pied;4"),
                        Map.of())))
                .containsExactly("COLUMN:RESIDENTS > @E");
    }

    static List<Arguments> encodings() {
        var heading = "Commune;Theme;Public;Transport;Nb";
        return List.of(
                file(
                        "letters of another country",
                        text(
                                Charset.forName("windows-1253"),
                                "\n",
                                heading,
                                "Αθήνα;Υγεία;Seniors;pied;1",
                                "Θεσσαλονίκη;Υγεία;Seniors;pied;2"),
                        "ENCODING",
                        "ENCODING=keep COMMUNE:auu ioiflia=- COMMUNE:efii=- THEME:afl=-",
                        null,
                        ""),
                file(
                        "letters of a third",
                        text(Charset.forName("KOI8-R"), "\n", heading, "Москва;здоровье;Seniors;pied;1"),
                        "ENCODING",
                        "ENCODING=keep COMMUNE:iioe a=- THEME:uaioi øa=-",
                        null,
                        ""),
                file("bytes of no text below headings", noise(), "ENCODING", null, null, ""),
                file(
                        "letters that another program lost",
                        csv("Commune;Theme;Public;Transport;Nb", "Grandval;Sant\ufffd;Seniors;\ufffd pied;1"),
                        "THEME:sant > sante",
                        "*",
                        "letters.lost",
                        "901 sante seniors pied 1"),
                clear(
                        "two bytes a letter, the first of them no Latin one, without a mark",
                        text(StandardCharsets.UTF_16LE, "\n", "Œuvres sociales", HEAD, "Œuvral;Santé;Seniors;À pied;1"),
                        "rows.above",
                        "904 sante seniors pied 1"),
                clear(
                        "four bytes a letter",
                        Files.with(
                                text(Charset.forName("UTF-32LE"), "\n", HEAD, "Œuvral;Santé;Seniors;À pied;1"),
                                0xff,
                                0xfe,
                                0,
                                0),
                        "",
                        "904 sante seniors pied 1"));
    }

    private static byte[] noise() {
        var random = new Random(3);
        var lines = new StringBuilder(HEAD).append("\nGrandval;E-mail;Seniors;pied;1\n");
        for (int i = 0; i < 400; i++) {
            lines.append(i % 30 == 29 ? '\n' : i % 6 == 5 ? ';' : (char) (128 + random.nextInt(128)));
        }
        return lines.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A workbook whose one figure is shown in a format. */
    private static byte[] formatted(double figure, String format) {
        return xlsx(w -> {
            var sheet = fill(w.newWorksheet("D"), HEAD, "Grandval;E-mail;Seniors;À pied;");
            sheet.value(1, 4, figure);
            sheet.style(1, 4).format(format).set();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "cells",
        "headings",
        "tablesInOneSheet",
        "rowsThatMayNotCount",
        "titlesOfTimes",
        "marks",
        "lines",
        "columns",
        "totals",
        "crossed",
        "columnsOfTimes",
        "headingsAndColumns",
        "outlines",
        "turned",
        "fields",
        "sheetsOfThings",
        "encodings"
    })
    void nothingGoesWithoutAWord(
            String name, byte[] file, String questions, @Nullable String given, @Nullable String notices, String rows) {
        var vocabulary = HardFilesTest.vocabulary();
        var workbook = SheetFile.read(file, vocabulary::knows);
        var reader = new DemandReader(vocabulary);
        var asked = reader.read(workbook, Answers.NONE);

        assertThat(asked.questions().stream().map(HardFilesTest::line).collect(Collectors.joining(", ")))
                .isEqualTo(questions);
        for (var question : asked.questions()) {
            assertThat(asked.findings().stream()
                            .filter(f -> question.key().equals(f.question()))
                            .mapToInt(Finding::row)
                            .min())
                    .hasValue(question.firstRow());
        }
        if (given == null) {
            assertThat(asked.findings()).hasSize(1);
            return;
        }
        var answers = given.equals("*")
                ? TestTerritory.acceptingEach(reader, workbook, Answers.NONE)
                : new Answers(HardFilesTest.answers(given));
        var decided = reader.read(workbook, answers);
        assertThat(decided.questions()).isEmpty();
        assertThat(decided.findings()).allMatch(f -> f.severity() == Severity.NOTICE);
        if (notices != null) {
            assertThat(decided.findings().stream().map(f -> f.problem().key()).collect(Collectors.joining(", ")))
                    .isEqualTo(notices);
        }
        assertThat(TestTerritory.lines(decided).stream()
                        .map(l -> l.substring(2, l.lastIndexOf(' ')))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(rows);
    }
}
