package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which rows of a table ask for nothing: headings again, titles of groups, notes. */
final class PassedRows {

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final RowWords words;
    private final List<String> titles;
    private final Map<String, Optional<DemandColumn>> headingOf = new HashMap<>();

    /** @param words that remember what such rows say, for those below them */
    PassedRows(TableLayout layout, Vocabulary vocabulary, RowWords words) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.words = words;
        this.titles = layout.headings();
    }

    /** Key of the reason why a row is no demand, null where it is. */
    @Nullable
    String why(SheetRow row) {
        if (isHeadingAgain(row)) {
            return "row.heading";
        }
        if (layout.titled().containsKey(row.number())) {
            return "row.group";
        }
        if (cellsOfOurs(row) == 0) {
            return "row.note";
        }
        if (filled(row) == 1 && !layout.isWide()) {
            if (words.isCommune(row)) {
                return "row.group";
            }
            var figure = cell(row, DemandColumn.RESIDENTS);
            boolean text = figure.isBlank() || Amount.of(figure).problem().equals("figure.none");
            return text && isNote(row) ? "row.note" : null;
        }
        return null;
    }

    /** A note may be the name of a commune that is not ours, over the rows of its own. */
    private boolean isNote(SheetRow row) {
        boolean note = words.isBlankCommune(row) || first(row).text().indexOf(' ') > 0;
        if (note) {
            words.remember(row);
        }
        return note;
    }

    private boolean isHeadingAgain(SheetRow row) {
        Set<DemandColumn> again = new HashSet<>();
        layout.columns().forEach((heading, column) -> {
            var text = row.cell(column).text();
            boolean same = column < titles.size() && !text.isEmpty() && text.equals(titles.get(column));
            if (same || !text.isEmpty() && heading == heading(text)) {
                again.add(heading);
            }
        });
        return again.size() >= 2
                && again.size() >= layout.columns().size() - 1
                && layout.wide().stream().noneMatch(w -> isOfOther(w, row));
    }

    /** True where a cell is the heading of figures of something else. */
    private boolean isOfOther(WideColumn wide, SheetRow row) {
        var other = WideColumn.of(wide.column(), row.cell(wide.column()).text(), vocabulary, WideColumn.CROSSED);
        return other != null
                && !wide.means().entrySet().containsAll(other.means().entrySet());
    }

    private @Nullable DemandColumn heading(String text) {
        return headingOf
                .computeIfAbsent(text, t -> Optional.ofNullable(DemandColumn.of(t)))
                .orElse(null);
    }

    private int cellsOfOurs(SheetRow row) {
        int filled = 0;
        for (int column : layout.columns().values()) {
            filled += row.cell(column).isBlank() ? 0 : 1;
        }
        for (var wide : layout.wide()) {
            filled += row.cell(wide.column()).isBlank() ? 0 : 1;
        }
        return filled;
    }

    /** How many cells of a row have something in them. */
    static long filled(SheetRow row) {
        return row.cells().stream().filter(c -> !c.isBlank()).count();
    }

    /** The first cell of a row with something in it. */
    static Cell first(SheetRow row) {
        return row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElse(Cell.BLANK);
    }

    private Cell cell(SheetRow row, DemandColumn heading) {
        int column = layout.column(heading);
        return column < 0 ? Cell.BLANK : row.cell(column);
    }
}
