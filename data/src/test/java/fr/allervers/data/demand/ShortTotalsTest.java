package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Totals that are written in short are none of the demand; initials and names that only look so are. */
class ShortTotalsTest {

    private static DemandReading read(String... lines) {
        return new DemandReader(TestTerritory.vocabulary()).read(SheetFile.read(Files.csv(lines)), Answers.NONE);
    }

    private static DemandReading beside(String first, String words) {
        return read(
                "Structure;Commune;Thème;Public;Transport;Habitants",
                "CCAS;Forbach;E-mail;Seniors;bus;6",
                first + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SST", "S.T.", "S T", "S/T", "Tot.", "S/total"})
    void aRowThatSaysWhatIsAskedForIsNoTotal(String first) {
        assertThat(beside(first, ";Œting;Santé;Seniors;bus;3").residents()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"S/T", "s / t", "SS/T", "Tot.", "S/total", "ss-total", "Stot"})
    void aRowThatNamesNothingElseIsOne(String first) {
        var reading = beside(first, ";;;;;6");

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.residents()).isEqualTo(6);
        assertThat(reading.findings()).extracting(f -> f.problem().key()).contains("row.total");
    }

    /** A word for a total stays where names are removed. */
    @Test
    void initialsAreNoWordForATotal() {
        assertThat(SumRows.isOfAll("S.T.")).isFalse();
        assertThat(SumRows.isOfAll("SST")).isFalse();
        assertThat(SumRows.isOfAll("S/T")).isTrue();
    }
}
