package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.TravelMatrix;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A square matrix of minutes, read straight into figures; its size is held against the communes at the end. */
final class MatrixValue implements Value<TravelMatrix> {

    private static final Value<Integer> MINUTES = WholeNumber.upTo(Limits.MINUTES);
    private static final Value<List<int[]>> ROWS =
            new ListOf<>(Form.of(MatrixValue::readRow, MatrixValue::writeRow), Limits.COMMUNES);

    /** Stands for a row that could not be read, so that the others keep their index. */
    private static final int[] WRONG = {};

    @Override
    public @Nullable TravelMatrix read(Input in, Place place) {
        var rows = ROWS.read(in, place);
        if (rows == null) {
            return null;
        }
        var columns = rows.stream()
                .map(r -> r == WRONG ? MatrixSizes.UNKNOWN : r.length)
                .toList();
        in.validation().matrixSizes().add(place, columns);
        boolean isSquare = columns.stream().allMatch(c -> c == rows.size());
        return isSquare ? TravelMatrix.of(rows.toArray(int[][]::new)) : null;
    }

    private static int[] readRow(Input in, Place place) {
        var row = IntStream.builder();
        boolean isRead = in.list(place, Limits.COMMUNES, to -> row.add(readMinutes(in, place, to)));
        return isRead ? row.build().toArray() : WRONG;
    }

    private static int readMinutes(Input in, Place row, int to) {
        int plain = in.figure(Limits.MINUTES); // millions of them: without text and object
        if (plain >= 0) {
            return plain;
        }
        var minutes = in.isNull() ? null : MINUTES.read(in, row.element(to));
        return minutes == null ? TravelMatrix.IMPOSSIBLE : minutes;
    }

    @Override
    public void write(TravelMatrix matrix, Output out) {
        ROWS.write(rows(matrix), out);
    }

    private static List<int[]> rows(TravelMatrix matrix) {
        return IntStream.range(0, matrix.size())
                .mapToObj(from -> IntStream.range(0, matrix.size())
                        .map(to -> matrix.minutes(from, to))
                        .toArray())
                .toList();
    }

    private static void writeRow(Output out, int[] row) {
        out.list(true, () -> {
            for (int minutes : row) {
                if (minutes == TravelMatrix.IMPOSSIBLE) {
                    out.writeNull();
                } else {
                    out.writeNumber(minutes);
                }
            }
        });
    }

    @Override
    public TravelMatrix check(TravelMatrix matrix, Place place, Validation validation) {
        int size = matrix.size();
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                if (matrix.minutes(from, to) > Limits.MINUTES) {
                    MINUTES.check(matrix.minutes(from, to), place.element(from).element(to), validation);
                }
            }
        }
        validation.matrixSizes().add(place, Collections.nCopies(size, size));
        return matrix;
    }
}
