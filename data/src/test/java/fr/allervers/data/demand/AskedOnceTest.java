package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes again and again in a file is one question first: rows given twice, and cells that are blank in the same rows. */
class AskedOnceTest {

    private static final String HEAD = "Commune;Thème;Profil;Transport;Habitants";
    private static final List<String> COMMUNES = List.of("Forbach", "Œting", "Saint-Avold", "Ars-sur-Moselle");
    private static final List<String> THEMES =
            List.of("E-mail", "Santé", "Bureautique", "Navigation sur internet", "e-mail", "SANTE");

    private static DemandReading read(Map<String, String> answers, String... lines) {
        return new DemandReader(TestTerritory.vocabulary())
                .read(SheetFile.read(csv(lines), TestTerritory.vocabulary()::knows), new Answers(answers));
    }

    /** Pairs of rows for the same demand, the first with 2, the second with that many. */
    private static String[] pairs(int number, int second) {
        var lines = new ArrayList<String>(List.of(HEAD));
        for (int i = 0; i < number; i++) {
            var asked = COMMUNES.get(i % 4) + ";" + THEMES.get(i / 4 % 4) + ";"
                    + List.of("Seniors", "actifs").get(i / 16) + ";bus;";
            lines.add(asked + 2);
            lines.add(asked + second);
        }
        return lines.toArray(new String[0]);
    }

    @Test
    void manyRowsThatAreGivenTwiceAreOneQuestionWithTheirResidents() {
        var reading = read(Map.of(), pairs(20, 2));

        assertThat(reading.questions()).singleElement().satisfies(q -> {
            assertThat(q.key()).isEqualTo("DUPLICATE:SAME");
            assertThat(q.rows()).isEqualTo(20);
            assertThat(q.choices()).extracting(Choice::value).containsExactly("once", "add", "singly");
            assertThat(q.isSure()).isTrue();
            assertThat(q.found()).isEmpty();
            assertThat(q.problem().in(Locale.FRENCH))
                    .startsWith(
                            "20 lignes répètent chacune la demande d'une autre ligne, avec le même nombre : 40 habitants")
                    .contains(
                            "ligne 3 comme la ligne 2, la ligne 5 comme la ligne 4, ",
                            "ligne 17 comme la ligne 16, …, dont Forbach, E-mail");
        });
        assertThat(read(Map.of("DUPLICATE:SAME", "once"), pairs(20, 2)).residents())
                .isEqualTo(40);
        assertThat(read(Map.of("DUPLICATE:SAME", "add"), pairs(20, 2)).residents())
                .isEqualTo(80);
        assertThat(read(Map.of("DUPLICATE:SAME", "add"), pairs(20, 2)).isComplete())
                .isTrue();
    }

    @Test
    void eachOfThemMayBeDecidedByItself() {
        var singly = read(Map.of("DUPLICATE:OTHER", "singly"), pairs(3, 5));
        assertThat(singly.questions())
                .extracting(Question::key)
                .containsExactly("DUPLICATE:OTHER:E3", "DUPLICATE:OTHER:E5", "DUPLICATE:OTHER:E7");

        var decided = Map.of(
                "DUPLICATE:OTHER", "singly",
                "DUPLICATE:OTHER:E3", "add",
                "DUPLICATE:OTHER:E5", "once",
                "DUPLICATE:OTHER:E7", "add");
        assertThat(read(decided, pairs(3, 5)).rows().stream().map(AskedRow::residents))
                .containsExactly(7, 2, 7);
    }

    /** Two thousand questions would be too many for a file. */
    @Test
    void ofVeryManyThoseBehindTheFirstStayOneQuestion() {
        var questions = read(Map.of("DUPLICATE:SAME", "singly"), pairs(24, 2)).questions();
        assertThat(questions).hasSize(21);
        assertThat(questions.get(20).key()).isEqualTo("DUPLICATE:SAME:MORE");
        assertThat(questions.get(20).rows()).isEqualTo(4);
        assertThat(read(Map.of("DUPLICATE:SAME", "singly", "DUPLICATE:SAME:MORE", "once"), pairs(24, 2))
                        .questions())
                .hasSize(20);
    }

