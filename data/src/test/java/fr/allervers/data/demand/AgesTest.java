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
import org.junit.jupiter.api.Test;

/** Lists that say ages and no audience: a person of 84 was a parent by the theme, as the ages were not read. */
class AgesTest {

    private static final Territory FORBACH = Territories.named("forbach");
    private static final Vocabulary WORDS = Vocabulary.of(FORBACH.problem(new Quarter(2027, 1)), FORBACH.synonyms());

    private static final String HEAD = "Commune;Thème;Transport;Nb;Âge;Dispo";
    private static final String[] LIST = {
        HEAD,
        "Forbach;E-mail;bus;1;71;matin",
        "Forbach;E-mail;bus;1;84 ans;",
        "Forbach;E-mail;bus;1;35;",
        "Forbach;E-mail;bus;1;19;",
        "Cocheren;Santé;bus;1;60;",
        "Cocheren;Santé;bus;1;;",
    };

    private static DemandReading read(Map<String, String> answers, String... lines) {
        return new DemandReader(WORDS).read(SheetFile.read(csv(lines), WORDS::knows), new Answers(answers));
    }

    @Test
    void aColumnOfAgesIsOfferedFirstForTheAudienceAndNotTakenByItself() {
        assertThat(read(Map.of(), LIST).questions()).singleElement().satisfies(q -> {
            assertThat(q.key()).isEqualTo("COLUMN:AUDIENCE");
            assertThat(q.choices().get(0).value()).isEqualTo("@E");
            assertThat(q.proposed()).isNull();
        });
    }

    /** Beside themes across, the ages were asked about as if they were figures of a theme. */
    @Test
    void besideThemesAcrossAgesAreNoFiguresOfATheme() {
        var asked = read(
                Map.of(),
                "Commune;Âge;Transport;E-mail;Santé;Poterie",
                "Forbach;71;bus;2;1;1",
                "Forbach;35;bus;3;4;2",
                "Cocheren;19;voiture;1;2;5");

        assertThat(asked.questions())
                .extracting(Question::key)
                .contains("COLUMN:AUDIENCE", "HEADING:poterie")
                .doesNotContain("HEADING:age");
    }

    @Test
    void eachBandOfAgesIsAskedOnceAndNoAgeIsRemembered() {
        var asked = read(Map.of("COLUMN:AUDIENCE", "@E"), LIST);

        assertThat(asked.questions())
                .extracting(
                        Question::key,
                        Question::rows,
                        q -> q.proposed() == null ? "" : q.proposed().value(),
                        q -> q.choices().stream().map(Choice::value).limit(2).toList())
                .containsExactly(
                        tuple("AGE:OLDER", 3, "seniors", List.of("seniors", "actifs")),
                        tuple("AGE:MIDDLE", 1, "", List.of("actifs", "seniors")),
                        tuple("AGE:YOUNG", 1, "", List.of("jeunes", "jeunes-vacances")),
                        tuple("ABOVE:AUDIENCE", 1, "", List.of("seniors", "actifs")));
        assertThat(asked.findings())
                .as("the rule with its bands")
                .anySatisfy(f -> assertThat(f.problem().in(Locale.FRENCH)).contains("60 ans et plus", "26 à 59 ans"));
        var read = read(
                Map.of(
                        "COLUMN:AUDIENCE", "@E",
                        "AGE:OLDER", "seniors",
                        "AGE:MIDDLE", "parents",
                        "AGE:YOUNG", "-",
                        "ABOVE:AUDIENCE", "seniors",
                        "DUPLICATE:ROWS", "add"),
                LIST);
        assertThat(TestTerritory.lines(read))
                .containsExactly(
                        "57227 email seniors bus 2 p1", "57227 email parents bus 1 p1", "57144 sante seniors bus 2 p1");
        assertThat(read.isComplete()).isTrue();
        assertThat(read.learnt()).as("words only").isEmpty();
    }

    @Test
    void bandsAsTheyAreWrittenAreWords() {
        var asked = read(
                Map.of("COLUMN:AUDIENCE", "@E"),
                HEAD,
                "Forbach;E-mail;bus;4;60+;",
                "Cocheren;E-mail;bus;3;60 ans et plus;",
                "Spicheren;E-mail;bus;2;18-25;",
                "Alsting;E-mail;bus;6;26-59;");

        assertThat(TestTerritory.lines(asked))
                .containsExactly("57227 email seniors bus 4 p1", "57144 email seniors bus 3 p1");
        assertThat(asked.questions())
                .extracting(Question::found, q -> q.choices().get(0).value())
                .containsExactly(tuple("18-25", "jeunes"), tuple("26-59", "actifs"));
    }

    @Test
    void figuresOfWhichNothingSaysThatTheyAreAgesAreNoAudience() {
        var question = read(
                        Map.of(),
                        HEAD.replace("Âge", "Places"),
                        "Forbach;E-mail;bus;1;71;",
                        "Cocheren;E-mail;bus;1;64;")
                .questions()
                .get(0);

        assertThat(question.key()).isEqualTo("COLUMN:AUDIENCE");
        assertThat(question.choices()).extracting(Choice::value).doesNotContain("@E");
    }
}
