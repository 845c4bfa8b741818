package fr.allervers.data.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The merged cells of a sheet, found again: given a cell with a text, the rectangle of those beside and below it that are
 * covered by it. No two of them overlap, however close they stand.
 */
final class Merges {

    /** Rows by their number in the file, columns from 0; all of them within it. */
    record Merge(int top, int left, int bottom, int right) {}

    private record Place(int row, int column) {}

    private final Map<Integer, SheetRow> rows = new HashMap<>();
    private final Set<Place> taken = new HashSet<>();

    Merges(Sheet sheet) {
        sheet.rows().forEach(r -> rows.put(r.number(), r));
    }

    /** That of a cell; empty where it covers no other. To be asked for from the top to the bottom, once a cell. */
    Optional<Merge> at(int row, int column) {
        var covered = cell(row, column).asCovered();
        int right = column;
        while (isCovered(row, right + 1, covered)) {
            right++;
        }
        int bottom = row;
        while (isCovered(bottom + 1, column, right, covered)) {
            bottom++;
        }
        if (right == column && bottom == row) {
            return Optional.empty();
        }
        for (int r = row; r <= bottom; r++) {
            for (int c = column; c <= right; c++) {
                taken.add(new Place(r, c));
            }
        }
        return Optional.of(new Merge(row, column, bottom, right));
    }

    private boolean isCovered(int row, int left, int right, Cell covered) {
        return IntStream.rangeClosed(left, right).allMatch(c -> isCovered(row, c, covered));
    }

    /** A covered cell has the text of the one that covers it. */
    private boolean isCovered(int row, int column, Cell covered) {
        return cell(row, column).equals(covered) && !taken.contains(new Place(row, column));
    }

    private Cell cell(int row, int column) {
        @Nullable SheetRow found = rows.get(row);
        return found == null ? Cell.BLANK : found.cell(column);
    }
}
