package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandReader;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Question;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssumedColumnsTest {

    private static final String ROWS = "Forbach;Trucs;Seniors;bus;3\nBehren;E-mail;Seniors;bus;4\n";

    /** Two pages were one too many: the first asked whether columns that were right are right, and only then came the words. */
    @Test
    void wordsAreAskedBesideColumnsThatAreLikely() {
        var asked = reading("Ville;Sujet demandé;Qui;Comment ils viennent;Nb de pers.\n" + ROWS, Map.of());

        var columns = AssumedColumns.of(asked);

        assertThat(columns.answers())
                .isEqualTo(Map.of("COLUMN:THEME", "@B", "COLUMN:AUDIENCE", "@C", "COLUMN:MOBILITY", "@D"));
        var assumed = reading("Ville;Sujet demandé;Qui;Comment ils viennent;Nb de pers.\n" + ROWS, columns.answers());
        var questions = QuestionsInOrder.of(columns.questions(), assumed, 100);
        assertThat(questions.all())
                .extracting(Question::key)
                .contains("COLUMN:THEME", "COLUMN:AUDIENCE", "COLUMN:MOBILITY", "THEME:trucs", "COMMUNE:behren");
        assertThat(questions.isOfColumns()).isFalse();
        assertThat(questions.left()).as("what the word means").isEqualTo(1);
    }

    @Test
    void aColumnThatHasToBeChosenIsAskedAlone() {
        var asked = reading("Ville;Sujet demandé;Qui;Venus;Inscrits\nForbach;Trucs;Seniors;3;5\n", Map.of());

        assertThat(asked.questions()).anyMatch(q -> q.column() != null);
        assertThat(AssumedColumns.of(asked).questions()).isEmpty();
    }

    @Test
    void nothingIsAssumedWhereColumnsAreKnown() {
        assertThat(AssumedColumns.of(reading("Commune;Thème;Public;Transport;Habitants\n" + ROWS, Map.of()))
                        .questions())
                .isEmpty();
    }

    private static DemandReading reading(String table, Map<String, String> answers) {
        var quarter = new Quarter(2027, 1);
        var words = Vocabulary.of(Territories.named("forbach").problem(quarter), List.of());
        return new DemandReader(words, quarter)
                .read(SheetFile.read(table.getBytes(UTF_8), words::knows), new Answers(answers));
    }
}
