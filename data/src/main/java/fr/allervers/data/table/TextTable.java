package fr.allervers.data.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is written, whatever its cells mean: to be shown, compared and changed.
 *
 * @param headings the first line
 * @param rows as many cells each as there are headings; an empty cell is an empty text
 */
public record TextTable(List<String> headings, List<List<String>> rows) {

    public TextTable {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * The table of a file; lines without text are left out, and so are cells beyond the headings and titles above them.
     *
     * @param file its name, for the places of faults
     * @param shape by which titles are known; null where the first line with text is the heading
     * @throws fr.allervers.data.fault.FaultsException where it cannot be read as a table
     */
    public static TextTable read(String file, byte[] bytes, @Nullable TableShape shape) {
        var faults = new TableFaults();
        var lines = new ArrayList<List<String>>();
        new CellLines(file, faults).read(bytes, shape, (line, cells) -> lines.add(cells));
        faults.refuseAny();
        if (lines.isEmpty()) {
            return new TextTable(List.of(), List.of());
        }
        int width = lines.get(0).size();
        var rows = lines.subList(1, lines.size()).stream()
                .map(cells -> fitted(cells, width))
                .toList();
        return new TextTable(fitted(lines.get(0), width), rows);
    }

    private static List<String> fitted(List<String> cells, int width) {
        var fitted = new ArrayList<String>(width);
        for (int i = 0; i < width; i++) {
            fitted.add(i < cells.size() ? cells.get(i).strip() : "");
        }
        return fitted;
    }

    /** The table as a file: commas, lines ended by a line feed. */
    public byte[] write() {
        var out = new ByteArrayOutputStream();
        try {
            TableWriter.write(out, headings, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The line, from 1, at which each row begins in what {@link #write} gives. */
    public List<Integer> lines() {
        var lines = new ArrayList<Integer>(rows.size());
        int next = 1 + CellLines.lines(headings);
        for (var row : rows) {
            lines.add(next);
            next += CellLines.lines(row);
        }
        return lines;
    }
}
