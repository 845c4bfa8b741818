package fr.allervers.web.command.argument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.web.command.terminal.Refusal;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

    @ParameterizedTest
    @CsvSource({"60s, 60", "5m, 300", "1h30m, 5400", "2h, 7200", "1m1s, 61", "PT60S, 60", "pt1.5s, 1", "90s, 90"})
    void readsTimeAsPeopleWriteIt(String text, long seconds) {
        assertThat(new TimeLimit().convert(text).toSeconds()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "s", "1.5m", "5 minutes", "30m1h", "-5s", "9999999999s"})
    void refusesWhatHasNoClearUnitAndSaysWhatWouldBeRight(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new TimeLimit().convert(text))
                .withMessageContaining("60s, 5m or 1h30m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "PT-5S", "32000h"})
    void refusesTimesThatNoRunCanTake(String text) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new TimeLimit().convert(text))
                .withMessageContaining("31 days at most");
    }

    @ParameterizedTest
    @ValueSource(strings = "744h")
    void takesTheLongestTimeItNames(String text) {
        assertThat(new TimeLimit().convert(text)).isEqualTo(Duration.ofDays(31));
    }
}
