package fr.allervers.web.solving;

import fr.allervers.web.solving.StepChart.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a run's best plan became better.
 *
 * @param served residents with a place, over the whole run
 * @param cost since as few were without a place as are now: costs of plans that serve fewer do not compare
 * @param gap tenths of per cent that those costs lie above what is proven by now, null where nothing is proven of them
 * @param table about twelve moments of the run, the last one included
 */
public record Progress(
        StepChart served, StepChart cost, @Nullable StepChart gap, List<Row> table) {

    private static final int TABLE_ROWS = 12;
    private static final double TENTHS_OF_PERCENT = 1000;

    /**
     * One moment.
     *
     * @param gapPercent of its plan's cost to what is proven by now, null where they do not compare
     */
    public record Row(
            long millis, long served, long cost, @Nullable Double gapPercent) {}

    /** True where the cost of a moment of the table is above that of the one before, as more residents have a place and travel. */
    public boolean rises() {
        return IntStream.range(1, table.size())
                .anyMatch(i -> table.get(i).cost() > table.get(i - 1).cost());
    }

    /**
     * Null where the run has found no plan yet.
     *
     * @param residents who ask
     * @param cost that of the version whose gap the run tells; 0 where there is none
     */
    public static @Nullable Progress of(RunShape run, long residents, long cost) {
        var points = run.history();
        if (points.isEmpty()) {
            return null;
        }
        long end = run.elapsed().toMillis();
        long fewest = points.get(points.size() - 1).unserved();
        var comparable = points.stream().filter(p -> p.unserved() == fewest).toList();
        var least = leastCost(run, cost);
        return new Progress(
                chart(points, p -> residents - p.waiting(), end),
                chart(comparable, HistoryPoint::cost, end),
                least == null ? null : chart(comparable, p -> Math.round(TENTHS_OF_PERCENT * above(p, least)), end),
                thinned(points).stream()
                        .map(p -> row(p, residents, p.unserved() == fewest ? least : null))
                        .toList());
    }

    private static StepChart chart(List<HistoryPoint> points, ToLongFunction<HistoryPoint> figure, long end) {
        return StepChart.of(
                points.stream()
                        .map(p -> new Step(p.millis(), figure.applyAsLong(p)))
                        .toList(),
                end);
    }

    /** What is proven that no plan costs less than: what the version's cost is told to lie above. */
    private static @Nullable Double leastCost(RunShape run, long cost) {
        var gap = run.gap();
        return cost == 0 || gap == null || gap.costPercent() == null ? null : cost / (1 + gap.costPercent() / 100);
    }

    private static double above(HistoryPoint point, double least) {
        return Math.max(0, point.cost() / least - 1);
    }

    private static Row row(HistoryPoint point, long residents, @Nullable Double least) {
        return new Row(
                point.millis(),
                residents - point.waiting(),
                point.cost(),
                least == null ? null : 100 * above(point, least));
    }

    private static List<HistoryPoint> thinned(List<HistoryPoint> points) {
        int last = points.size() - 1;
        int rows = Math.min(TABLE_ROWS, points.size());
        var table = new ArrayList<HistoryPoint>();
        for (int i = 0; i < rows; i++) {
            table.add(points.get(rows == 1 ? last : (int) Math.round((double) i * last / (rows - 1))));
        }
        return table;
    }
}
