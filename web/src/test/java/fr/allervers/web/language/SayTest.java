package fr.allervers.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class SayTest {

    private final Say say = new Say(new StaticMessageSource(), Clock.systemUTC());

    @BeforeEach
    void english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void everyWholePercentageIsSaidAsItIs() {
        for (int percent = 0; percent <= 100; percent++) {
            assertThat(say.percent(percent / 100.0)).isEqualTo(percent + "%");
        }
    }

    @Test
    void aShareIsSaidAsTheNearestPercentage() {
        assertThat(say.percent(0.9799)).isEqualTo("98%");
        assertThat(say.percent(0.974)).isEqualTo("97%");
    }

    @Test
    void nothingMeansNobody() {
        assertThat(say.percent(1 / 1000.0)).isEqualTo("1%");
    }

    /** The dashboard said 12.2 minutes and the figures beside the map, which a browser rounds, 12.3. */
    @Test
    void decimalsAreRoundedAsBrowsersRoundThem() {
        assertThat(say.decimal(12.25)).isEqualTo("12.3");
        assertThat(say.decimal(12.35)).isEqualTo("12.4");
    }

    /** "11 h 36" at the end of a narrow line was read as two figures. */
    @Test
    void noFrenchHourBreaksAtTheEndOfALine() {
        var french = SayOfTest.french();

        assertThat(french.hour(LocalTime.of(11, 36))).isEqualTo("11\u00a0h\u00a036");
        assertThat(french.hour(LocalTime.of(9, 0))).isEqualTo("9\u00a0h");
        assertThat(french.hours(125)).isEqualTo("2\u00a0h\u00a005");
        assertThat(SayOfTest.in(Locale.ENGLISH).hour(LocalTime.of(9, 5))).isEqualTo("9:05");
    }

    @Test
    void aHundredPerCentMeansEverybody() {
        assertThat(say.percent(999 / 1000.0)).isEqualTo("99%");
        assertThat(say.percent(1)).isEqualTo("100%");
    }
}
