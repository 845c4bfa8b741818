package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The steps in which a file is asked about, and what is known of it at each. */
class QuestionStepTest {

    private static final Territory FORBACH = Territories.named("forbach");
    private static final Vocabulary WORDS = Vocabulary.of(FORBACH.problem(new Quarter(2027, 1)), FORBACH.synonyms());
    private static final String HEAD = "Commune;Thème;Public;Transport;Nb";

    private static DemandReading read(byte[] file, Map<String, String> answers) {
        return new DemandReader(WORDS).read(SheetFile.read(file, WORDS::knows), new Answers(answers));
    }

    /** Totals and the key to the colours were demands found, and the page began with none of 96 understood. */
    @Test
    void nothingIsCountedBeforeItIsKnownWhichSheetsAreRead() {
        var file = xlsx(book -> {
            fill(book.newWorksheet("Liste"), HEAD, "Forbach;E-mail;Seniors;bus;3", "Total;;;;3", ";;;;", "à rappeler");
            fill(book.newWorksheet("Archives 2025"), HEAD, "Forbach;E-mail;Seniors;bus;2", "Total;;;;2");
        });

        var asked = read(file, Map.of());
        var chosen = read(file, Map.of("SHEETS", "Liste"));

        assertThat(asked.step()).isEqualTo(QuestionStep.SHEETS);
        assertThat(asked.isBegun()).isFalse();
        assertThat(asked.demands()).isZero();
        assertThat(asked.count().unread()).isPositive();
        assertThat(asked.isComplete()).isFalse();
        assertThat(chosen.isBegun()).isTrue();
        assertThat(chosen.demands()).isEqualTo(1);
        assertThat(chosen.step()).isNull();
    }

    @Test
    void noLineOfATableWhoseColumnsAreAskedAboutIsADemandFound() {
        var asked = read(
                csv("Commune;Ce que je veux;Public;Transport;Nb", "Forbach;E-mail;Seniors;bus;3", "Total;;;;3"),
                Map.of());

        assertThat(asked.step()).isEqualTo(QuestionStep.COLUMNS);
        assertThat(asked.isBegun()).isFalse();
        assertThat(asked.demands()).isZero();
        assertThat(asked.count().unread()).isEqualTo(2);
        assertThat(asked.questionsAt(QuestionStep.COLUMNS)).isEqualTo(1);
    }

    @Test
    void columnsComeBeforeWordsAndDoublesLast() {
        var words = csv(HEAD, "Behren;E-mail;Seniors;bus;3", "Forbach;Santé;Seniors;bus;2", "Forbach;Santé;Seniors;bus;2");
        var columns = csv("Commune;Public;Transport;E-mail;Yoga", "Behren;Seniors;bus;3;2");

        assertThat(read(words, Map.of()).step()).isEqualTo(QuestionStep.WORDS);
        assertThat(read(words, Map.of("COMMUNE:behren", "57058")).step()).isEqualTo(QuestionStep.DOUBLES);
        var wide = read(columns, Map.of());
        assertThat(wide.questions()).hasSize(2);
        assertThat(wide.step()).isEqualTo(QuestionStep.COLUMNS);
        assertThat(wide.questionsAt(QuestionStep.WORDS)).isEqualTo(1);
    }
}
