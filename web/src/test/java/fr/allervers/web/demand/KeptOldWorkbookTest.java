package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.OldWorkbooks;
import fr.allervers.data.demand.TestTerritory;
import fr.allervers.data.sheet.SheetFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of workbooks of before 2007 only their tables are kept, without those who are named there or in their properties. */
class KeptOldWorkbookTest {

    @Test
    void onlyACopyWithoutNamesIsKept() throws IOException {
        for (var file : List.of(OldWorkbooks.binary(), OldWorkbooks.xml())) {
            assertThat(new String(file, ISO_8859_1)).contains("Mme Untel", "UNTEL Jeanne");

            var kept = KeptFile.of(SheetFile.bytes(new ByteArrayInputStream(file)), TestTerritory.vocabulary());

            assertThat(kept.dropped()).containsExactly("Nom", "Téléphone", "more:", "authors:");
            assertThat(kept.workbook().toString()).contains("Forbach").doesNotContainIgnoringCase("untel");
            assertThat(new String(kept.content(), ISO_8859_1)).startsWith("PK").doesNotContainIgnoringCase("untel");
        }
    }
}
