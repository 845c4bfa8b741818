package fr.allervers.solver.mend;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * Residents who ask no more, taken out of a problem: given rows with as many residents as are fewer, the problem without
 * them in its demand and in its published workshops.
 */
final class FewerResidents {

    private final ProblemIndex index;
    private final Map<String, Workshop> workshops = new HashMap<>();

    private FewerResidents(Problem problem) {
        index = new ProblemIndex(problem);
        problem.published().forEach(w -> workshops.put(w.id(), w));
    }

    /** The problem without them; rows that nobody is left of are gone. */
    static Problem in(Problem problem, List<Demand> fewer) {
        var gone = fewer.stream().collect(toMap(Demand::id, Demand::residents));
        var left = new FewerResidents(problem);
        problem.demand().stream()
                .filter(d -> gone.containsKey(d.id()))
                .forEach(d -> left.takeOff(d, gone.getOrDefault(d.id(), 0)));
        return problem.withDemand(problem.demand().stream()
                        .map(d -> d.withResidents(d.residents() - gone.getOrDefault(d.id(), 0)))
                        .filter(d -> d.residents() > 0)
                        .toList())
                .withPublished(problem.published().stream()
                        .map(w -> left.workshops.getOrDefault(w.id(), w))
                        .toList());
    }

    private void takeOff(Demand row, int residents) {
        int seated =
                workshops.values().stream().mapToInt(w -> attending(w, row)).sum();
        int places = Math.max(0, residents - (row.residents() - seated));
        giveBack(
                row,
                giveBack(
                        row,
                        places,
                        w -> w.participants() - index.theme(w.theme()).minParticipants()),
                Workshop::participants);
    }

    /** Gives places back, in the fullest workshops first, of each as many as it can spare; how many are still to be given back. */
    private int giveBack(Demand row, int places, ToLongFunction<Workshop> spare) {
        int left = places;
        for (var w : workshops.values().stream()
                .sorted(comparing(Workshop::participants).reversed().thenComparing(Workshop::id))
                .toList()) {
            int off = (int) Math.max(0, Math.min(Math.min(left, attending(w, row)), spare.applyAsLong(w)));
            workshops.put(w.id(), without(w, row, off));
            left -= off;
        }
        return left;
    }

    private static int attending(Workshop w, Demand row) {
        return w.attendance().stream()
                .filter(a -> a.demand().equals(row.id()))
                .mapToInt(Attendance::residents)
                .sum();
    }

    private static Workshop without(Workshop w, Demand row, int residents) {
        return w.withAttendance(w.attendance().stream()
                .map(a -> a.demand().equals(row.id())
                        ? new Attendance(a.demand(), a.residents() - residents, a.provenance())
                        : a)
                .filter(a -> a.residents() > 0)
                .toList());
    }
}
