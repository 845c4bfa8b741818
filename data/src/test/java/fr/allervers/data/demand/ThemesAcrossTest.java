package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.WorkbookCopy;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

/** Sheets as advisors keep them: a title over all, a commune a row, the themes side by side, remarks behind. */
class ThemesAcrossTest {

    private static final Territory FORBACH = Territories.named("forbach");

    private static final String HEAD = "Commune;Public;Smartphone;Impôts / ANTS;Pronote;Ordi débutant;Total;Remarque";

    private static final Map<String, String> THEMES = Map.of(
            "HEADING:smartphone", "prendre_en_main_du_materiel",
            "HEADING:ordi debutant", "prendre_en_main_du_materiel",
            "HEADING:impots ants", "aide_aux_demarches_administratives",
            "HEADING:pronote", "parentalite",
            "COLUMN:MOBILITY", "voiture");

    private static DemandReading read(byte[] file, Map<String, String> answers) {
        var words = Vocabulary.of(FORBACH.problem(new Quarter(2027, 1)), FORBACH.synonyms())
                .wishing(FORBACH);
        return new DemandReader(words).read(SheetFile.read(file, words::knows), new Answers(answers));
    }

    private static void sheet(Workbook book, String name, boolean merged, String... rows) {
        var lines = new String[rows.length + 4];
        lines[0] = "Besoins recensés – " + name;
        lines[1] = "MAJ le 24/11/2026";
        lines[2] = "";
        lines[3] = HEAD;
        System.arraycopy(rows, 0, lines, 4, rows.length);
        var sheet = fill(book.newWorksheet(name), lines);
        if (merged) {
            sheet.range(0, 0, 0, 7).merge();
        }
    }

    private static void first(Workbook book, boolean merged) {
        sheet(book, "Karim", merged, "Œting;Seniors;8;5;;6;19;", "Cocheren;Parents;;4;9;;13;");
    }

    private static void second(Workbook book, boolean merged) {
        sheet(
                book,
                "Nadia",
                merged,
                "Forbach;Seniors;18;12;;14;44;",
                "Forbach;Parents;;5;16;;21;beaucoup sans permis",
                "Morsbach;Seniors;9;6;;7;22;rappeler Mme Muller 06 12 34 56 78");
    }

    @Test
    void aTitleMergedOverTheTableIsNoHeading() {
        var merged = xlsx(w -> first(w, true));
        var plain = xlsx(w -> first(w, false));

        var open = read(merged, Map.of());
        assertThat(keys(open))
                .isEqualTo(keys(read(plain, Map.of())))
                .contains("HEADING:smartphone", "HEADING:pronote", "COLUMN:MOBILITY");
        assertThat(open.findings())
                .extracting(Finding::problem)
                .as("the title and the day below it, and none of the headings")
                .contains(Words.of("rows.above", 2L, 4));
        assertThat(read(merged, THEMES).residents()).isEqualTo(32);
        assertThat(read(merged, THEMES).rows()).isEqualTo(read(plain, THEMES).rows());
    }

    /** The copy that is kept of a file with a telephone in it is read as the file itself. */
    @Test
    void sheetsOfOneShapeAreReadTheSameWay() {
        var file = xlsx(w -> {
            first(w, true);
            second(w, true);
        });
        var words = Vocabulary.of(FORBACH.problem(new Quarter(2027, 1)), FORBACH.synonyms());
        var copy =
                WorkbookCopy.of(PersonalColumns.of(SheetFile.read(file), words).workbook());
        var answers = new HashMap<>(THEMES);
        answers.put("SHEETS", "together");

        assertThat(read(file, answers).residents()).isEqualTo(32 + 87);
        assertThat(read(copy, answers).rows()).isEqualTo(read(file, answers).rows());
        assertThat(keys(read(file, Map.of("SHEETS", "together")))).doesNotContain("SHEET:Karim", "SHEET:Nadia");
    }

