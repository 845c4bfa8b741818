package fr.allervers.data.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    private static final int LONG = 100_000;

    /** Time that grew with the square of the run would be minutes. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00a0", "\u200b", " \u2060\ufeff\t"})
    void aLongRunOfBlanksTakesNoLongerThanItsLength(String blank) {
        var run = blank.repeat(LONG / blank.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(CellText.stripped("a" + run + "b")).isEqualTo("a" + run + "b");
            assertThat(CellText.stripped(run + "a" + run)).isEqualTo("a");
            assertThat(CellText.stripped(run)).isEmpty();
            assertThat(CellText.plain("a" + run + "b")).isEqualTo("a b");
        });
    }

    @Test
    void aLongRunOfFiguresTakesNoLongerThanItsLength() {
        var figures = "1 ".repeat(LONG / 2);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(CellText.number("'" + figures + "x")).isNull();
            assertThat(CellText.number("1".repeat(LONG))).isNull();
            assertThat(CellText.number("1" + " 000".repeat(LONG / 4) + "x")).isNull();
        });
    }

    /** A cell is {@code '} or {@code =} around itself as often as it likes. */
    @Test
    void wrappingsInsideEachOtherAreTakenOff() {
        assertThat(CellText.stripped("=\"'57901\"")).isEqualTo("57901");
        assertThatCode(() -> CellText.stripped("=\"".repeat(1000) + "1" + "\"".repeat(1000)))
                .doesNotThrowAnyException();
    }

    @Test
    void everyBlankOfUnicodeIsStrippedAndNothingElse() {
        var blank = Pattern.compile("[\\s\\p{Z}\u200b\u2060\ufeff]");
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            var text = c + "x" + c;
            assertThat(CellText.stripped(text))
                    .as("%04x", (int) c)
                    .isEqualTo(blank.matcher(String.valueOf(c)).matches() ? "x" : text);
        }
    }
}
