package fr.allervers.web.dashboard;

import fr.allervers.web.dashboard.StepChart.Step;
import fr.allervers.web.solving.HistoryPoint;
import fr.allervers.web.solving.RunShape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run's best plan became better.
 *
 * @param waiting residents without a place, over the whole run
 * @param cost since as few were without a place as are now: costs of plans that serve fewer do not compare
 * @param table about twelve moments of the run, the last one included
 */
public record Progress(StepChart waiting, StepChart cost, List<HistoryPoint> table) {

    private static final int TABLE_ROWS = 12;

    /** Null where the run has found no plan yet. */
    static @Nullable Progress of(RunShape run) {
        var points = run.history();
        if (points.isEmpty()) {
            return null;
        }
        long end = run.elapsed().toMillis();
        long fewest = points.get(points.size() - 1).unserved();
        return new Progress(
                StepChart.of(
                        points.stream()
                                .map(p -> new Step(p.millis(), p.waiting()))
                                .toList(),
                        end),
                StepChart.of(
                        points.stream()
                                .filter(p -> p.unserved() == fewest)
                                .map(p -> new Step(p.millis(), p.cost()))
                                .toList(),
                        end),
                thinned(points));
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
