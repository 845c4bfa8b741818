package fr.allervers.data.demand;

import fr.allervers.data.sheet.Workbook;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A file's sheets in the form in which tables are read, whatever form they have. */
final class SheetShapes {

    private final Workbook file;
    private final Map<String, Reshaped> byName = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    SheetShapes(Workbook file, Vocabulary vocabulary) {
        this.file = file;
        var outlines = new Outlines(vocabulary);
        var turned = new TurnedTables(vocabulary);
        for (var sheet : file.sheets()) {
            var upright = turned.reshaped(sheet);
            byName.put(sheet.name(), upright == null ? outlines.reshaped(sheet) : upright);
            if (upright != null) {
                names.add(sheet.name());
            }
        }
    }

    /** The file with its sheets in that form. */
    Workbook workbook() {
        return file.with(file.sheets().stream().map(s -> of(s.name()).sheet()).toList());
    }

    /** Names of sheets that are read by columns. */
    Set<String> turned() {
        return names;
    }

    /** A sheet by its name. */
    Reshaped of(String name) {
        return Objects.requireNonNull(byName.get(name));
    }
}
