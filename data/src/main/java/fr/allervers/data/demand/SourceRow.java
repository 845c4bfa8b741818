package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row as it stands in the file, by which it shows whether another is the same.
 *
 * @param cells its texts
 * @param words what its cells say of where, what, who and how, without regard to case and accents; empty where one of
 *     them says nothing by itself
 * @param unread what tells persons apart and changes no demand: what stands in columns that are not read, and ages, by the
 *     numbers of the columns; blank ones left out
 * @param ofPerson true where it is the request of a person, as those beside it are
 */
record SourceRow(List<String> cells, List<String> words, List<String> unread, boolean ofPerson) {

    /** One of a table where each row counts one person, and none is asked about. */
    static final SourceRow OF_ONE_PERSON = new SourceRow(List.of(), List.of(), List.of(), false);

    SourceRow {
        cells = List.copyOf(cells);
        words = List.copyOf(words);
        unread = List.copyOf(unread);
    }

    /** True where both say all they ask for by themselves, of the same kinds of things, and not in the same words. */
    boolean isWrittenOtherwise(SourceRow other) {
        return !words.isEmpty() && words.size() == other.words.size() && !words.equals(other.words);
    }

    static SourceRow of(SheetRow row, TableLayout layout, boolean ofPersons) {
        var unread = !ofPersons
                ? List.<String>of()
                : IntStream.range(0, row.cells().size())
                        .filter(c -> !row.cell(c).isBlank()
                                && (!layout.columns().containsValue(c)
                                        || AgeBand.of(row.cell(c).text()) != null && isOfAudience(c, layout)))
                        .mapToObj(c -> c + " " + row.cell(c).text())
                        .toList();
        var words = DemandColumn.NEEDED.stream()
                .filter(c -> c.kind() != null && layout.columns().containsKey(c))
                .map(c -> row.cell(layout.column(c)))
                .toList();
        return new SourceRow(
                row.cells().stream().map(Cell::text).toList(),
                words.stream().anyMatch(c -> c.isBlank() || BlankCells.isDitto(c))
                        ? List.of()
                        : words.stream().map(c -> Folding.fold(c.text())).toList(),
                unread,
                ofPersons);
    }

    private static boolean isOfAudience(int column, TableLayout layout) {
        return column == layout.column(DemandColumn.AUDIENCE);
    }
}