    @Test
    void columnsOfOneThemeAreAddedAndItIsSaidOnce() {
        var reading = read(
                xlsx(w -> sheet(
                        w,
                        "Karim",
                        false,
                        "Œting;Seniors;6;5;;6;17;",
                        "Cocheren;Seniors;4;;9;7;20;",
                        "Forbach;Seniors;;4;;3;7;")),
                THEMES);

        assertThat(keys(reading)).isEmpty();
        assertThat(lines(reading))
                .contains(
                        "57521 prendre_en_main_du_materiel 12",
                        "57144 prendre_en_main_du_materiel 11",
                        "57227 prendre_en_main_du_materiel 3");
        assertThat(reading.residents()).isEqualTo(44);
        assertThat(reading.count().joined()).isEqualTo(2);
        assertThat(reading.findings().stream()
                        .filter(f -> f.problem().key().equals("columns.same"))
                        .map(f -> f.problem().in(Locale.FRENCH)))
                .containsExactly(
                        "« Smartphone » et « Ordi débutant » vont au même thème : leurs nombres s'additionnent. Si ce n'est pas le même, donnez-leur d'autres titres.");
    }

    @Test
    void aFigureThatIsLeftOutLeavesTheOtherColumnOfItsTheme() {
        var answers = new HashMap<>(THEMES);
        answers.put("RESIDENTS:?", "-");
        var reading = read(
                csv(HEAD, "Œting;Seniors;6;5;;?;17;", "Forbach;Seniors;6;5;1;4;16;", "Cocheren;Seniors;6;5;;4;15;"),
                answers);

        assertThat(lines(reading)).contains("57521 prendre_en_main_du_materiel 6");
        assertThat(reading.leftOut()).isEqualTo(1);
    }

    @Test
    void onlyRowsAlikeInAllColumnsAreProposedToBeOneDemand() {
        var head = "Commune;Thème;Public;Transport;Habitants;Remarque";
        var row = "Forbach;E-mail;Seniors;bus;6;";

        var alike = read(csv(head, row, row), Map.of()).questions();
        var other = read(csv(head, row + "le matin", row + "le soir"), Map.of()).questions();

        assertThat(alike)
                .singleElement()
                .satisfies(q ->
                        assertThat(q.proposed()).isEqualTo(q.choices().get(0)).isEqualTo(Choice.word(Answers.ONCE)));
        assertThat(other).singleElement().satisfies(q -> {
            assertThat(q.key()).isEqualTo("DUPLICATE:SAME:E3");
            assertThat(q.proposed()).isNull();
            assertThat(q.choices()).hasSize(2);
        });
    }

    @Test
    void anAnswerThatIsNoThemeLeavesTheHeadingOpen() {
        var answers = new HashMap<>(THEMES);
        answers.put("HEADING:pronote", "poterie");

        assertThat(keys(read(xlsx(w -> first(w, false)), answers))).containsExactly("HEADING:pronote");
    }

