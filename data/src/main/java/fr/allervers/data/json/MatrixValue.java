package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.TravelMatrix;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** A square matrix of minutes, read straight into figures; its size is held against the communes at the end. */
final class MatrixValue implements Value<TravelMatrix> {

    private static final Value<Integer> MINUTES = WholeNumber.upTo(Limits.MINUTES);

    /** Stands for a row that could not be read, so that the others keep their index. */
    private static final int[] WRONG = {};

    @Override
    public @Nullable TravelMatrix read(Input in, Place place) {
        var rows = ListOf.read(in, place, Limits.COMMUNES, MatrixValue::readRow);
        if (rows == null) {
            return null;
        }
        var columns = rows.stream()
                .map(r -> r == WRONG ? MatrixSizes.UNKNOWN : r.length)
                .toList();
        in.matrixSizes().add(place, columns);
        boolean isSquare = columns.stream().allMatch(c -> c == rows.size());
        return isSquare ? TravelMatrix.of(rows.toArray(int[][]::new)) : null;
    }

    @Override
    public void write(TravelMatrix matrix, Output out) {
        out.list(false, () -> {
            for (int from = 0; from < matrix.size(); from++) {
                int row = from;
                out.list(true, () -> writeRow(matrix, row, out));
            }
        });
    }

    private static void writeRow(TravelMatrix matrix, int from, Output out) {
        for (int to = 0; to < matrix.size(); to++) {
            int minutes = matrix.minutes(from, to);
            if (minutes == TravelMatrix.IMPOSSIBLE) {
                out.nothing();
            } else {
                out.whole(minutes);
            }
        }
    }

    private static int[] readRow(Input in, Place place) {
        if (!in.opens(JsonToken.START_ARRAY, place, "list")) {
            return WRONG;
        }
        var row = new int[64];
        int columns = 0;
        while (in.parser().nextToken() != JsonToken.END_ARRAY) {
            if (columns == Limits.COMMUNES) {
                in.faults().add(place, "list.long", Limits.COMMUNES);
                in.skipRestOfList();
                return WRONG;
            }
            if (columns == row.length) {
                row = Arrays.copyOf(row, 2 * columns);
            }
            row[columns] = readMinutes(in, place, columns);
            columns++;
        }
        return Arrays.copyOf(row, columns);
    }

    private static int readMinutes(Input in, Place row, int column) {
        if (in.isNull()) {
            return TravelMatrix.IMPOSSIBLE;
        }
        if (in.parser().getNumberType() == NumberType.INT) { // millions of them: without text and object
            int plain = in.parser().getIntValue();
            if (plain >= 0 && plain <= Limits.MINUTES) {
                return plain;
            }
        }
        var minutes = MINUTES.read(in, row.element(column));
        return minutes == null ? TravelMatrix.IMPOSSIBLE : minutes;
    }
}
