package fr.allervers.data.travel;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Minutes by lines of which headway and running times are known, but no timetable: walk to the stop, wait, ride, perhaps
 * change once and wait again, walk. An estimate, and marked as one.
 */
public final class LineEstimate {

    private final Map<String, Integer> communes = new HashMap<>();
    private final Assumptions assumed;

    /** @param communes INSEE codes in the order of the problem's communes */
    public LineEstimate(List<String> communes, Assumptions assumed) {
        communes.forEach(c -> this.communes.put(c, this.communes.size()));
        this.assumed = assumed;
    }

    /** The table of some lines; begun minutes count, and no line stops twice inside a commune. */
    public TravelTable table(TransitLines service) {
        var rides = new double[communes.size()][communes.size()];
        Arrays.stream(rides).forEach(row -> Arrays.fill(row, Double.NaN));
        service.lines().forEach(line -> ride(line, rides));
        var origin = Provenance.estimate("estimation : " + service.source());
        return new TravelTable(service.mode(), service.days(), service.from(), service.to(), trips(rides), origin);
    }

    /** Waiting and riding by one line, from each of its stops to each. */
    private void ride(TransitLines.Line line, double[][] rides) {
        var wait = Math.min(
                assumed.figure("bus_wait_limit_minutes"), assumed.figure("bus_wait_share") * line.headwayMinutes());
        for (var from : line.stops()) {
            for (var to : line.stops()) {
                int i = communes.getOrDefault(from.commune(), -1);
                int j = communes.getOrDefault(to.commune(), -1);
                if (i >= 0 && j >= 0 && i != j) {
                    rides[i][j] = least(rides[i][j], wait + Math.abs(to.minutes() - from.minutes()));
                }
            }
        }
    }

    private TravelMatrix trips(double[][] rides) {
        var walks = 2 * assumed.figure("bus_stop_walk_minutes");
        return TravelMatrix.of(rides.length, (from, to) -> {
            var trip = from == to ? Double.NaN : walks + withAChange(rides, from, to);
            return Double.isNaN(trip) ? TravelMatrix.IMPOSSIBLE : (int) Math.ceil(trip);
        });
    }

    private double withAChange(double[][] rides, int from, int to) {
        var best = rides[from][to];
        for (int by = 0; by < rides.length; by++) {
            best = least(best, rides[from][by] + assumed.figure("bus_change_minutes") + rides[by][to]);
        }
        return best;
    }

    /** The lesser; the other one where one is NaN. */
    private static double least(double one, double other) {
        return Double.isNaN(one) || other < one ? other : one;
    }
}
