package fr.allervers.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ReaderLanguageTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    private Locale language() {
        return new ReaderLanguage().resolveLocale(request);
    }

    @Test
    void frenchIsSpokenToThoseWhoSayNothing() {
        assertThat(language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void frenchIsSpokenToThoseWhoseLanguageWeDoNotSpeak() {
        request.addHeader("Accept-Language", "ja");

        assertThat(language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void theFirstLanguageOfTheBrowserThatWeSpeakCounts() {
        request.addHeader("Accept-Language", "de-DE, en-GB;q=0.8, fr;q=0.5");

        assertThat(language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theLanguageChosenBeforeOverrulesTheBrowser() {
        request.addHeader("Accept-Language", "fr");
        request.setCookies(new Cookie("lang", "en"));

        assertThat(language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theLanguageAskedForNowOverrulesAllElse() {
        request.setCookies(new Cookie("lang", "en"));
        request.setParameter("lang", "fr");

        assertThat(language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void nonsenseIsFrench() {
        request.addHeader("Accept-Language", ";;q=x");

        assertThat(language()).isEqualTo(Locale.FRENCH);
    }
}
