package fr.allervers.solver.bound;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import fr.allervers.data.problem.Cost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An advisor's days as a flow through layers: the k-th session of a day is in layer k, and each day is a path from the
 * base through one commune a layer and home again. A path costs the least that its legs can cost at any hour; where
 * workshops may be held that nobody attends, they may stop anywhere between ({@link DrivingWays}). No more paths reach layer k than there are days on which k sessions fit.
 */
final class DrivingDays {

    private final MPSolver solver;
    private final long weight;
    private final int[] out;
    private final int[][] between;
    private final int[] home;
    private final int[] communes;
    private final Map<Integer, MPConstraint> visits = new TreeMap<>();

    private DrivingDays(MPSolver solver, Relaxation relaxation, int base, int[] communes) {
        this.solver = solver;
        boolean stops = relaxation.problem().themes().stream().anyMatch(t -> t.minParticipants() == 0);
        var ways = new DrivingWays(relaxation, stops);
        this.weight = relaxation.problem().weights().of(Cost.DRIVING);
        this.out = ways.out(base);
        this.home = ways.home(base);
        this.between = new int[out.length][];
        for (int commune : communes) {
            between[commune] = ways.from(commune);
        }
        this.communes = communes;
    }

    /**
     * Adds the days of an advisor.
     *
     * @param among every session they could hold, pinned ones too
     * @return for each commune the row that says: visits - sessions held there = pinned sessions there
     */
    static Map<Integer, MPConstraint> add(MPSolver solver, Relaxation relaxation, int advisor, BitSet among) {
        if (relaxation.problem().weights().of(Cost.DRIVING) == 0) {
            return Map.of();
        }
        var hosting = relaxation.sites().stream()
                .filter(site -> site.hosts().stream().anyMatch(h -> h.advisor() == advisor))
                .mapToInt(Site::commune);
        var communes = IntStream.concat(hosting, relaxation.pinned().communesOf(relaxation, advisor))
                .distinct()
                .sorted()
                .toArray();
        var base = relaxation
                .communes()
                .getOrDefault(relaxation.problem().advisors().get(advisor).base(), 0);
        var days = new DrivingDays(solver, relaxation, base, communes);
        for (int commune : communes) {
            int pinned = relaxation.pinned().sessionsIn(relaxation, advisor, commune);
            days.visits.put(commune, solver.makeConstraint(pinned, pinned));
        }
        days.addLayers(relaxation.loads().get(advisor), among);
        return days.visits;
    }

    private void addLayers(AdvisorLoad load, BitSet among) {
        int layers = load.mostPerDay(among);
        var here = layer(load.mostDays(among, 1));
        for (int commune : communes) {
            enter(here, commune, out[commune], null);
        }
        for (int layer = 2; layer <= layers; layer++) {
            var next = layer(load.mostDays(among, layer));
            for (int from : communes) {
                for (int to : communes) {
                    enter(next, to, between[from][to], here.balance(from));
                }
            }
            leave(here);
            here = next;
        }
        leave(here);
    }

    /**
     * @param most days that reach it
     * @param balances by position in communes: paths in minus paths out
     */
    private record Layer(MPConstraint most, int[] communes, List<MPConstraint> balances) {

        MPConstraint balance(int commune) {
            return balances.get(Arrays.binarySearch(communes, commune));
        }
    }

    private Layer layer(int most) {
        var balances = new ArrayList<MPConstraint>();
        for (int k = 0; k < communes.length; k++) {
            balances.add(solver.makeConstraint(0, 0));
        }
        return new Layer(solver.makeConstraint(-MPSolver.infinity(), most), communes, balances);
    }

    private void enter(Layer layer, int commune, int minutes, @Nullable MPConstraint from) {
        if (minutes == DrivingLegs.IMPOSSIBLE) {
            return;
        }
        var path = path(minutes);
        layer.most().setCoefficient(path, 1);
        layer.balance(commune).setCoefficient(path, 1);
        var visit = visits.get(commune);
        if (visit != null) {
            visit.setCoefficient(path, 1);
        }
        if (from != null) {
            from.setCoefficient(path, -1);
        }
    }

    private void leave(Layer layer) {
        for (int commune : communes) {
            if (home[commune] != DrivingLegs.IMPOSSIBLE) {
                layer.balance(commune).setCoefficient(path(home[commune]), -1);
            }
        }
    }

    private MPVariable path(int minutes) {
        var path = solver.makeNumVar(0, MPSolver.infinity(), "");
        solver.objective().setCoefficient(path, weight * minutes);
        return path;
    }
}
