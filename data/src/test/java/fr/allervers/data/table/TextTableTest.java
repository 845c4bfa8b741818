package fr.allervers.data.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.fault.FaultsException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static TextTable read(String text) {
        return TextTable.read("t.csv", text.getBytes(UTF_8), null);
    }

    @Test
    void cellsAreTextsAndRowsAsWideAsTheHeading() {
        assertThat(read("\uFEFFid;name\n\na; Mairie \nb\nc;d;e\n"))
                .isEqualTo(new TextTable(
                        List.of("id", "name"), List.of(List.of("a", "Mairie"), List.of("b", ""), List.of("c", "d"))));
        assertThat(read("")).isEqualTo(new TextTable(List.of(), List.of()));
    }

    @Test
    void whatIsWrittenIsReadTheSameAndEachRowStandsAtItsLine() {
        var table = new TextTable(
                List.of("id", "name"),
                List.of(List.of("a", "two\nlines"), List.of("b;", "\"x\", y"), List.of("#c", "=1+1")));

        assertThat(TextTable.read("t.csv", table.write(), null)).isEqualTo(table);

        var faults = new TableFaults();
        var rows = new TableReader("t.csv", TableShape.of("id", "name"), faults).rows(table.write());
        assertThat(table.lines()).containsExactly(2, 4, 5);
        assertThat(rows.stream().map(TableRow::line)).containsExactlyElementsOf(table.lines());
    }

    @Test
    void whatIsNoTableIsRefused() {
        var noText = new byte[100];
        for (int i = 0; i < noText.length; i++) {
            noText[i] = (byte) (0x80 + i % 0x20);
        }

        assertThat(Stream.of("a,b\n\"x".getBytes(UTF_8), noText))
                .allSatisfy(bytes -> assertThatExceptionOfType(FaultsException.class)
                        .isThrownBy(() -> TextTable.read("t.csv", bytes, null)));
    }
}
