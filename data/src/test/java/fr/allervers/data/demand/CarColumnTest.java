package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Yes and no below a heading about cars: proposed or asked, and never taken for certain. */
class CarColumnTest {

    private final DemandReader reader = new DemandReader(TestTerritory.vocabulary());

    private DemandReading read(String heading, String yes, String no, Map<String, String> answers) {
        var file = csv(
                "Commune;Thème;Public;" + heading + ";Nb",
                "Forbach;E-mail;Seniors;" + yes + ";2",
                "Œting;E-mail;Seniors;" + no + ";3",
                "Forbach;Santé;Seniors;" + yes + ";4");
        return reader.read(SheetFile.read(file), new Answers(answers));
    }

    private static @Nullable String proposed(Question question) {
        var proposed = question.proposed();
        return proposed == null ? null : proposed.value();
    }

    private static List<Question> questions(DemandReading reading) {
        return reading.questions();
    }

    @ParameterizedTest
    @CsvSource({
        "Véhicule ?,Véhicule ?,oui,oui,non,non",
        "Voiture ?,Voiture ?,Oui,Oui,Non,Non",
        "A une voiture,A une voiture,oui,oui,non,non",
        "Motorisé (O/N),Motorisé,O,O (oui),N,N (non)",
        "Voiture oui/non,Voiture,oui,oui,non,non",
        "Véhiculé,Véhiculé,x,x (oui),non,non",
        "Voiture,Voiture,oui,oui,-,- (non)",
        "Voiture personnelle,Voiture personnelle,vrai,vrai (oui),faux,faux (non)"
    })
    void yesIsProposedAsTheCarAndNoIsAsked(
            String heading, String title, String yes, String saidYes, String no, String saidNo) {
        var asked = questions(read(heading, yes, no, Map.of()));
        assertThat(asked).singleElement().satisfies(q -> {
            assertThat(q.key()).isEqualTo("COLUMN:MOBILITY");
            assertThat(proposed(q)).isEqualTo("@D");
        });

        var reading = read(heading, yes, no, Map.of("COLUMN:MOBILITY", "@D"));
        assertThat(reading.rows()).isEmpty();
        var words = questions(reading);
        assertThat(words).hasSize(2);
        assertThat(words.get(0).found()).isEqualTo(title + " : " + saidYes);
        assertThat(proposed(words.get(0))).isEqualTo("voiture");
        assertThat(words.get(1).found()).isEqualTo(title + " : " + saidNo);
        assertThat(proposed(words.get(1))).isNull();
        assertThat(words.get(1).choices()).extracting(Choice::value).contains("bus", "pied", "tpmr", "-");

        var answers = new HashMap<>(Map.of("COLUMN:MOBILITY", "@D"));
        answers.put(words.get(0).key(), "voiture");
        answers.put(words.get(1).key(), "bus");
        assertThat(TestTerritory.lines(read(heading, yes, no, answers)))
                .containsExactly(
                        "57227 email seniors voiture 2 p1",
                        "57521 email seniors bus 3 p1",
                        "57227 sante seniors voiture 4 p1");
    }

    /** Who has none is not said to come by car, and other headings' yes is asked as it stands. */
    @ParameterizedTest
    @CsvSource({"Sans voiture", "N'a pas de véhicule", "Accompagné ?", "Moyen de transport"})
    void nothingIsProposedForOtherHeadings(String heading) {
        assertThat(questions(read(heading, "oui", "non", Map.of("COLUMN:MOBILITY", "@D"))))
                .hasSize(2)
                .allMatch(q -> proposed(q) == null)
                .extracting(Question::found)
                .containsExactly("oui", "non");
    }

    @Test
    void whatIsNoYesOrNoIsLeftAsItIs() {
        assertThat(TestTerritory.lines(read("Voiture ou bus", "voiture", "bus", Map.of("COLUMN:MOBILITY", "@D"))))
                .hasSize(3);
    }
}
