package fr.allervers.solver.bound.program;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.solver.bound.relax.AdvisorCapacity;
import fr.allervers.solver.bound.relax.Facility;
import fr.allervers.solver.bound.relax.Relaxation;
import fr.allervers.solver.bound.relax.ShortestDrives;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Network flow of an advisor's days through layers: the k-th session of a day is in layer k, and each day is a path from
 * the base through one commune a layer and home again. A path costs the least that its legs can cost at any hour; where
 * workshops may be held that nobody attends, they may stop anywhere between. No more paths reach layer k than there are
 * days on which k sessions fit.
 */
final class DrivingFlow {

    private final MPSolver solver;
    private final long weight;
    private final SortedMap<Integer, MPConstraint> visits;
    /** By index of the commune, least minutes. */
    private final int[] out;

    private final int[] home;
    private final int[][] between;

    private DrivingFlow(
            MPSolver solver, long weight, SortedMap<Integer, MPConstraint> visits, ShortestDrives drives, int base) {
        this.solver = solver;
        this.weight = weight;
        this.visits = visits;
        this.out = drives.out(base);
        this.home = drives.home(base);
        this.between = new int[out.length][];
        visits.keySet().forEach(commune -> between[commune] = drives.from(commune));
    }

    /**
     * Adds the days of an advisor.
     *
     * @param among every session they could hold, pinned ones too
     * @return for each commune the row that says: visits - sessions held there = pinned sessions there
     */
    static SortedMap<Integer, MPConstraint> add(
            MPSolver solver, Relaxation relaxation, ShortestDrives drives, int advisor, BitSet among) {
        var pinned = relaxation.pinned().sessionsByCommune(advisor);
        var communes = new TreeSet<>(pinned.keySet());
        relaxation.facilities().stream()
                .filter(f -> f.isHostedBy(advisor))
                .map(Facility::commune)
                .forEach(communes::add);
        var visits = new TreeMap<Integer, MPConstraint>();
        for (int commune : communes) {
            int sessions = pinned.getOrDefault(commune, 0);
            visits.put(commune, solver.makeConstraint(sessions, sessions));
        }
        long weight = relaxation.problem().weights().of(Cost.DRIVING);
        new DrivingFlow(solver, weight, visits, drives, relaxation.base(advisor))
                .addLayers(relaxation.advisors().get(advisor), among);
        return visits;
    }

    private void addLayers(AdvisorCapacity capacity, BitSet among) {
        var here = layer(capacity.maxDays(among, 1));
        for (var node : here) {
            enter(node, out[node.commune()], null);
        }
        for (int k = 2; k <= capacity.maxSessionsPerDay(among); k++) {
            var next = layer(capacity.maxDays(among, k));
            for (var from : here) {
                for (var to : next) {
                    enter(to, between[from.commune()][to.commune()], from);
                }
            }
            leave(here);
            here = next;
        }
        leave(here);
    }

    /**
     * Node of a layer.
     *
     * @param balance paths in minus paths out
     * @param visit counts the paths in as visits of the commune
     * @param days counts the paths into the layer
     */
    private record Node(int commune, MPConstraint balance, MPConstraint visit, MPConstraint days) {}

    /** @param most days that reach it */
    private List<Node> layer(int most) {
        var balances = new ArrayList<MPConstraint>();
        visits.forEach((commune, visit) -> balances.add(solver.makeConstraint(0, 0)));
        var days = solver.makeConstraint(-MPSolver.infinity(), most);
        var nodes = new ArrayList<Node>();
        visits.forEach((commune, visit) -> nodes.add(new Node(commune, balances.get(nodes.size()), visit, days)));
        return nodes;
    }

    private void enter(Node node, int minutes, @Nullable Node from) {
        if (minutes == TravelMatrix.IMPOSSIBLE) {
            return;
        }
        var path = path(minutes);
        node.days().setCoefficient(path, 1);
        node.balance().setCoefficient(path, 1);
        node.visit().setCoefficient(path, 1);
        if (from != null) {
            from.balance().setCoefficient(path, -1);
        }
    }

    private void leave(List<Node> layer) {
        for (var node : layer) {
            if (home[node.commune()] != TravelMatrix.IMPOSSIBLE) {
                node.balance().setCoefficient(path(home[node.commune()]), -1);
            }
        }
    }

    private MPVariable path(int minutes) {
        var path = solver.makeNumVar(0, MPSolver.infinity(), "");
        solver.objective().setCoefficient(path, weight * minutes);
        return path;
    }
}
