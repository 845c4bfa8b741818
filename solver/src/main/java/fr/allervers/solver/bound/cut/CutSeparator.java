package fr.allervers.solver.bound.cut;

import fr.allervers.solver.bound.relax.Relaxation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Separation of rounding cuts: finds those of a relaxation that a solution of its linear program breaks. */
public record CutSeparator(Relaxation relaxation) {

    /** Less than this of a workshop or a resident is left to the solver's tolerance. */
    private static final double NOTICEABLE = 0.02;

    private static final double ZERO = 1e-6;

    /** The cuts of all residents and all facilities of each kind: a solution need not be known. */
    public List<RoundingCut> ofKinds() {
        return relaxation.facilitiesByKind().entrySet().stream()
                .map(kind -> RoundingCut.of(relaxation, kind.getValue(), rows(kind.getKey())))
                .toList();
    }

    private BitSet rows(int kind) {
        var rows = new BitSet();
        IntStream.range(0, relaxation.rows().size())
                .filter(r -> relaxation.rows().get(r).kind() == kind)
                .forEach(rows::set);
        return rows;
    }

    /**
     * The cuts that a solution breaks: for each facility that is open in it, and for the facilities of up to three communes
     * with an open one, the one broken most.
     */
    public List<RoundingCut> violatedBy(FractionalSolution solution) {
        var violated = new ArrayList<RoundingCut>();
        for (var facilities : relaxation.facilitiesByKind().values()) {
            var open = facilities.stream()
                    .filter(f -> solution.workshops(f) > ZERO)
                    .toList();
            Stream.concat(open.stream().map(List::of), upToThree(openCommunes(facilities, open)))
                    .flatMap(some -> Stream.ofNullable(mostViolated(solution, some)))
                    .forEach(violated::add);
        }
        return violated;
    }

    private int commune(int facility) {
        return relaxation.facilities().get(facility).commune();
    }

    /** The facilities of each commune that has an open one. */
    private List<List<Integer>> openCommunes(List<Integer> facilities, List<Integer> open) {
        return open.stream()
                .map(this::commune)
                .distinct()
                .map(c -> facilities.stream().filter(f -> commune(f) == c).toList())
                .toList();
    }

    /** The facilities of each commune, of each two and of each three. */
    private static Stream<List<Integer>> upToThree(List<List<Integer>> communes) {
        var some = new ArrayList<List<Integer>>();
        for (int i = 0; i < communes.size(); i++) {
            some.add(communes.get(i));
            for (int j = 0; j < i; j++) {
                var two = joined(communes.get(i), communes.get(j));
                some.add(two);
                for (int k = 0; k < j; k++) {
                    some.add(joined(two, communes.get(k)));
                }
            }
        }
        return some.stream();
    }

    private static List<Integer> joined(List<Integer> one, List<Integer> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** The cut of some facilities that is broken most; adds row after row, the most completely served first. */
    private @Nullable RoundingCut mostViolated(FractionalSolution solution, List<Integer> facilities) {
        double workshops = facilities.stream().mapToDouble(solution::workshops).sum();
        if (Math.abs(workshops - Math.rint(workshops)) < NOTICEABLE) {
            return null;
        }
        RoundingCut best = null;
        double most = NOTICEABLE;
        var rows = new BitSet();
        double served = 0;
        for (var row : completelyServedFirst(served(solution, facilities))) {
            rows.set(row.getKey());
            served += row.getValue();
            var cut = RoundingCut.of(relaxation, facilities, (BitSet) rows.clone());
            double violation = cut.violation(served, workshops);
            if (violation > most) {
                most = violation;
                best = cut;
            }
        }
        return best;
    }

    private List<Map.Entry<Integer, Double>> completelyServedFirst(Map<Integer, Double> served) {
        return served.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        e -> -e.getValue() / relaxation.rows().get(e.getKey()).residents()))
                .toList();
    }

    /** Residents served by some facilities, by row. */
    private Map<Integer, Double> served(FractionalSolution solution, List<Integer> facilities) {
        var served = new TreeMap<Integer, Double>();
        for (int f : facilities) {
            var arcs = relaxation.facilities().get(f).arcs();
            for (int k = 0; k < arcs.size(); k++) {
                double some = solution.served(f, k);
                if (some > ZERO) {
                    served.merge(arcs.get(k).row(), some, Double::sum);
                }
            }
        }
        return served;
    }
}
