package fr.allervers.web.solving;

import fr.allervers.data.plan.Score;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How the score of a run's best plan fell, thinned out so that it stays small however long the run. */
final class SolveHistory {

    private static final int MOST = 600;

    private final List<HistoryPoint> points;

    /** Goes on from a history, oldest first. */
    SolveHistory(List<HistoryPoint> before) {
        points = new ArrayList<>(before);
    }

    synchronized void add(Duration elapsed, long waiting, Score score) {
        var point = new HistoryPoint(elapsed.toMillis(), waiting, score.unserved(), score.cost());
        int last = points.size() - 1;
        if (last >= 0
                && points.get(last).unserved() == point.unserved()
                && points.get(last).cost() == point.cost()) {
            return;
        }
        points.add(point);
        if (points.size() > MOST) {
            thin();
        }
    }

    private void thin() {
        int last = points.size() - 1;
        for (int i = last - 1; i > 0; i -= 2) {
            points.remove(i);
        }
    }

    /** Oldest first; the first and the last are never thinned out. */
    synchronized List<HistoryPoint> points() {
        return List.copyOf(points);
    }
}