    @Test
    void aFewAreAskedOneByOneAndWhatIsNotAlikeIsNotProposed() {
        assertThat(read(Map.of(), pairs(2, 2)).questions())
                .extracting(Question::key)
                .containsExactly("DUPLICATE:SAME:E3", "DUPLICATE:SAME:E5");
        var lines = pairs(3, 2);
        lines[2] = lines[2].replace("Forbach", "FORBACH");
        assertThat(read(Map.of(), lines).questions())
                .singleElement()
                .satisfies(q -> assertThat(q.proposed()).isNull());
    }

    /** The same row three times: the second answer was asked for again, as the sum was another number. */
    @Test
    void whatWasAddedIsNotTakenForAnotherNumber() {
        var row = "Forbach;E-mail;Seniors;bus;2";

        assertThat(read(Map.of("DUPLICATE:SAME", "add"), HEAD, row, row, row, row)
                        .residents())
                .isEqualTo(8);
    }

    @Test
    void whatIsBlankInTheSameRowsIsOneQuestion() {
        var rows = "ABOVE:ROWS:COMMUNE+AUDIENCE+MOBILITY";
        var lines = new String[] {
            HEAD,
            "Forbach;E-mail;Seniors;bus;2",
            "Œting;E-mail;actifs;bus;2",
            ";Santé;;;3",
            "Saint-Avold;Santé;Seniors;voiture;4",
            ";E-mail;;;5",
            "Total;;;;16"
        };
        assertThat(read(Map.of(), lines).questions()).singleElement().satisfies(q -> {
            assertThat(q.key()).isEqualTo(rows);
            assertThat(q.rows()).isEqualTo(2);
            assertThat(q.problem().in(Locale.FRENCH))
                    .startsWith("Les cases « Commune », « Profil » et « Transport » sont vides ensemble");
            assertThat(q.isWeak()).isTrue();
        });

        var above = read(Map.of(rows, "above"), lines);
        assertThat(above.isComplete()).isTrue();
        assertThat(TestTerritory.lines(above))
                .containsExactly(
                        "57227 email seniors bus 2 p1",
                        "57521 email actifs bus 2 p1",
                        "57521 sante actifs bus 3 p1",
                        "57606 sante seniors voiture 4 p1",
                        "57606 email seniors voiture 5 p1");
        assertThat(read(Map.of(rows, "singly"), lines).questions())
                .extracting(Question::key)
                .containsExactlyInAnyOrder("ABOVE:COMMUNE", "ABOVE:AUDIENCE", "ABOVE:MOBILITY");
        assertThat(read(Map.of(rows, "-"), lines).leftOut()).isEqualTo(2);
    }

    /** What was answered of some columns is no answer about others, of another sheet or a file that was changed. */
    @Test
    void othersThatAreBlankTogetherAreAskedAboutByThemselves() {
        assertThat(read(
                                Map.of("ABOVE:ROWS:COMMUNE+AUDIENCE+MOBILITY", "-"),
                                HEAD,
                                "Forbach;E-mail;Seniors;bus;2",
                                "Œting;E-mail;actifs;bus;2",
                                ";;actifs;bus;3",
                                "Saint-Avold;Santé;Seniors;voiture;4")
                        .questions())
                .extracting(Question::key)
                .containsExactly("ABOVE:ROWS:COMMUNE+THEME");
    }

    /** Cells of one row that repeat those of another are one row that does. */
    @Test
    void aRowOfSeveralFiguresRepeatsAnotherOnce() {
        var head = "Commune;Profil;Transport;E-mail;Santé;Bureautique";

        assertThat(read(Map.of(), head, "Forbach;Seniors;bus;2;3;4", "Forbach;Seniors;bus;2;3;4")
                        .questions())
                .singleElement()
                .satisfies(q -> {
                    assertThat(q.key()).isEqualTo("DUPLICATE:SAME");
                    assertThat(q.rows()).isEqualTo(1);
                    assertThat(q.problem().in(Locale.FRENCH))
                            .startsWith(
                                    "Une ligne répète la demande d'une autre ligne, avec le même nombre : 9 habitants")
                            .endsWith("En double ?");
                });
    }

    @Test
    void whatIsBlankInOtherRowsIsAskedByItself() {
        assertThat(read(
                                Map.of(),
                                HEAD,
                                "Forbach;E-mail;Seniors;bus;2",
                                ";Santé;;bus;3",
                                "Œting;Santé;;bus;4",
                                "Saint-Avold;E-mail;Seniors;bus;5")
                        .questions())
                .extracting(Question::key)
                .containsExactlyInAnyOrder("ABOVE:COMMUNE", "ABOVE:AUDIENCE");
    }
}
