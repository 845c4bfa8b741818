package fr.allervers.data.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextSheetTest {

    /** Lines that stay as they are however often their quotation marks are taken away: the reader never came to an end. */
    @Test
    void linesThatStayQuotedEndInARefusalOrATable() {
        for (var line : List.of("x;x;x \"", "\"a;b;c\" \"", "a,b,c\"\"\"\"\"\"\"\"")) {
            var text = (line + "\n").repeat(2000) + "\"" + "a;b;c\n".repeat(3);
            try {
                assertThat(SheetFile.read(text.getBytes(StandardCharsets.UTF_8)).sheets())
                        .hasSize(1);
            } catch (UnreadableSheetException e) {
                assertThat(e.sentence().key()).isNotBlank();
            }
        }
    }

    /** Each line a hundred thousand words: the search for columns set apart by blanks went as deep as there were words. */
    @Test
    void aLineOfVeryManyWordsIsReadOrRefused() {
        var text = "Commune  Nombre\n" + "mot ".repeat(100_000) + "  4\nForbach  3\n";
        try {
            assertThat(SheetFile.read(text.getBytes(StandardCharsets.UTF_8)).sheets())
                    .hasSize(1);
        } catch (UnreadableSheetException e) {
            assertThat(e.sentence().key()).isNotBlank();
        }
    }

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
