package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Territories;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is guessed by a part of a word is proposed to be looked at, and never accepted with all else at once. */
class WeakGuessesTest {

    private static final String HEAD = "Commune;Thème;Public;Transport;Habitants";

    private final Vocabulary vocabulary =
            Vocabulary.of(Territories.named("forbach").problem(new Quarter(2027, 1)), List.of());
    private final DemandReader reader = new DemandReader(vocabulary);

    @ParameterizedTest
    @CsvSource({
        "AUDIENCE, DE, AMBIGUOUS, emploi",
        "AUDIENCE, adultes, AMBIGUOUS, actifs",
        "AUDIENCE, adultes FLE, AMBIGUOUS, actifs",
        "AUDIENCE, habitants QPV, AMBIGUOUS, emploi",
        "AUDIENCE, familles QPV, WEAK, parents",
        "AUDIENCE, jeunes 16-25, WEAK, jeunes",
        "AUDIENCE, 16-25, WEAK, jeunes",
        "THEME, 'WhatsApp, visio avec les petits-enfants', WEAK, email",
        "THEME, livre photo, WEAK, gere_ses_contenus_numeriques",
        "COMMUNE, Forbach ?, WEAK, 57227",
        "AUDIENCE, bénéficiaires RSA, NEAR, emploi",
        "AUDIENCE, + de 75 ans, NEAR, seniors",
        "THEME, prise en main du smartphone, NEAR, prendre_en_main_du_materiel",
        "THEME, 'arnaques, mots de passe', NEAR, securite_numerique",
        "MOBILITY, se font conduire, NEAR, passager",
        "MOBILITY, voiture perso, SYNONYM, voiture",
        "COMMUNE, Behren, NEAR, 57058"
    })
    void aWordIsAsSureAsWhatItSays(Kind kind, String word, Match.Certainty certainty, String first) {
        var match = vocabulary.match(kind, word);

        assertThat(match.certainty()).isEqualTo(certainty);
        assertThat(match.first().id()).isEqualTo(first);
    }

    @Test
    void acceptingAllTakesNoWeakGuess() {
        var workbook = SheetFile.read(
                Files.csv(
                        HEAD,
                        "Forbach;E-mail;jeunes 16-25;bus;12",
                        "Behren;CV en ligne;DE;bus;4",
                        "Forbach;arnaques;familles QPV;à pied;7"),
                vocabulary::knows);

        var reading = reader.read(workbook, reader.acceptingProposals(workbook, Answers.NONE));

        assertThat(reading.questions().stream().map(Question::key))
                .containsExactly("AUDIENCE:jeunes 16 25", "AUDIENCE:de", "AUDIENCE:familles qpv");
        assertThat(reading.questions()).noneMatch(Question::isSure);
        assertThat(reading.questions().get(0).isWeak()).isTrue();
        assertThat(reading.rows()).isEmpty();
    }

    /** One number for two themes: who accepts all doubles nobody, and the question says what each answer makes of it. */
    @Test
    void acceptingAllDoublesNobody() {
        var workbook = SheetFile.read(
                Files.csv(
                        HEAD,
                        "Forbach;Démarches CAF / Ameli;seniors;bus;14",
                        "Œting;Démarches CAF / Ameli;seniors;bus;10"),
                vocabulary::knows);

        var reading = reader.read(workbook, reader.acceptingProposals(workbook, Answers.NONE));

        assertThat(reading.rows()).isEmpty();
        var question = reading.questions().get(0);
        assertThat(question.isSure()).isFalse();
        assertThat(question.counting()).isEqualTo(new CountingEach(24, 2));
        assertThat(question.named())
                .as("one of them alone, by a button of its own")
                .extracting(Choice::value)
                .containsExactlyInAnyOrder("aide_aux_demarches_administratives", "sante");
        assertThat(reader.read(workbook, new Answers(Map.of(question.key(), Answers.EACH)))
                        .residents())
                .isEqualTo(48);
        assertThat(reader.read(workbook, new Answers(Map.of(question.key(), Answers.SHARE)))
                        .residents())
                .isEqualTo(24);
    }

    /** "En voiture" stands in "En voiture avec quelqu'un", and one click made drivers of those whom somebody takes along. */
    @Test
    void aNameWithinAnotherIsNoButton() {
        var workbook =
                SheetFile.read(Files.csv(HEAD, "Forbach;E-mail;seniors;covoiturage / bus;14"), vocabulary::knows);

        assertThat(reader.read(workbook, Answers.NONE).questions())
                .singleElement()
                .satisfies(q ->
                        assertThat(q.named()).extracting(Choice::value).containsExactlyInAnyOrder("passager", "bus"));
    }

    /** A canton's name in all rows is no commune of theirs. */
    @Test
    void aColumnThatSaysTheSameInAllRowsIsNotTheLikelierCommune() {
        var workbook = SheetFile.read(
                Files.csv(
                        "Lieu;Qui;Canton;Transport;Sujet;Pers.",
                        "Behren-lès-Forbach;Seniors;Forbach;bus;E-mail;5",
                        "Œting;Seniors;Forbach;bus;E-mail;3",
                        "À revoir;;Forbach;;;",
                        "Cocheren;Seniors;Forbach;bus;E-mail;2"),
                vocabulary::knows);

        assertThat(reader.read(workbook, Answers.NONE).proposals()).containsEntry("COLUMN:COMMUNE", "@A");
    }
}
