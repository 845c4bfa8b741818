package fr.allervers.data.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An apostrophe in a choice that holds a figure is read once more than others: two of them became none. */
class ChoiceApostrophesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            fr.allervers.data.demand.findings | rows.above       | 1 | n'est pas lue
            fr.allervers.data.demand.findings | rows.above       | 2 | ne sont pas lues
            fr.allervers.data.bus.tables      | communes.without | 1 | n'a pas d'arrêt
            fr.allervers.data.bus.tables      | communes.without | 2 | n'ont pas d'arrêt
            """)
    void areSaid(String bundle, String key, int figure, String said) {
        var sentence = new Sentence(bundle, key, List.of(figure, 3, 10, 4, 5));

        assertThat(sentence.in(Locale.FRENCH)).contains(said);
    }
}
