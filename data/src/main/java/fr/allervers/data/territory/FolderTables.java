package fr.allervers.data.territory;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.sheet.UnreadableSheetException;
import fr.allervers.data.table.TableFaults;
import fr.allervers.data.table.TableLimits;
import fr.allervers.data.table.TableReader;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.words.CommuneCode;
import fr.allervers.data.words.Sentence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The tables of one folder, with one list of faults for all. */
final class FolderTables {

    private final TerritoryFiles files;
    private final TableFaults faults = new TableFaults();
    private @Nullable IOException failure;

    FolderTables(TerritoryFiles files) {
        this.files = files;
    }

    static Sentence words(String key, Object... arguments) {
        return new Sentence("fr.allervers.data.territory.territory", key, List.of(arguments));
    }

    TableFaults faults() {
        return faults;
    }

    TerritoryFiles files() {
        return files;
    }

    /** Names of the files there, as far as they can be listed. */
    List<String> names() {
        try {
            return files.names();
        } catch (IOException e) {
            failure = e;
            return List.of();
        }
    }

    /** What kept a file from being read; null where nothing did. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Each row of a file that must be there, as something; rows without faults alone matter. */
    <T> List<T> all(String file, TableShape shape, Function<TableRow, T> reading) {
        var rows = rows(file, shape);
        if (rows == null) {
            faults.add(file, words("file.missing"));
            return List.of();
        }
        return read(rows, reading);
    }

    /** As {@link #all}, of a file without which nothing can be planned: it must have a row. */
    <T> List<T> some(String file, TableShape shape, Function<TableRow, T> reading) {
        long before = faults.count();
        var read = all(file, shape, reading);
        if (read.isEmpty() && faults.count() == before) {
            faults.add(file, words("file.empty"));
        }
        return read;
    }

    /** As {@link #all}; nothing where the file is not there. */
    <T> List<T> any(String file, TableShape shape, Function<TableRow, T> reading) {
        var rows = rows(file, shape);
        return rows == null ? List.of() : read(rows, reading);
    }

    private static <T> List<T> read(List<TableRow> rows, Function<TableRow, T> reading) {
        var read = new ArrayList<T>(rows.size());
        for (var row : rows) {
            try {
                read.add(reading.apply(row));
            } catch (RuntimeException e) {
                // a row that trips the reader is a fault of the row
                row.fault("", words("row.failed", Unforeseen.logged(row.place(""), e)));
            }
        }
        return read;
    }

    private @Nullable List<TableRow> rows(String file, TableShape shape) {
        try (var in = files.open(file)) {
            return in == null
                    ? null
                    : file.equals(SchoolFiles.OPEN_DATA)
                            ? schoolRows(file, text(file, in))
                            : new TableReader(file, shape, faults).read(in);
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException | StackOverflowError e) {
            faults.add(file, words("file.failed", Unforeseen.logged(file, e)));
        }
        return List.of();
    }

    /** The rows of a school calendar, whose columns are told by their cells where their headings are not known. */
    private List<TableRow> schoolRows(String file, byte[] text) throws IOException {
        var columns = SchoolTable.columns(text);
        if (columns == null) {
            return new TableReader(file, SchoolFiles.OPEN, faults).read(new ByteArrayInputStream(text));
        }
        var place = file + ":" + (columns.heading() + 1);
        columns.guessed().forEach((column, own) -> faults.doubt(place, words("school." + column, Excerpt.of(own))));
        if (!columns.isWhole()) {
            faults.add(place, words("school.which", columns.headingsInWords()));
            return List.of();
        }
        if (!columns.places().containsKey("zones") && !columns.places().containsKey("location")) {
            faults.doubt(place, words("school.noZones"));
        }
        return new TableReader(file, columns.shape(), faults).read(new ByteArrayInputStream(text));
    }

    /** The file as a table of text; where it is another form that cannot be read, why not, and no rows. */
    private byte[] text(String file, InputStream in) throws IOException {
        try {
            return SchoolTable.text(in.readNBytes(TableLimits.BYTES + 1));
        } catch (UnreadableSheetException e) {
            faults.add(file, e.sentence());
            return new byte[0];
        }
    }

    /** Reads codes of communes of which none may stand twice, as INSEE writes them however a program mangled them. */
    static Function<TableRow, String> uniqueCode(String column) {
        return unique(column, id -> Objects.requireNonNullElse(CommuneCode.in(id), id));
    }

    /** Reads ids of which none may stand twice. */
    static Function<TableRow, String> unique(String column) {
        return unique(column, id -> id);
    }

    private static Function<TableRow, String> unique(String column, UnaryOperator<String> mending) {
        Set<String> seen = new HashSet<>();
        return row -> {
            var id = mending.apply(row.id(column));
            if (!id.isEmpty() && !seen.add(id)) {
                row.fault(column, words("id.twice", id));
            }
            return id;
        };
    }
}
