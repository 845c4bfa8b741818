package fr.allervers.solver.bound.relax;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Theme;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Relaxation of a problem without its hours: a capacitated facility location of whom to serve and where, with what the
 * advisors can hold in their days and weeks. Every valid plan is a solution of it at no higher cost.
 *
 * @param index the problem by its ids
 * @param sessions moments at which a session may start
 * @param rows whom to serve
 * @param facilities where workshops could be opened for them, one kind after the other
 * @param advisors what each of the problem's advisors can hold, in the problem's order
 * @param pinned what is settled
 * @param presence communes that count for presence, by index, ascending; those with a pinned workshop left out
 * @param reachable rows that some facility can serve
 */
public record Relaxation(
        ProblemIndex index,
        Sessions sessions,
        List<DemandRow> rows,
        List<Facility> facilities,
        List<AdvisorCapacity> advisors,
        PinnedWorkshops pinned,
        List<Integer> presence,
        BitSet reachable) {

    /** Arcs and paths up to which the whole is solved as one mixed-integer program. */
    private static final int SMALL = 30_000;

    /** The relaxation of a problem. */
    public static Relaxation of(Problem problem) {
        var index = new ProblemIndex(problem);
        var sessions = new Sessions(problem.starts());
        var pinned = PinnedWorkshops.of(index);
        var rows = rows(index, pinned);
        int shortest = problem.themes().stream().mapToInt(Theme::minutes).min().orElse(0);
        var advisors = problem.advisors().stream()
                .map(a -> new AdvisorCapacity(
                        sessions, a, shortest, problem.rules().setupMinutes()))
                .toList();
        var facilities = new FacilityFinder(index, sessions, rows).facilities();
        var reachable = new BitSet();
        facilities.forEach(f -> f.arcs().forEach(arc -> reachable.set(arc.row())));
        return new Relaxation(
                index, sessions, rows, facilities, advisors, pinned, presence(index, pinned), reachable);
    }

    private static List<DemandRow> rows(ProblemIndex index, PinnedWorkshops pinned) {
        var problem = index.problem();
        var kinds = new HashMap<List<String>, Integer>();
        var rows = new ArrayList<DemandRow>();
        for (int d = 0; d < problem.demand().size(); d++) {
            var demand = problem.demand().get(d);
            int left = demand.residents() - pinned.residents().getOrDefault(demand.id(), 0);
            if (left > 0) {
                int kind = kinds.computeIfAbsent(List.of(demand.theme(), demand.audience()), key -> kinds.size());
                int profile = problem.mobility().indexOf(index.mobility(demand.mobility()));
                int home = index.commune(demand.commune());
                rows.add(new DemandRow(d, home, profile, kind, left, demand.priority()));
            }
        }
        return rows;
    }

    private static List<Integer> presence(ProblemIndex index, PinnedWorkshops pinned) {
        var problem = index.problem();
        if (problem.themes().stream().anyMatch(t -> t.minParticipants() < 1)) {
            return List.of(); // a workshop nobody attends is presence at no cost but its driving
        }
        var counted = new TreeSet<Integer>();
        problem.rooms().forEach(r -> counted.add(index.commune(r.commune())));
        counted.retainAll(problem.demand().stream()
                .filter(d -> d.residents() > 0)
                .map(d -> index.commune(d.commune()))
                .toList());
        pinned.workshops().forEach(w -> counted.remove(pinned.commune(w)));
        return List.copyOf(counted);
    }

    /** The problem that is relaxed. */
    public Problem problem() {
        return index.problem();
    }

    /** Index of the commune that an advisor's days start and end in. */
    public int base(int advisor) {
        return index.commune(problem().advisors().get(advisor).base());
    }

    /** Indices of the facilities of each kind, by its number. */
    public Map<Integer, List<Integer>> facilitiesByKind() {
        var byKind = new LinkedHashMap<Integer, List<Integer>>();
        for (int f = 0; f < facilities.size(); f++) {
            byKind.computeIfAbsent(facilities.get(f).kind(), k -> new ArrayList<>()).add(f);
        }
        return byKind;
    }

    /** Residents, times their priority, that no facility can serve. */
    public long unservable() {
        return IntStream.range(0, rows.size())
                .filter(r -> !reachable.get(r))
                .mapToLong(r -> rows.get(r).weight())
                .sum();
    }

    /** Some sessions, and those of an advisor's pinned workshops. */
    public BitSet withPinned(BitSet among, int advisor) {
        var all = (BitSet) among.clone();
        pinned.sessionsOf(advisor, sessions).forEach(all::set);
        return all;
    }

    /** True where the whole mixed-integer program is solved within seconds. */
    public boolean isSmall() {
        long arcs = facilities.stream().mapToLong(f -> f.arcs().size()).sum();
        long communes = facilities.stream().mapToInt(Facility::commune).distinct().count();
        return arcs < SMALL && advisors.size() * communes * communes < SMALL;
    }
}
