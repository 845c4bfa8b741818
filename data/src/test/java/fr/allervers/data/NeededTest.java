package fr.allervers.data;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NeededTest {

    @Test
    void whatIsMissingFailsOnABuildServerAndIsSkippedElsewhere() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> new Needed(true).end("nothing, this is a test of the notice", null))
                .withMessage("TESTS NOT RUN: nothing, this is a test of the notice");
        assertThatThrownBy(() -> new Needed(false).end("nothing, this is a test of the notice", null))
                .isNotInstanceOf(AssertionError.class)
                .hasMessageContaining("TESTS NOT RUN: nothing, this is a test of the notice");
    }

    @Test
    void whatIsThereIsUsed() {
        assertThatCode(() -> Needed.onThisMachine(true, "a browser")).doesNotThrowAnyException();
    }
}
