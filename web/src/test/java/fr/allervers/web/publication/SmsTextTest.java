package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.language.SayOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Œting | Oeting
            ŒTING | OETING
            sœur | soeur
            Béhren-lès-Forbach | Béhren-lès-Forbach
            Théding, fenêtre, maïs, ça | Théding, fenetre, mais, ca
            FRANÇAIS | FRANÇAIS
            L’atelier « E-mail »… | L'atelier "E-mail"...
            14 h – 16 h | 14 h - 16 h
            À bientôt | A bientot
            10 € | 10 €
            ½ ② 😀 漢 | ? 2 ? ?
            """)
    void whatTheAlphabetLacksIsFolded(String text, String folded) {
        assertThat(SmsText.of(text).text()).isEqualTo(folded);
    }

    @Test
    void accentsThatStandAloneAreFoldedAsThoseThatDoNot() {
        assertThat(SmsText.of("e\u0301te\u0302\u00a0!").text()).isEqualTo("éte !");
    }

    @ParameterizedTest
    @CsvSource({"0,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4"})
    void partsAreCounted(int length, int parts) {
        var message = SmsText.of("a".repeat(length));

        assertThat(message.units()).isEqualTo(length);
        assertThat(message.parts()).isEqualTo(parts);
    }

    @Test
    void severalSessionsThatAreNotMadeUpForAreSeveral() {
        var say = SayOfTest.french();

        assertThat(say.message("publication.sms.shortened", "E-mail", "mar. 12", "", "", "03", 1))
                .contains("pas de séance mar. 12, elle n’est pas rattrapée.");
        assertThat(say.message("publication.sms.shortened", "E-mail", "mar. 12 et mar. 19", "", "", "03", 2))
                .contains("elles ne sont pas rattrapées.");
    }

    @Test
    void charactersOfTheExtensionCountTwiceAndAreNotTornApart() {
        assertThat(SmsText.of("€".repeat(80)).parts()).isEqualTo(1);
        assertThat(SmsText.of("€".repeat(81)).parts()).isEqualTo(2);
        // 152 of 153 units hold 76; 2 x 76 fit into two parts though 306 units would hold one more
        assertThat(SmsText.of("€".repeat(152)).parts()).isEqualTo(2);
        assertThat(SmsText.of("€".repeat(153)).parts()).isEqualTo(3);
    }
}
