package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an answer holds for: the rows it was asked about, and no others. */
class AnsweringTest {

    private static final String HEAD = "Code postal;Commune;Thème;Public;Transport;Habitants";

    private static DemandReading read(Map<String, String> answers, String... lines) {
        return new DemandReader(TestTerritory.vocabulary()).read(SheetFile.read(csv(lines)), new Answers(answers));
    }

    @Test
    void aNameThatSeveralBearIsDecidedForOnePostalCodeOnly() {
        var reading = read(
                Map.of("COMMUNE:saint germain 01330", "01357"),
                HEAD,
                "01330;Saint-Germain;E-mail;Seniors;bus;12",
                "57600;Saint-Germain;E-mail;Seniors;bus;3",
                ";Saint-Germain;E-mail;Seniors;bus;4");

        assertThat(TestTerritory.lines(reading)).containsExactly("01357 email seniors bus 12 p1");
        assertThat(reading.questions().stream().map(Question::key))
                .containsExactly("COMMUNE:saint germain 57600", "COMMUNE:saint germain");
    }

    @Test
    void aNameThatSeveralBearIsNeverRemembered() {
        var reading = read(
                Map.of("COMMUNE:saint germain 01330", "01357", "COMMUNE:behren", "57058"),
                HEAD,
                "01330;Saint-Germain;E-mail;Seniors;bus;12",
                ";Behren;E-mail;Seniors;bus;3");

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.learnt()).containsExactly(new Synonym(Kind.COMMUNE, "Behren", "57058"));
    }

    @Test
    void aBlankCellBelowARowThatIsLeftOutIsLeftOutToo() {
        var reading = read(
                Map.of("COMMUNE:strasbourg", "-", "ABOVE:COMMUNE", "above"),
                HEAD,
                ";Forbach;E-mail;Seniors;bus;12",
                ";Strasbourg;E-mail;Seniors;bus;3",
                ";;Santé;Seniors;bus;4");

        assertThat(TestTerritory.lines(reading)).containsExactly("57227 email seniors bus 12 p1");
        assertThat(reading.leftOut()).isEqualTo(2);
        assertThat(reading.isComplete()).isTrue();
    }

    @Test
    void ofARowThatIsLeftOutNothingMoreIsAsked() {
        var lines = new String[] {
            HEAD, ";Forbach;E-mail;Seniors;bus;12", ";Sarrebruck;Yoga;Martiens;fusée;beaucoup",
        };

        assertThat(read(Map.of(), lines).questions()).hasSize(5);
        var left = read(Map.of("COMMUNE:sarrebruck", "-"), lines);
        assertThat(left.questions()).isEmpty();
        assertThat(left.findings()).noneMatch(f -> f.question() != null);
        assertThat(left.isComplete()).isTrue();
        assertThat(left.leftOut()).isEqualTo(1);

        var shared = read(
                Map.of("COMMUNE:sarrebruck", "-"),
                HEAD,
                ";Forbach;Yoga;Seniors;bus;12",
                ";Sarrebruck;Yoga;Seniors;bus;3");
        assertThat(shared.questions()).singleElement().satisfies(q -> {
            assertThat(q.key()).isEqualTo("THEME:yoga");
            assertThat(q.rows()).as("what another row asks as well stays").isEqualTo(1);
        });
    }

    /** Nothing was asked any more, and the last row waited for ever. */
    @Test
    void aBlankCellBelowTwoRowsThatAreLeftOutIsAskedAboutThere() {
        var lines = new String[] {
            HEAD, ";Sarrebruck;E-mail;Martiens;bus;3", ";Sarrebruck;Santé;;bus;4", ";Forbach;E-mail;;bus;5",
        };
        var reading = read(Map.of("COMMUNE:sarrebruck", "-", "ABOVE:AUDIENCE", "above"), lines);
        assertThat(reading.questions().stream().map(Question::key)).containsExactly("AUDIENCE:martiens");

        var answered = read(
                Map.of("COMMUNE:sarrebruck", "-", "ABOVE:AUDIENCE", "above", "AUDIENCE:martiens", "seniors"), lines);
        assertThat(TestTerritory.lines(answered)).containsExactly("57227 email seniors bus 5 p1");
        assertThat(answered.isComplete()).isTrue();
    }

    @Test
    void aBlankCellBelowAWordOfARowThatIsLeftOutIsAskedAboutThere() {
        var reading = read(
                Map.of("COMMUNE:sarrebruck", "-", "ABOVE:THEME", "above"),
                HEAD,
                ";Sarrebruck;Yoga;Seniors;bus;3",
                ";Forbach;;Seniors;bus;4");

        assertThat(reading.questions().stream().map(Question::key)).containsExactly("THEME:yoga");
        assertThat(reading.waiting()).isEqualTo(1);
    }

    @Test
    void aBlankCellBelowAnOpenRowWaitsWithIt() {
        var lines = new String[] {
            HEAD, ";Forbach;E-mail;Seniors;bus;12", ";Behren;E-mail;Seniors;bus;3", ";;Santé;Seniors;bus;4",
        };

        var open = read(Map.of("ABOVE:COMMUNE", "above"), lines);
        var decided = read(Map.of("ABOVE:COMMUNE", "above", "COMMUNE:behren", "57058"), lines);

        assertThat(TestTerritory.lines(open)).containsExactly("57227 email seniors bus 12 p1");
        assertThat(open.waiting()).isEqualTo(2);
        assertThat(TestTerritory.lines(decided))
                .endsWith("57058 email seniors bus 3 p1", "57058 sante seniors bus 4 p1");
    }

    @Test
    void aCommuneOverItsRowsHoldsForThemEvenWhereItIsNotOurs() {
        var reading = read(
                Map.of("COMMUNE:sarre union", "-", "ABOVE:COMMUNE", "above"),
                HEAD,
                ";Forbach;E-mail;Seniors;bus;12",
                ";Sarre Union;;;;",
                ";;Santé;Seniors;bus;4");

        assertThat(TestTerritory.lines(reading)).containsExactly("57227 email seniors bus 12 p1");
        assertThat(reading.isComplete()).isTrue();
    }

    @Test
    void aTotalIsAddedUpWithTheAnswersAndNotJudgedBeforeThem() {
        var lines = new String[] {
            HEAD, ";Forbach;E-mail;Seniors;bus;12", ";Forbach;Santé;Seniors;bus;5-6", ";Total;;;;18",
        };

        assertThat(saidOfTotal(Map.of(), lines)).isEqualTo("row.total");
        assertThat(saidOfTotal(Map.of("RESIDENTS:5-6", "6"), lines)).isEqualTo("row.total");
        assertThat(saidOfTotal(Map.of("RESIDENTS:5-6", "5"), lines)).isEqualTo("row.total.other");
    }

    private static String saidOfTotal(Map<String, String> answers, String... lines) {
        return read(answers, lines).findings().stream()
                .filter(f -> f.row() == lines.length)
                .map(f -> f.problem().key())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachPairOfRowsForTheSameDemandIsDecidedByItself() {
        var lines = new String[] {
            HEAD,
            ";Forbach;E-mail;Seniors;bus;6",
            ";Forbach;E-mail;Seniors;bus;6",
            ";Behren;Santé;Seniors;bus;4",
            ";Behren;Santé;Seniors;bus;4"
        };
        var behren = Map.of("COMMUNE:behren", "57058");

        assertThat(read(behren, lines).questions().stream().map(Question::key))
                .containsExactly("DUPLICATE:SAME:F3", "DUPLICATE:SAME:F5");
        assertThat(TestTerritory.lines(read(
                        Map.of("COMMUNE:behren", "57058", "DUPLICATE:SAME:F3", "once", "DUPLICATE:SAME:F5", "add"),
                        lines)))
                .containsExactly("57227 email seniors bus 6 p1", "57058 sante seniors bus 8 p1");
        assertThat(TestTerritory.lines(read(Map.of("COMMUNE:behren", "57058", "DUPLICATE:SAME", "once"), lines)))
                .containsExactly("57227 email seniors bus 6 p1", "57058 sante seniors bus 4 p1");
    }

    @Test
    void theLinesOfAFileAddUpToWhatIsTaken() {
        var reading = read(
                Map.of("DUPLICATE:OTHER", "add", "COMMUNE:strasbourg", "-"),
                HEAD,
                ";Forbach;E-mail;Seniors;bus;6",
                ";Forbach;E-mail;Seniors;bus;3",
                ";Strasbourg;Santé;Seniors;bus;4",
                ";Forbach;Santé;Seniors;bus;0",
                ";Forbach;Santé;Martiens;bus;2",
                ";TOTAL;;;;15");

        assertThat(reading.count()).isEqualTo(new LineCount(6, 2, 0, 4, 1, 0, new FiguresInWords(0, Map.of()), 15L));
        assertThat(reading.demands()).isEqualTo(4);
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.leftOut()).isEqualTo(1);
        assertThat(reading.waiting()).isEqualTo(1);
    }

    @Test
    void subtotalsAreNotTheTotalOfAFile() {
        var lines = new String[] {
            HEAD, ";Forbach;E-mail;Seniors;bus;6", ";Total;;;;6", ";Forbach;Santé;Seniors;bus;4", ";Total;;;;4"
        };

        assertThat(read(Map.of(), lines).count().total()).isNull();
        assertThat(read(Map.of(), (String.join("\n", lines) + "\n;Total général;;;;10").split("\n"))
                        .count()
                        .total())
                .isEqualTo(10);
    }

    @Test
    void anAudienceOfAllThatTheTerritoryDoesNotHaveIsSaidToBeThat() {
        var reading = read(Map.of(), HEAD, ";Forbach;E-mail;Tout public;bus;6");

        assertThat(reading.questions().stream().map(q -> q.problem().key())).containsExactly("word.everybody");
    }

    @Test
    void aWordReadByAnEarlierAnswerIsNoQuestionOnceItIsConfirmed() {
        var question = new Question(
                "AUDIENCE:tous",
                Kind.AUDIENCE,
                false,
                "Tous",
                Words.of("word.learnt", "Actifs", "3 mai"),
                List.of(),
                null,
                1,
                2);

        assertThat(new Decision(question, Choice.figure(1)).asked().in(Locale.FRENCH))
                .isEqualTo(
                        "Votre réponse du 3 mai : « Actifs ». Changez-la ici si ce mot dit autre chose dans ce fichier.");
    }

    /** One figure that can be compared before and after an answer, and how many demands it makes where these are more. */
    @Test
    void asManyDemandsAreFoundAfterEachAnswer() {
        var lines = new String[] {
            HEAD,
            ";Forbach;E-mail, Santé;Seniors;bus;6",
            ";Forbach;E-mail;tous;bus;9",
            ";Strasbourg;Santé;Seniors;bus;4",
            ";Œting;Santé;Seniors;à pied / bus;5"
        };
        var answers = new LinkedHashMap<String, String>();
        var before = read(answers, lines);
        assertThat(before.count().found()).isEqualTo(4);
        assertThat(before.became()).isZero();
        var after = before;
        for (int round = 0; round < 10 && !after.isComplete(); round++) {
            var question = after.questions().get(0);
            var proposed = question.proposed();
            var answer = question.key().equals("AUDIENCE:tous")
                    ? "seniors"
                    : proposed != null
                            ? proposed.value()
                            : question.choices().get(0).value();
            answers.put(question.key(), question.key().startsWith("COMMUNE") ? Answers.LEAVE_OUT : answer);
            after = read(answers, lines);
            assertThat(after.count().found()).as("%s", answers).isEqualTo(4);
        }
        assertThat(after.questions()).as("%s", answers).isEmpty();
        assertThat(after.became()).isEqualTo(after.demands()).isEqualTo(6);
    }

    /** A row of a wide table that waits or is left out as a whole counts each of its figures. */
    @Test
    void aRowAcrossCountsEachOfItsFigures() {
        var lines = new String[] {
            "Commune;Public;Transport;Statut;E-mail;Santé", "Forbach;Seniors;bus;annulé;6;3", "Forbach;Seniors;bus;;1;2"
        };
        for (var answer : List.of("", "-", "keep")) {
            var reading = read(answer.isEmpty() ? Map.of() : Map.of("ROWS:annule", answer), lines);
            assertThat(reading.count().found()).as(answer).isEqualTo(4);
            assertThat(reading.demands()).as(answer).isEqualTo(4);
        }
    }
}
