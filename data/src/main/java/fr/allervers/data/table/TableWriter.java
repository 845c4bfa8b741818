package fr.allervers.data.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterBuilder;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes tables as text in UTF-8 that spreadsheet programs and {@link TableReader} read. */
public final class TableWriter {

    /** Beside what has to be: cells that hold another separator, or blanks at their ends. */
    private static final QuoteStrategy QUOTED = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int column, String cell) {
            return cell.indexOf(',') >= 0
                    || cell.indexOf(';') >= 0
                    || cell.indexOf('\t') >= 0
                    || !cell.equals(cell.strip());
        }
    };

    private TableWriter() {}

    /**
     * Writes a heading and rows, cells parted by commas, lines ended by a line feed; does not close the stream.
     *
     * @param rows as many cells each as there are columns; null is an empty cell
     */
    public static void write(
            OutputStream out, List<String> columns, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        var form = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .commentCharacter('\0') // none: # is a text like any other
                .quoteStrategy(QUOTED);
        write(new OutputStreamWriter(out, StandardCharsets.UTF_8), form, columns, rows);
    }

    /**
     * Writes a heading and rows as spreadsheet programs of French Windows open them as they are: a byte order mark,
     * semicolons, lines ended by carriage return and line feed; does not close the stream.
     *
     * @param rows as many cells each as there are columns; null is an empty cell
     */
    public static void writeForSpreadsheets(
            OutputStream out, List<String> columns, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        write(text, CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF), columns, rows);
    }

    private static void write(
            Writer text,
            CsvWriterBuilder form,
            List<String> columns,
            List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        try {
            var csv = form.build(text);
            csv.writeRecord(columns);
            for (var row : rows) {
                csv.writeRecord(row.stream().map(c -> Objects.toString(c, "")).toList());
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The text so that no spreadsheet takes it for a formula: an apostrophe before it where it begins with one of
     * {@code = + - @}, a tab or a carriage return.
     */
    public static String defused(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** True where a spreadsheet would take the text for a formula. */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
