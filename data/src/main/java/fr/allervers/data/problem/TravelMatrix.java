package fr.allervers.data.problem;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * Minutes from every commune to every commune, in the order of {@link Problem#communes()}; the diagonal is the trip
 * inside a commune. Square and immutable.
 */
public final class TravelMatrix {

    /** Stands where the trip cannot be made ({@code null} in the file). */
    public static final int IMPOSSIBLE = -1;

    private final int[][] minutes;

    private TravelMatrix(int[][] minutes) {
        this.minutes = minutes;
    }

    /**
     * A matrix of these figures.
     *
     * @param minutes [from][to], square, minutes of 0 or more or {@link #IMPOSSIBLE}; copied
     * @throws IllegalArgumentException where it is not square or a figure is below {@link #IMPOSSIBLE}
     */
    public static TravelMatrix of(int[][] minutes) {
        var copy = new int[minutes.length][];
        for (int i = 0; i < minutes.length; i++) {
            if (minutes[i].length != minutes.length) {
                throw new IllegalArgumentException(
                        "row %d has %d columns, the matrix %d rows".formatted(i, minutes[i].length, minutes.length));
            }
            for (int m : minutes[i]) {
                if (m < IMPOSSIBLE) {
                    throw new IllegalArgumentException("row %d holds %d minutes".formatted(i, m));
                }
            }
            copy[i] = minutes[i].clone();
        }
        return new TravelMatrix(copy);
    }

    /**
     * A matrix of the figures that a function gives from each commune to each.
     *
     * @throws IllegalArgumentException where a figure is below {@link #IMPOSSIBLE}
     */
    public static TravelMatrix of(int size, IntBinaryOperator minutes) {
        return of(IntStream.range(0, size)
                .mapToObj(from -> IntStream.range(0, size)
                        .map(to -> minutes.applyAsInt(from, to))
                        .toArray())
                .toArray(int[][]::new));
    }

    /** The lesser of two figures; the other one where one is impossible. */
    public static int quicker(int one, int other) {
        return one == IMPOSSIBLE || other == IMPOSSIBLE ? Math.max(one, other) : Math.min(one, other);
    }

    /** The cautious of two figures: impossible, or the greater. */
    public static int later(int one, int other) {
        return one == IMPOSSIBLE || other == IMPOSSIBLE ? IMPOSSIBLE : Math.max(one, other);
    }

    /** Number of communes, of rows and of columns. */
    public int size() {
        return minutes.length;
    }

    /** Minutes from commune index {@code from} to commune index {@code to}, or {@link #IMPOSSIBLE}. */
    public int minutes(int from, int to) {
        return minutes[from][to];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TravelMatrix that && Arrays.deepEquals(minutes, that.minutes);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(minutes);
    }

    @Override
    public String toString() {
        return "TravelMatrix[%d x %d]".formatted(size(), size());
    }
}
