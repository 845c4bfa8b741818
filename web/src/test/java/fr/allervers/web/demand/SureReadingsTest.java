package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.Choice;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.LearntWord;
import fr.allervers.data.demand.Question;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.words.Sentence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SureReadingsTest {

    private static final String HEADINGS = "Commune;Thème;Public;Transport;Habitants\n";

    /** A run of 33 pairs "word → reading" was read for a minute. */
    @Test
    void whatIsReadAlikeStandsTogetherUnderWhatItIsAbout() {
        var readings = of("Pte Rosselle;IA chatgpt;DE;on les amène;env. 12\nStiring;bases ordi;familles;bus;3\n"
                + "Stiring W.;ordi débutant;bénéf RSA;bus;2\n");

        assertThat(readings)
                .extracting(SureReadings::about)
                .containsExactly("COMMUNE", "THEME", "AUDIENCE", "MOBILITY", "OTHER");
        assertThat(readings.get(0).readings())
                .as("of most words first")
                .extracting(r -> r.answer().name(), r -> words(r.questions()))
                .containsExactly(
                        tuple("Stiring-Wendel", List.of("Stiring", "Stiring W.")),
                        tuple("Petite-Rosselle", List.of("Pte Rosselle")));
        assertThat(readings.get(1).readings().get(0).questions())
                .extracting(Question::found)
                .containsExactly("bases ordi", "ordi débutant");
        assertThat(words(readings.get(4).readings().get(0).questions())).containsExactly("env. 12");
    }

    /** It is about no word, whatever list answers it. */
    @Test
    void anEmptyCellStandsAmongTheLast() {
        var readings = of("Forbach;E-mail;Seniors;bus;3\n;Santé;Seniors;bus;2\nCocheren;Santé;Seniors;bus;2\n");

        assertThat(readings).extracting(SureReadings::about).containsExactly("OTHER");
    }

    @Test
    void eachReadingIsThereOnce() {
        var questions = questions("Pte Rosselle;IA chatgpt;DE;on les amène;env. 12\nStiring;bases ordi;familles;;3\n");

        assertThat(SureReadings.of(questions.sure()).stream()
                        .flatMap(s -> s.readings().stream())
                        .flatMap(r -> r.questions().stream()))
                .containsExactlyInAnyOrderElementsOf(questions.sure());
    }

    /** "44 demandes trouvées ; 43 se liront d'après vos réponses" alarmed beside six questions. */
    @Test
    void whatThereIsToDoIsSaidByWhatMustBeDone() {
        assertThat(questions("Farschviller;trucs;jeunes 16-25;bus;3\n").todo()).isEqualTo("both");
        assertThat(questions("Farschviller;trucs;Seniors;bus;3\n").todo()).isEqualTo("choose");
        assertThat(questions("Farschviller;E-mail;jeunes 16-25;bus;3\n").todo()).isEqualTo("check");
        assertThat(questions("Farschviller;E-mail;Seniors;bus;env. 12\n").todo())
                .isEqualTo("sure");
        assertThat(reading("D'où ?;On demande;Public;Venue en;Combien cet hiver\nForbach;E-mail;Seniors;bus;3\n")
                        .todo())
                .isEqualTo("columns");
    }

    /** A list of 49 sure readings was read to its end, as one of them was wrong: none of those that stand there word for word. */
    @Test
    void wordsKnownAsTheyStandAreToldFromWhatIsReadOutOfSomeOfThem() {
        var words = Vocabulary.of(Territories.named("forbach").problem(new Quarter(2027, 1)), List.of());
        var sure = questions("Pte Rosselle;bases ordi;familles;on les amène;env. 12\nStiring;smartphone;DE;bus;3\n")
                .sure();

        assertThat(words(sure.stream().filter(words::isKnown).toList()))
                .contains("Stiring", "smartphone", "DE", "familles")
                .doesNotContain("Pte Rosselle", "bases ordi", "env. 12");
        var learnt = new LearntWord(new Synonym(Synonym.Kind.THEME, "trucs", "email"), LocalDate.of(2026, 11, 20));
        var remembering =
                Vocabulary.of(Territories.named("forbach").problem(new Quarter(2027, 1)), List.of(), List.of(learnt));
        var asked = new Question(
                "THEME:trucs",
                Synonym.Kind.THEME,
                false,
                "trucs",
                new Sentence("fr.allervers.data.demand.findings", "word.learnt", List.of()),
                List.of(),
                new Choice("email", "E-mail", null),
                1,
                2,
                "",
                false,
                null);
        assertThat(remembering.isKnown(asked)).as("decided about another file").isFalse();
    }

    private static List<SureReadings> of(String rows) {
        return SureReadings.of(questions(rows).sure());
    }

    private static List<String> words(List<Question> questions) {
        return questions.stream().map(Question::found).toList();
    }

    private static QuestionsInOrder questions(String rows) {
        return reading(HEADINGS + rows);
    }

    private static QuestionsInOrder reading(String table) {
        var quarter = new Quarter(2027, 1);
        var words = Vocabulary.of(Territories.named("forbach").problem(quarter), List.of());
        var reading = new DemandReader(words, quarter).read(SheetFile.read(table.getBytes(UTF_8)), Answers.NONE);
        return QuestionsInOrder.of(reading, 100);
    }
}
