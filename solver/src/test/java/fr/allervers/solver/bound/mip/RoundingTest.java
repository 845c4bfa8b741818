package fr.allervers.solver.bound.mip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void roundsUpWhatIsSurelyAboveAWholeNumber() {
        assertThat(Rounding.up(41.3)).isEqualTo(42);
    }

    @Test
    void staysBelowWhatTheSolversToleranceMayHaveAdded() {
        assertThat(Rounding.up(42.000001)).isEqualTo(42);
        assertThat(Rounding.up(1_000_000.5)).isEqualTo(1_000_000 - 9);
    }

    @Test
    void nothingProvenIsZero() {
        assertThat(Rounding.up(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Rounding.up(-3)).isZero();
        assertThat(Rounding.up(Double.NaN)).isZero();
    }
}
