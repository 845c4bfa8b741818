package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Finding.Severity;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Territories;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an answer for one file means for the next one, and words that fit several audiences: neither is read in silence. */
class LearntWordsTest {

    private static final String HEAD = "Commune;Thème;Public;Transport;Habitants";
    private static final LocalDate ANSWERED = LocalDate.of(2026, 11, 20);

    private static Vocabulary words(LearntWord... learnt) {
        var territory = Territories.named("forbach");
        return Vocabulary.of(territory.problem(new Quarter(2027, 1)), territory.synonyms(), List.of(learnt));
    }

    private static LearntWord learnt(String id, LocalDate on) {
        return new LearntWord(new Synonym(Kind.AUDIENCE, "Tout public", id), on);
    }

    private static DemandReading read(Vocabulary words, String... lines) {
        return new DemandReader(words).read(SheetFile.read(csv(lines)), Answers.NONE);
    }

    @Test
    void whatWasAnsweredForAnotherFileIsADoubtThatNamesTheDayOfTheAnswer() {
        var reading = read(words(learnt("seniors", ANSWERED)), HEAD, "Forbach;E-mail;tout public;bus;20");

        assertThat(reading.rows()).isEmpty();
        var finding = reading.findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.DOUBT);
        assertThat(finding.problem().in(Locale.FRENCH))
                .isEqualTo("Lu comme « Seniors (60 ans et plus) » d'après votre réponse du ven. 20 nov. 2026 :"
                        + " est-ce encore le cas ici ?");
        assertThat(reading.proposals()).containsEntry("AUDIENCE:tout public", "seniors");
    }

    @Test
    void ofSeveralAnswersTheLastIsProposed() {
        var words = words(learnt("seniors", ANSWERED), learnt("actifs", ANSWERED.plusDays(1)));

        assertThat(read(words, HEAD, "Forbach;E-mail;tout public;bus;20").proposals())
                .containsEntry("AUDIENCE:tout public", "actifs");
    }

    @Test
    void aHeadingThatWasAnsweredForAnotherFileIsToldWithTheDay() {
        var words = words().remembering(List.of(new LearntHeading(new HeadingWord("Venue par", "MOBILITY"), ANSWERED)));

        var reading = read(words, "Commune;Thème;Public;Venue par;Habitants", "Forbach;E-mail;Seniors;bus;20");

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.findings()).anySatisfy(f -> {
            assertThat(f.found()).isEqualTo("Venue par");
            assertThat(f.problem().key()).isEqualTo("heading.learnt");
        });
    }

    @Test
    void aWordThatFitsTheSamePeopleAtTwoTimesIsToBeCheckedThoughItIsTheIdOfOne() {
        for (var word : List.of("jeunes", "Jeunes", "ados", "collégien")) {
            var question = read(words(), HEAD, "Forbach;E-mail;" + word + ";bus;20")
                    .questions()
                    .get(0);
            assertThat(question.proposed().value()).as(word).isEqualTo("jeunes");
            assertThat(question.isToCheck()).as(word).isTrue();
            assertThat(question.problem().in(Locale.FRENCH)).as(word).contains("décide des heures");
            assertThat(question.choices().stream().map(Choice::value)).as(word).startsWith("jeunes", "jeunes-vacances");
        }
    }

    @Test
    void theNamesOfBothAndWhatTellsThemApartAreReadAsBefore() {
        var reading = read(
                words(),
                HEAD,
                "Forbach;E-mail;Jeunes en période scolaire;bus;20",
                "Behren-lès-Forbach;E-mail;jeunes-vacances;bus;20",
                "Œting;E-mail;jeunes pendant les vacances;bus;20");

        assertThat(reading.rows().stream().map(r -> r.demand().audience()))
                .containsExactly("jeunes", "jeunes-vacances", "jeunes-vacances");
    }

    /** Thirty such questions came again with the next file of the same shape. */
    @Test
    void whatFiguresUnderAHeadingAreOfIsProposedForTheNextFile() {
        var table = csv("Commune;Public;Transport;E-mail;Paperasse", "Forbach;Seniors;bus;20;7");
        var answered = new DemandReader(words())
                .read(SheetFile.read(table), new Answers(Map.of("HEADING:paperasse", "navigation_sur_internet")));
        assertThat(answered.isComplete()).isTrue();
        var learnt =
                answered.learnt().stream().map(s -> new LearntWord(s, ANSWERED)).toList();
        var words = Vocabulary.of(Territories.named("forbach").problem(new Quarter(2027, 1)), List.of(), learnt);

        var again = new DemandReader(words).read(SheetFile.read(table), Answers.NONE);

        assertThat(again.proposals()).containsExactly(Map.entry("HEADING:paperasse", "navigation_sur_internet"));
    }

    private static DemandReading answered(Vocabulary words, String answer, String... lines) {
        return new DemandReader(words)
                .read(SheetFile.read(csv(lines)), new Answers(Map.of("COLUMN:RESIDENTS", answer)));
    }

    private static Vocabulary remembering(DemandReading answered, LocalDate on) {
        return words().remembering(answered.headings().stream()
                .map(h -> new LearntHeading(h, on))
                .toList());
    }

    /** Both headings are known, so that it was asked anew in every file. */
    @Test
    void whichOfTwoKnownColumnsCountsIsProposedForTheNextFile() {
        var lines =
                new String[] {"Commune;Thème;Public;Transport;Demandes;Inscrits", "Forbach;E-mail;Seniors;bus;20;12"};
        var first = answered(words(), "@F", lines);
        assertThat(first.isComplete()).isTrue();
        assertThat(first.residents()).isEqualTo(12);

        var again = read(remembering(first, ANSWERED), lines);

        assertThat(again.isComplete()).as("never read without asking").isFalse();
        assertThat(again.proposals()).containsExactly(Map.entry("COLUMN:RESIDENTS", "@F"));
        assertThat(again.questions().get(0).problem().in(Locale.FRENCH))
                .isEqualTo(
                        "Plusieurs colonnes peuvent être « habitants » ; vous aviez choisi « Inscrits » le ven. 20 nov. 2026 :"
                                + " est-ce encore celle qui compte ?");
    }

    /** Of columns that are called alike, or were chosen on one day, nobody knows which was meant. */
    @Test
    void noColumnIsProposedWhereTheChoiceOfBeforeFitsSeveral() {
        var alike = new String[] {"Commune;Thème;Public;Transport;Nombre;Nombre", "Forbach;E-mail;Seniors;bus;20;12"};
        var both =
                new String[] {"Commune;Thème;Public;Transport;Demandes;Inscrits", "Forbach;E-mail;Seniors;bus;20;12"};
        var chosen = words().remembering(List.of(
                new LearntHeading(new HeadingWord("Demandes", "RESIDENTS"), ANSWERED),
                new LearntHeading(new HeadingWord("Inscrits", "RESIDENTS"), ANSWERED)));

        assertThat(read(remembering(answered(words(), "@F", alike), ANSWERED), alike)
                        .proposals())
                .isEmpty();
        assertThat(read(chosen, both).proposals()).isEmpty();
    }

    /** One of them alone would not be how many they are. */
    @Test
    void aSumOfColumnsIsAskedInEachFile() {
        var lines = new String[] {"Commune;Thème;Public;Transport;Femmes;Hommes", "Forbach;E-mail;Seniors;bus;20;12"};
        var first = answered(words(), "@E+@F", lines);
        assertThat(first.residents()).isEqualTo(32);
        assertThat(first.headings()).isEmpty();

        var again = read(remembering(first, ANSWERED), lines);

        assertThat(again.isComplete()).isFalse();
        assertThat(again.questions()).extracting(Question::key).containsExactly("COLUMN:RESIDENTS");
    }
}
