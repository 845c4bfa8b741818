package fr.allervers.data.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void everySentenceStandsInBothLanguages() {
        var french = ResourceBundle.getBundle("fr.allervers.data.sentences", Locale.ROOT);
        var english = ResourceBundle.getBundle("fr.allervers.data.sentences", Locale.ENGLISH);

        assertThat(french.keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(english.getString(key)).isNotEqualTo(french.getString(key)));
    }

    @Test
    void speaksFrenchWhereALanguageIsMissingWhateverTheMachineSpeaks() {
        var sentence = Sentence.of("breach.pinned.missing", "w1");

        assertThat(sentence.in(Locale.GERMAN)).isEqualTo("L'atelier figé w1 manque.");
        assertThat(sentence.in(Locale.ENGLISH)).isEqualTo("The pinned workshop w1 is missing.");
    }

    @Test
    void isSetForPagesAsBooksAreAndWhatItQuotesStaysAsItIs() {
        var hours = Sentence.of("breach.room.hours", "w1", "L'Étang : bas", LocalDateTime.of(2027, 1, 5, 9, 0));
        var missing = Sentence.of("breach.pinned.missing", "w1");

        assertThat(hours.printed(Locale.FRENCH))
                .isEqualTo("Atelier w1\u00a0: la salle «\u00a0L'Étang : bas\u00a0» n’est pas ouverte pour la séance du"
                        + " mar. 5 janv. 2027 09:00.");
        assertThat(Sentence.of("breach.room.hours", missing, "B", "C").printed(Locale.FRENCH))
                .contains("L’atelier figé w1 manque");
        assertThat(missing.printed(Locale.ENGLISH)).isEqualTo(missing.in(Locale.ENGLISH));
    }

    @Test
    void saysMomentsAsPeopleDo() {
        var sentence = Sentence.of("breach.room.hours", "w1", "Salle", LocalDateTime.of(2027, 1, 5, 9, 0));

        assertThat(sentence.in(Locale.FRENCH)).contains("mar. 5 janv. 2027 09:00");
    }

    @Test
    void saysTheFirstOfAMonthAsFrenchDoes() {
        var sentence = Sentence.of("breach.room.hours", "w1", "Salle", LocalDateTime.of(2027, 4, 1, 9, 0));

        assertThat(sentence.in(Locale.FRENCH)).contains("jeu. 1er avr. 2027 09:00");
        assertThat(sentence.in(Locale.ENGLISH)).contains("Thu 1 Apr 2027 09:00");
    }

    @Test
    void showsControlCharactersOfANameInsteadOfSendingThemToTheTerminal() {
        var sentence = Sentence.of("breach.pinned.missing", "w\u001b[31m\n\u202e1é");

        assertThat(sentence.in(Locale.ENGLISH))
                .isEqualTo("The pinned workshop w\\u001b[31m\\u000a\\u202e1é is missing.");
    }
}
