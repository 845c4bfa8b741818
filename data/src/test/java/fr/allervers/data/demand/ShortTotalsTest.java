package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.SheetRow;
import java.util.List;
import java.util.Map;
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

    /** Once somebody said what a formula makes that no program computed, the rows it is in may be summed below. */
    @Test
    void aSumOfRowsOneOfWhichIsAFormulaIsNoDemand() {
        var file = SheetFile.read(Files.csv(
                "Commune;Thème;Public;Transport;Habitants",
                "Forbach;E-mail;Seniors;bus;6",
                "Forbach;Santé;Seniors;bus;=4+0",
                "Forbach;;;;10",
                "Œting;E-mail;Seniors;bus;3"));
        var sheet = file.sheets().get(0);
        var formulas = file.with(List.of(sheet.withRows(
                sheet.rows().stream().map(ShortTotalsTest::computed).toList())));
        var reader = new DemandReader(TestTerritory.vocabulary());

        assertThat(reader.read(formulas, Answers.NONE).questions())
                .extracting(Question::key)
                .contains("RESIDENTS:E3");
        var reading = reader.read(formulas, new Answers(Map.of("RESIDENTS:E3", "4")));

        assertThat(reading.isComplete()).isTrue();
        assertThat(reading.residents()).isEqualTo(13);
        assertThat(reading.findings()).extracting(f -> f.problem().key()).contains("row.total.sum");
    }

    private static SheetRow computed(SheetRow row) {
        return new SheetRow(
                row.number(),
                row.cells().stream()
                        .map(c -> c.text().startsWith("=") ? Cell.of(Cell.Kind.FORMULA, c.text()) : c)
                        .toList());
    }

    /** A word for a total stays where names are removed. */
    @Test
    void initialsAreNoWordForATotal() {
        assertThat(SumRows.isOfAll("S.T.")).isFalse();
        assertThat(SumRows.isOfAll("SST")).isFalse();
        assertThat(SumRows.isOfAll("S/T")).isTrue();
    }
}
