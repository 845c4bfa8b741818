package fr.allervers.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A file whose rows are read by the names of their columns. What is wrong in it becomes a fault with its place. */
public abstract sealed class TableSource permits TableReader, JsonRows {

    final String file;
    final TableShape shape;
    final TableFaults faults;

    /**
     * @param file its name, for the places of faults
     * @param faults gets what is wrong
     */
    TableSource(String file, TableShape shape, TableFaults faults) {
        this.file = file;
        this.shape = shape;
        this.faults = faults;
    }

    /**
     * All rows. Where the file as a whole is faulty the faults say why.
     *
     * @param in is not closed
     * @throws IOException where the stream cannot be read
     */
    public final List<TableRow> read(InputStream in) throws IOException {
        var bytes = in.readNBytes(TableLimits.BYTES + 1);
        if (bytes.length > TableLimits.BYTES) {
            faults.add(file, TableFaults.words("file.large", TableLimits.BYTES / (1024 * 1024)));
            return List.of();
        }
        return rows(bytes);
    }

    /** All rows of a file of that content. */
    abstract List<TableRow> rows(byte[] bytes);
}
