package fr.allervers.web.territory.table;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.table.TextTable;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryTable;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tables says of one.
 *
 * @param rows below its heading; null where it is not there, is no table, or cannot be read
 * @param there true where there is such a file
 */
public record TableRowCount(TerritoryTable table, @Nullable Integer rows, boolean there) {

    /** Every table there may be, and those of single quarters that there are. */
    public static List<TableRowCount> all(TableFiles files) {
        var ofQuarters = files.names().stream()
                .flatMap(n -> TerritoryTable.of(n).stream())
                .filter(t -> !TerritoryTable.ALL.contains(t));
        return Stream.concat(TerritoryTable.ALL.stream(), ofQuarters)
                .map(t -> of(t, files.content(t.file())))
                .toList();
    }

    private static TableRowCount of(TerritoryTable table, byte @Nullable [] content) {
        if (content == null || table.shape() == null) {
            return new TableRowCount(table, null, content != null);
        }
        try {
            return new TableRowCount(
                    table,
                    TextTable.read(table.file(), content, table.shape()).rows().size(),
                    true);
        } catch (FaultsException e) {
            return new TableRowCount(table, null, true);
        }
    }

    /** The table's title. */
    public Sentence title() {
        return TableWords.title(table.file());
    }

    /** What the table is for. */
    public Sentence about() {
        return TableWords.about(table.file());
    }

    /** True where nothing can be planned before it has a row. */
    public boolean isMissing() {
        return table.needed() && (!there || rows != null && rows == 0);
    }
}
