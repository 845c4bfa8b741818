package fr.allervers.web.equity;

import fr.allervers.data.continuity.CommuneEquity;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A figure of each commune as a bar, in a box of {@value #WIDTH} by {@link #height()}.
 *
 * @param key of the figure's name in the pages' bundle
 */
record BarChart(String key, List<Bar> bars) {

    public static final int WIDTH = 320;
    public static final int ROW = 20;
    /** Where bars begin: names stand left of it. */
    public static final int LEFT = 120;
    /** What is left free for the figure beside the longest bar. */
    private static final int RIGHT = 50;

    BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * A commune's bar.
     *
     * @param top of its row
     * @param width 0 to the longest
     */
    record Bar(String commune, double figure, int top, int width) {}

    /**
     * Draws a figure.
     *
     * @param communes each a row, in this order
     */
    static BarChart of(String key, List<CommuneEquity> communes, ToDoubleFunction<CommuneEquity> figure) {
        double most = communes.stream().mapToDouble(figure).max().orElse(0);
        var bars = communes.stream().map(c -> bar(c, figure.applyAsDouble(c), most, communes.indexOf(c)));
        return new BarChart(key, bars.toList());
    }

    private static Bar bar(CommuneEquity commune, double figure, double most, int row) {
        int width = most == 0 ? 0 : (int) Math.round(figure / most * (WIDTH - LEFT - RIGHT));
        return new Bar(commune.name(), figure, row * ROW, width);
    }

    /** Of the box. */
    public int height() {
        return bars.size() * ROW;
    }
}
