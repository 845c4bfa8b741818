package fr.allervers.web.territory.table;

import fr.allervers.data.table.TextTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A changed table as it is written, and which of its rows is which.
 *
 * @param keys of the rows, in their order
 */
record WrittenGrid(TextTable table, List<String> keys) {

    /** The file; null where it would have no rows. */
    byte @Nullable [] file() {
        return keys.isEmpty() ? null : table.write();
    }

    /** The key of the row that begins at a line of the file; null where none does. */
    @Nullable
    String keyAt(int line) {
        int at = table.lines().indexOf(line);
        return at < 0 ? null : keys.get(at);
    }
}