    @Test
    void remarksAreNotProposedAsAColumn() {
        var reading = read(
                csv(
                        HEAD,
                        "Œting;Seniors;8;5;;6;19;beaucoup sans permis",
                        "Cocheren;Parents;;4;9;;13;",
                        "Forbach;Parents;;4;9;;13;a vu l'affiche au marché",
                        "Morsbach;Parents;;4;9;;13;",
                        "Spicheren;Parents;;4;9;;13;"),
                Map.of());

        assertThat(reading.questions())
                .filteredOn(q -> q.key().equals("COLUMN:MOBILITY"))
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.proposed().value()).isEqualTo(Answers.ESTIMATE);
                    assertThat(q.isWeak()).isTrue();
                    assertThat(q.problem().key()).isEqualTo("column.missing.MOBILITY");
                });
    }

    private static List<String> keys(DemandReading reading) {
        return reading.questions().stream().map(Question::key).toList();
    }

    private static List<String> lines(DemandReading reading) {
        return reading.rows().stream()
                .map(r -> r.demand().commune() + " " + r.demand().theme() + " " + r.residents())
                .toList();
    }

    @Test
    void aHeadingThatWasSaidToBeThatOfTheCommunesIsNotAskedForAThemeAgain() {
        var file = csv(
                "Canton;Provenance;Public;Transport;E-mail;Santé;France Travail",
                "Forbach;Etzling (57);Seniors;Voiture;2;1;",
                "Forbach;Etzling (57);Seniors;Bus;5;;",
                "Forbach;Cocheren (57);Seniors;Voiture;9;;4");
        var answers = Map.of("COLUMN:COMMUNE", "@B", "HEADING:france travail", "insertion_professionnelle");

        assertThat(keys(read(file, answers))).doesNotContain("HEADING:provenance");
        assertThat(read(file, answers).residents()).isEqualTo(21);
    }

    /** A merged title over themes, and the other headings merged over both rows of headings. */
    private static byte[] twoRows(String group, String themes, String... rows) {
        return xlsx(w -> {
            var lines = new String[rows.length + 2];
            lines[0] = "Commune;Transport;" + group + ";;;Remarques";
            lines[1] = ";;" + themes + ";";
            System.arraycopy(rows, 0, lines, 2, rows.length);
            var sheet = fill(w.newWorksheet("T1"), lines);
            for (int c : new int[] {0, 1, 5}) {
                sheet.range(0, c, 1, c).merge();
            }
            sheet.range(0, 2, 0, 4).merge();
        });
    }

    private static List<String> headingsAskedAbout(DemandReading reading) {
        return reading.questions().stream()
                .map(Question::key)
                .filter(k -> k.startsWith("HEADING:"))
                .toList();
    }

    @Test
    void ofColumnsBelowAMergedTitleEachIsAskedAboutByItsOwnHeading() {
        var file = twoRows(
                "Thèmes demandés", "Smartphone;Mails;Ordi débutant", "Forbach;en bus;4;5;6;", "Morsbach;en bus;1;2;3;");

        assertThat(headingsAskedAbout(read(file, Map.of())))
                .containsExactlyInAnyOrder("HEADING:smartphone", "HEADING:ordi debutant");
        var answered = read(
                file,
                Map.of(
                        "HEADING:smartphone", "prendre_en_main_du_materiel",
                        "HEADING:ordi debutant", "bureautique",
                        "COLUMN:AUDIENCE", "seniors"));
        assertThat(answered.residents()).isEqualTo(21);
        assertThat(answered.rows().stream()
                        .map(r -> r.demand().theme() + " " + r.demand().residents()))
                .contains("prendre_en_main_du_materiel 4", "bureautique 6", "email 5");
    }

    @Test
    void aSecondRowOfHeadingsIsNoDemandThoughNoneOfItsWordsIsKnown() {
        var file = twoRows(
                "Besoins",
                "Smartphone;Tablette perso;Ordi débutant",
                "Forbach;en bus;4;5;6;",
                "Morsbach;en bus;1;2;3;");

        assertThat(headingsAskedAbout(read(file, Map.of())))
                .containsExactlyInAnyOrder("HEADING:smartphone", "HEADING:tablette perso", "HEADING:ordi debutant");
    }

    @Test
    void whatTheGroupSaysHoldsForAColumnWhoseThemeIsAnswered() {
        var file =
                twoRows("Seniors", "Smartphone;Mails;Ordi débutant", "Forbach;en bus;4;5;6;", "Morsbach;en bus;1;2;3;");

        var answered = read(
                file,
                Map.of("HEADING:smartphone", "prendre_en_main_du_materiel", "HEADING:ordi debutant", "bureautique"));
        assertThat(answered.questions()).isEmpty();
        assertThat(answered.rows()).allMatch(r -> r.demand().audience().equals("seniors"));
        assertThat(answered.residents()).isEqualTo(21);
    }
}
