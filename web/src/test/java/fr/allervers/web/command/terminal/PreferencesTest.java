package fr.allervers.web.command.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    @ParameterizedTest
    @CsvSource({
        "'', en, en",
        "'', fr, fr",
        "'', de, fr",
        "'check --lang en', fr, en",
        "'--lang=fr check', en, fr",
        "'check --lang', en, en",
        "'--lang=tlh check', en, fr"
    })
    void languageIsTheOneAskedForThenTheMachinesThenFrench(String args, String machine, String language) {
        var preferences = Preferences.of(List.of(args.split(" ")), Locale.forLanguageTag(machine));
        assertThat(preferences.language().getLanguage()).isEqualTo(language);
    }
}
