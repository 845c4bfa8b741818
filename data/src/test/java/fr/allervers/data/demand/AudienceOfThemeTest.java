package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Files that say no audience: another one for each theme, asked once a theme, proposed by the territory's wishes. */
class AudienceOfThemeTest {

    private static final String HEAD = "Commune;Thème;Moyen de transport;Habitants";
    private static final Territory FORBACH = Territories.named("forbach");

    private static DemandReading read(Map<String, String> answers, String... lines) {
        var words = Vocabulary.of(FORBACH.problem(new Quarter(2027, 1)), FORBACH.synonyms())
                .wishing(FORBACH);
        return new DemandReader(words).read(SheetFile.read(csv(lines)), new Answers(answers));
    }

    @Test
    void aFileWithoutAudiencesOffersToAskByTheme() {
        var question = read(Map.of(), HEAD, "Forbach;Parentalité;En voiture;6").questions();

        assertThat(question).singleElement().satisfies(q -> {
            assertThat(q.key()).isEqualTo("COLUMN:AUDIENCE");
            assertThat(q.choices().stream().map(Choice::value)).contains(Answers.BY_THEME, "seniors");
            assertThat(q.proposed()).as("never by itself").isNull();
        });
    }

    @Test
    void eachThemeIsAskedOnceAndTheWishesSayWhatIsProposed() {
        var reading = read(
                Map.of("COLUMN:AUDIENCE", "theme"),
                HEAD,
                "Forbach;Parentalité;En voiture;6",
                "Cocheren;Prise en main;En voiture;4",
                "Cocheren;Parentalité;En voiture;2",
                "Forbach;Bureautique;En voiture;3");

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.waiting()).isEqualTo(4);
        assertThat(reading.questions())
                .extracting(
                        Question::key, q -> Objects.requireNonNull(q.proposed()).value(), Question::rows)
                .containsExactly(
                        tuple("OFTHEME:parentalite", "parents", 2),
                        tuple("OFTHEME:prendre_en_main_du_materiel", "seniors", 1),
                        tuple("OFTHEME:bureautique", "actifs", 1));
        assertThat(reading.questions().get(2).problem().in(Locale.FRENCH))
                .contains("Adultes en emploi ; Personnes en recherche d'emploi");
    }

    @Test
    void whatIsAnsweredHoldsForAllRowsOfTheTheme() {
        var reading = read(
                Map.of(
                        "COLUMN:AUDIENCE", "theme",
                        "OFTHEME:parentalite", "parents",
                        "OFTHEME:email", "seniors",
                        "OFTHEME:sante", "-"),
                HEAD,
                "Forbach;Parentalité;En voiture;6",
                "Forbach;E-mail;En voiture;4",
                "Forbach;Santé;En voiture;9",
                "Cocheren;Parentalité;En voiture;2");

        assertThat(lines(reading))
                .containsExactly("57227 parentalite parents 6", "57227 email seniors 4", "57144 parentalite parents 2");
        assertThat(reading.leftOut()).isEqualTo(1);
        assertThat(reading.isComplete()).isTrue();
    }

    @Test
    void ofACellWithSeveralThemesEachHasItsOwnAudience() {
        var answers = Map.of(
                "COLUMN:AUDIENCE", "theme",
                "THEME:parentalite e mail", "each",
                "OFTHEME:parentalite", "parents",
                "OFTHEME:email", "seniors");
        var lines = new String[] {HEAD, "Forbach;Parentalité, E-mail;En voiture;6"};

        assertThat(lines(read(answers, lines))).containsExactly("57227 parentalite parents 6", "57227 email seniors 6");
    }

    @Test
    void columnsOfThemesAreAskedAboutEachByItself() {
        var lines = new String[] {
            "Commune;Moyen de transport;Parentalité;E-mail", "Forbach;En voiture;6;4", "Cocheren;En voiture;;3"
        };

        assertThat(read(Map.of("COLUMN:AUDIENCE", "theme"), lines).questions())
                .extracting(Question::key)
                .containsExactly("OFTHEME:email", "OFTHEME:parentalite"); // two rows, one row
        var answers = Map.of("COLUMN:AUDIENCE", "theme", "OFTHEME:parentalite", "parents", "OFTHEME:email", "seniors");
        assertThat(lines(read(answers, lines)))
                .containsExactly("57227 parentalite parents 6", "57227 email seniors 4", "57144 email seniors 3");
    }

    @Test
    void anAudienceOfEverybodyMayBeOfTheThemeToo() {
        var lines = new String[] {
            "Commune;Thème;Public;Moyen de transport;Habitants",
            "Forbach;Parentalité;Tout public;En voiture;6",
            "Forbach;E-mail;Parents d'élèves;En voiture;4"
        };

        assertThat(read(Map.of(), lines).questions())
                .singleElement()
                .satisfies(
                        q -> assertThat(q.choices()).extracting(Choice::value).startsWith("~", "theme"));
        var answers = Map.of("AUDIENCE:tout public", "theme", "OFTHEME:parentalite", "parents");
        assertThat(lines(read(answers, lines))).containsExactly("57227 parentalite parents 6", "57227 email parents 4");
    }

    @Test
    void anAnswerThatIsNoAudienceLeavesTheThemeOpen() {
        var reading = read(
                Map.of("COLUMN:AUDIENCE", "theme", "OFTHEME:email", "martiens"), HEAD, "Forbach;E-mail;En voiture;4");

        assertThat(reading.isComplete()).isFalse();
        assertThat(reading.findings()).anyMatch(f -> f.problem().key().equals("answer.unfit"));
    }

    private static List<String> lines(DemandReading reading) {
        return reading.rows().stream()
                .map(AskedRow::demand)
                .map(d -> "%s %s %s %d".formatted(d.commune(), d.theme(), d.audience(), d.residents()))
                .toList();
    }
}
