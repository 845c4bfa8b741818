package fr.allervers.data.demand;

import fr.allervers.data.sheet.Workbook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A file's sheets in the form in which tables are read, whatever form they have. */
final class SheetShapes {

    private final Workbook file;
    private final Map<String, Reshaped> byName = new LinkedHashMap<>();

    SheetShapes(Workbook file, Vocabulary vocabulary) {
        this.file = file;
        var outlines = new Outlines(vocabulary);
        file.sheets().forEach(s -> byName.put(s.name(), outlines.reshaped(s)));
    }

    /** The file with its sheets in that form. */
    Workbook workbook() {
        return file.with(file.sheets().stream().map(s -> of(s.name()).sheet()).toList());
    }

    /** A sheet by its name. */
    Reshaped of(String name) {
        return Objects.requireNonNull(byName.get(name));
    }
}
