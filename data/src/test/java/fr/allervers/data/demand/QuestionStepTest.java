package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import java.util.List;
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
        var words =
                csv(HEAD, "Behren;E-mail;Seniors;bus;3", "Forbach;Santé;Seniors;bus;2", "Forbach;Santé;Seniors;bus;2");
        var columns = csv("Commune;Public;Transport;E-mail;Yoga", "Behren;Seniors;bus;3;2");

        assertThat(read(words, Map.of()).step()).isEqualTo(QuestionStep.WORDS);
        assertThat(read(words, Map.of("COMMUNE:behren", "57058")).step()).isEqualTo(QuestionStep.DOUBLES);
        var wide = read(columns, Map.of());
        assertThat(wide.questions()).hasSize(2);
        assertThat(wide.step()).isEqualTo(QuestionStep.COLUMNS);
        assertThat(wide.questionsAt(QuestionStep.WORDS)).isEqualTo(1);
    }

    /** A list of thirteen themes was to be searched for the one that the question named. */
    @Test
    void whatAQuestionNamesIsItsFirstChoice() {
        var reading = read(
                csv(
                        HEAD,
                        "Forbach;WhatsApp;Seniors;bus;3",
                        "Forbach;smartphone;Seniors;bus;2",
                        "Forbach;E-mail;jeunes;bus;2"),
                Map.of());

        assertThat(reading.questions())
                .extracting(
                        Question::key,
                        q -> q.choices().stream().map(Choice::value).limit(2).toList())
                .containsExactly(
                        tuple("THEME:whatsapp", List.of("email", "prendre_en_main_du_materiel")),
                        tuple("THEME:smartphone", List.of("prendre_en_main_du_materiel", "navigation_sur_internet")),
                        tuple("AUDIENCE:jeunes", List.of("jeunes", "jeunes-vacances")));
    }

    @Test
    void aFindingNamesTheHeadingOfItsColumn() {
        var reading = read(
                csv(HEAD + ";Dispo;", "Behren;E-mail;Seniors;bus;3;matin;", "Forbach;E-mail;Seniors;bus;3;;4"),
                Map.of());

        assertThat(reading.findings())
                .extracting(Finding::column, Finding::heading)
                .containsExactly(tuple("F", "Dispo"), tuple("G", ""), tuple("A", "Commune"));
    }

    /** Of a title and a sentence below it one line was told; what says of when the table is is read. */
    @Test
    void allLinesAboveTheHeadingsThatAreNotReadAreTold() {
        var reading = read(
                csv(
                        "INSCRIPTIONS ATELIERS",
                        "Merci de rappeler avant chaque séance (poste 214).",
                        "1er trimestre 2027",
                        HEAD,
                        "Forbach;E-mail;Seniors;bus;3"),
                Map.of());

        assertThat(reading.residents()).isEqualTo(3);
        assertThat(reading.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.problem()).isEqualTo(Words.of("rows.above", 2L, 4)));
    }

    @Test
    void aQuestionAboutSeveralSheetsIsOfAllTheirRows() {
        var file = xlsx(book -> {
            fill(
                    book.newWorksheet("Forbach"),
                    "Thème;Pour qui ?;Transport;Nb",
                    "E-mail;martiens;bus;3",
                    "Santé;martiens;bus;4");
            fill(
                    book.newWorksheet("Cocheren"),
                    "Thème;Pour qui ?;Transport;Nb",
                    "E-mail;martiens;bus;3",
                    "Santé;martiens;bus;4");
        });

        assertThat(read(file, Map.of("SHEETS", "together")).questions())
                .filteredOn(q -> q.key().equals("COLUMN:AUDIENCE"))
                .singleElement()
                .satisfies(q -> assertThat(q.rows()).isEqualTo(4));
    }
}
