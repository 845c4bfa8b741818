package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.Synonym.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who "ne prend pas le bus" is not to be proposed the bus. */
class TurnedWordsTest {

    private static final Vocabulary WORDS = TestTerritory.vocabulary();

    @ParameterizedTest
    @CsvSource({
        "MOBILITY, ne prend pas le bus",
        "MOBILITY, ni bus ni voiture",
        "MOBILITY, voiture en panne",
        "MOBILITY, ne marche pas longtemps",
        "MOBILITY, doesn't drive a car",
        "AUDIENCE, non retraités",
        "AUDIENCE, pas de seniors",
        "AUDIENCE, tous excepté les seniors",
        "AUDIENCE, tous à l'exception des seniors",
        "AUDIENCE, tout le monde à part les seniors",
        "AUDIENCE, excepté 65 ans et plus",
        "COMMUNE, toutes exceptées Forbach",
        "COMMUNE, toutes à l'exception de Forbach",
        "THEME, e-mail (exclu)",
        "THEME, tout sauf e-mail",
        "THEME, n'a pas d'e-mail"
    })
    void aTextThatSaysWhatItIsNotIsAskedWithoutAProposal(Kind kind, String text) {
        assertThat(WORDS.match(kind, text).candidates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MOBILITY, sans voiture, pied",
        "MOBILITY, ne conduit pas, pied",
        "MOBILITY, personne ne conduit, pied",
        "MOBILITY, sans permis, pied",
        "MOBILITY, aucun moyen, pied",
        "MOBILITY, voiture sans permis, voiture",
        "MOBILITY, sans vehicules, pied",
        "MOBILITY, prend le bus, bus",
        "AUDIENCE, plus de 65 ans, seniors"
    })
    void anExpressionThatIsKnownAsAWholeIsProposedOrRead(Kind kind, String text, String id) {
        assertThat(WORDS.match(kind, text).candidates())
                .first()
                .extracting(Entry::id)
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "THEME, E-mail ?, WEAK",
        "COMMUNE, Forbach (?), WEAK",
        "COMMUNE, # Forbach, WEAK",
        "THEME, E-mail ou Santé, AMBIGUOUS"
    })
    void aTextThatIsNotSureOfItselfIsAsked(Kind kind, String text, Match.Certainty certainty) {
        assertThat(WORDS.match(kind, text).certainty()).isEqualTo(certainty);
    }
}
