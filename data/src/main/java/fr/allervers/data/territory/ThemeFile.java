package fr.allervers.data.territory;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import java.util.List;

/** {@code themes.csv}. */
final class ThemeFile {

    static final TableShape SHAPE = TableShape.sourced(
            "id", "name", "minutes", "sessions", "min_participants", "max_participants", "equipment?", "kit?");

    private ThemeFile() {}

    static List<ThemeRow> read(FolderTables tables) {
        var id = FolderTables.unique("id");
        return tables.some("themes.csv", SHAPE, row -> theme(row, id.apply(row)));
    }

    private static ThemeRow theme(TableRow row, String id) {
        int least = row.whole("min_participants", 1, Limits.FIGURE);
        int most = row.whole("max_participants", 1, Limits.FIGURE);
        if (most < least) {
            row.fault("max_participants", FolderTables.words("participants.order"));
        }
        var theme = new Theme(
                id,
                row.need("name"),
                row.whole("minutes", 1, Limits.MINUTES),
                row.whole("sessions", 1, Limits.SESSIONS),
                least,
                most,
                row.list("equipment"),
                row.provenance());
        return new ThemeRow(theme, row.text("kit"));
    }
}
