package fr.allervers.data.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a table as comma-separated text in UTF-8, as {@link TableReader} reads it. */
public final class TableWriter {

    private TableWriter() {}

    /**
     * Writes a heading and rows; does not close the stream.
     *
     * @param rows as many cells each as there are columns; null is an empty cell
     */
    public static void write(
            OutputStream out, List<String> columns, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        out.write(line(columns).getBytes(StandardCharsets.UTF_8));
        for (var row : rows) {
            out.write(line(row).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(TableWriter::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t')
                        || !text.equals(text.strip())
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /**
     * The text so that no spreadsheet takes it for a formula: an apostrophe before it where it begins with one of
     * {@code = + - @}, a tab or a carriage return.
     */
    public static String defused(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
