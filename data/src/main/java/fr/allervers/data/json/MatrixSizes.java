package fr.allervers.data.json;

import fr.allervers.data.fault.FaultList;
import fr.allervers.data.fault.Place;
import java.util.ArrayList;
import java.util.List;

/** The sizes of the travel matrices, to be held against the number of communes wherever those stand in the file. */
final class MatrixSizes {

    /** Columns of a row that could not be read. */
    static final int UNKNOWN = -1;

    private record Size(Place place, List<Integer> columns) {}

    private final List<Size> sizes = new ArrayList<>();
    private int communes;

    void countCommune() {
        communes++;
    }

    /**
     * Keeps the size of one matrix.
     *
     * @param columns of each row
     */
    void add(Place matrix, List<Integer> columns) {
        sizes.add(new Size(matrix, columns));
    }

    void check(FaultList faults) {
        for (var size : sizes) {
            if (size.columns.size() != communes) {
                faults.add(size.place, "matrix.rows", size.columns.size(), communes);
            }
            for (int i = 0; i < size.columns.size(); i++) {
                int columns = size.columns.get(i);
                if (columns != communes && columns != UNKNOWN) {
                    faults.add(size.place.element(i), "matrix.columns", columns, communes);
                }
            }
        }
    }
}
