package fr.allervers.data.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextSheetTest {

    /** Old programs of the Macintosh break lines by a carriage return alone; FastCSV up to 4.1 lost such a row. */
    @Test
    void aCarriageReturnInTheLastCellOfARowIsText() {
        var sheet = SheetFile.read(
                        "Commune;Remarque\nForbach;\"salle\rdu bas\"\nCocheren;\n".getBytes(StandardCharsets.UTF_8))
                .sheets()
                .get(0);

        assertThat(sheet.rows())
                .extracting(r ->
                        r.number() + " " + r.cell(0).text() + " " + r.cell(1).text())
                .containsExactly("1 Commune Remarque", "2 Forbach salle\rdu bas", "3 Cocheren ");
    }
}
