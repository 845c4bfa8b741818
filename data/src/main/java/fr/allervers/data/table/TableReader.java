package fr.allervers.data.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of text with a heading, its cells parted by commas, semicolons or tabs, whichever the heading
 * has most of. Quoted cells may hold line breaks. Rows without any text are passed over, and so are titles above the
 * heading, which is said.
 */
public final class TableReader extends TableSource {

    private @Nullable TableHeading heading;

    /**
     * @param file its name, for the places of faults
     * @param faults gets what is wrong
     */
    public TableReader(String file, TableShape shape, TableFaults faults) {
        super(file, shape, faults);
    }

    /** Where the file as a whole is faulty there are none. */
    @Override
    List<TableRow> rows(byte[] bytes) {
        var rows = new ArrayList<TableRow>();
        new CellLines(file, faults).read(bytes, shape, (line, cells) -> add(line, cells, rows));
        if (heading == null && faults.isEmpty()) {
            faults.add(file, TableFaults.words("file.empty"));
        }
        return rows;
    }

    /** Adds a row, the first of which is the heading; false where no further ones are to be read. */
    private boolean add(int line, List<String> cells, List<TableRow> rows) {
        if (heading == null) {
            heading = TableHeading.of(file, line, cells, shape, faults);
            return heading != null;
        }
        if (rows.size() == TableLimits.ROWS) {
            faults.add(file + ":" + line, TableFaults.words("rows.many", TableLimits.ROWS));
            return false;
        }
        rows.add(heading.row(line, cells));
        return true;
    }
}
