package fr.allervers.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.programme.PlacesLeft.Told;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesLeftTest {

    @ParameterizedTest
    @CsvSource({
        "12, 0, SOME,",
        "12, 4, SOME,",
        "12, 5, NUMBER, 7",
        "12, 7, NUMBER, 5",
        "12, 8, FEW,",
        "12, 11, FEW,",
        "12, 12, NONE,",
        "12, 13, NONE,",
        "9, 4, SOME,",
        "9, 5, FEW,",
        "6, 1, SOME,",
        "6, 2, FEW,"
    })
    void aNumberIsToldWhereNeitherItNorThoseWhoSignedUpAreFewerThanFive(
            int seats, int signedUp, Told told, Integer number) {
        assertThat(PlacesLeft.of(seats, signedUp)).isEqualTo(new PlacesLeft(told, number));
    }

    @Test
    void nothingIsToldWhereNobodyCounted() {
        assertThat(PlacesLeft.of(12, null)).isNull();
    }

    /** From what is told of any count, nobody can tell whether it is one or two below five. */
    @Test
    void noNumberIsBelowFive() {
        for (int seats = 1; seats < 40; seats++) {
            for (int signedUp = 0; signedUp <= seats; signedUp++) {
                var number =
                        Objects.requireNonNull(PlacesLeft.of(seats, signedUp)).number();
                if (number != null) {
                    assertThat(number).isGreaterThanOrEqualTo(5);
                    assertThat(seats - number).isGreaterThanOrEqualTo(5);
                }
            }
        }
    }
}
