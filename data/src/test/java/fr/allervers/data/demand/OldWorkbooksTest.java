package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.OldWorkbooks;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.WorkbookCopy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Demand in the forms that Excel wrote before 2007. */
class OldWorkbooksTest {

    @Test
    void demandIsReadAndNamesAreDroppedBefore() throws IOException {
        var words = TestTerritory.vocabulary();
        for (var file : List.of(OldWorkbooks.binary(), OldWorkbooks.xml())) {
            var personal = PersonalColumns.of(SheetFile.read(file), words);
            var copy = WorkbookCopy.of(personal.workbook());
            var reader = new DemandReader(words);
            var kept = SheetFile.read(copy);
            var reading = reader.read(kept, reader.acceptingProposals(kept, Answers.NONE));

            assertThat(personal.names()).hasSize(2);
            assertThat(kept.toString()).contains("Forbach").doesNotContainIgnoringCase("Untel");
            assertThat(new String(copy, StandardCharsets.ISO_8859_1)).doesNotContain("Untel");
            assertThat(TestTerritory.lines(reading))
                    .containsExactly(
                            "57227 sante seniors bus 12 p1",
                            "57227 email seniors bus 3 p1",
                            "57521 sante seniors bus 4 p1");
        }
    }
}
