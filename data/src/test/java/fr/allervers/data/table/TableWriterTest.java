package fr.allervers.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableWriterTest {

    private static final List<String> COLUMNS = List.of("id", "name");

    private static final List<List<Object>> ROWS = List.of(
            List.of("#1", "é"), List.of(2, "a,b"), List.of("3;4", "\"c\""), List.of("d\te", " f"), List.of("", "g\nh"));

    @Test
    void whatAnotherReaderCouldTakeForSomethingElseIsQuoted() throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.write(out, COLUMNS, ROWS);
        TableWriter.write(out, List.of("x"), List.of(Arrays.asList((Object) null)));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("id,name\n#1,é\n2,\"a,b\"\n\"3;4\",\"\"\"c\"\"\"\n\"d\te\",\" f\"\n,\"g\nh\"\nx\n\n");
    }

    @Test
    void spreadsheetProgramsGetSemicolonsAndAByteOrderMark() throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.writeForSpreadsheets(out, COLUMNS, ROWS.subList(0, 3));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffid;name\r\n\"#1\";é\r\n2;a,b\r\n\"3;4\";\"\"\"c\"\"\"\r\n");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        var out = new ByteArrayOutputStream();
        TableWriter.write(out, COLUMNS, ROWS);
        var faults = new TableFaults();

        var rows = new TableReader("t.csv", TableShape.of("id", "name"), faults)
                .read(new ByteArrayInputStream(out.toByteArray()));

        assertThat(faults.isEmpty()).isTrue();
        assertThat(rows).extracting(r -> r.text("name")).containsExactly("é", "a,b", "\"c\"", "f", "g\nh");
    }

    @Test
    void aFullDiskIsAnIoException() {
        var full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        assertThatIOException().isThrownBy(() -> TableWriter.write(full, COLUMNS, ROWS));
        assertThatIOException().isThrownBy(() -> TableWriter.writeForSpreadsheets(full, COLUMNS, ROWS));
    }
}
