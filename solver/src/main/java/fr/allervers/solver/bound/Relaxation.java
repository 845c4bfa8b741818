package fr.allervers.solver.bound;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Theme;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A problem without its clock: who is to be served, where workshops could be opened for them, and how much the
 * advisors can hold. Every valid plan is a solution of it at no higher cost.
 *
 * @param communes index by INSEE code
 * @param rows whom to serve
 * @param sites where they could be served
 * @param loads one for each of the problem's advisors
 * @param presence communes that count for presence, by index, pinned hosts left out
 * @param reachable rows that some site can serve
 */
record Relaxation(
        Problem problem,
        Sessions sessions,
        Map<String, Integer> communes,
        List<Row> rows,
        List<Site> sites,
        List<AdvisorLoad> loads,
        Pinned pinned,
        List<Integer> presence,
        BitSet reachable) {

    private static final int SMALL = 30_000;

    static Relaxation of(Problem problem) {
        var sessions = new Sessions(problem.starts());
        var communes = index(problem.communes().stream().map(Commune::code).toList());
        var pinned = Pinned.of(problem);
        var rows = rows(problem, communes, pinned);
        int shortest = problem.themes().stream().mapToInt(Theme::minutes).min().orElse(0);
        var loads = problem.advisors().stream()
                .map(a -> new AdvisorLoad(sessions, a, shortest, problem.rules().setupMinutes()))
                .toList();
        var sites = new SiteFinder(problem, sessions, communes, rows).sites();
        return new Relaxation(
                problem,
                sessions,
                communes,
                rows,
                sites,
                loads,
                pinned,
                presence(problem, communes, pinned),
                reachable(sites));
    }

    /** Index of each id in its list. */
    static Map<String, Integer> index(List<String> ids) {
        var index = new HashMap<String, Integer>();
        IntStream.range(0, ids.size()).forEach(i -> index.put(ids.get(i), i));
        return index;
    }

    private static BitSet reachable(List<Site> sites) {
        var reachable = new BitSet();
        sites.forEach(site -> site.arcs().forEach(arc -> reachable.set(arc.row())));
        return reachable;
    }

    /** Residents, times their priority, that no site can serve. */
    long unservable() {
        return IntStream.range(0, rows.size())
                .filter(r -> !reachable.get(r))
                .mapToLong(r -> (long) rows.get(r).residents() * rows.get(r).priority())
                .sum();
    }

    /** Sessions, and those of an advisor's pinned workshops. */
    BitSet withPinned(BitSet among, int advisor) {
        var all = (BitSet) among.clone();
        pinned.sessionsOf(this, advisor).forEach(all::set);
        return all;
    }

    /** True where the whole program is solved within seconds. */
    boolean isSmall() {
        return arcs() < SMALL && paths() < SMALL;
    }

    private long arcs() {
        return sites.stream().mapToLong(site -> site.arcs().size()).sum();
    }

    private long paths() {
        long hosting = sites.stream().mapToInt(Site::commune).distinct().count();
        return loads.size() * hosting * hosting;
    }

    private static List<Row> rows(Problem problem, Map<String, Integer> communes, Pinned pinned) {
        var profiles = index(problem.mobility().stream().map(m -> m.id()).toList());
        var groups = new HashMap<List<String>, Integer>();
        var rows = new ArrayList<Row>();
        for (int d = 0; d < problem.demand().size(); d++) {
            var demand = problem.demand().get(d);
            int left = demand.residents() - pinned.residents().getOrDefault(demand.id(), 0);
            if (left > 0) {
                int group = groups.computeIfAbsent(List.of(demand.theme(), demand.audience()), key -> groups.size());
                rows.add(new Row(
                        d,
                        communes.getOrDefault(demand.commune(), 0),
                        profiles.getOrDefault(demand.mobility(), 0),
                        group,
                        left,
                        demand.priority()));
            }
        }
        return rows;
    }

    /** What it costs that a commune hosts nothing, weighted. */
    long presenceCost(int commune) {
        return problem.weights().of(Cost.PRESENCE)
                * problem.communes().get(commune).presence();
    }

    private static List<Integer> presence(Problem problem, Map<String, Integer> communes, Pinned pinned) {
        if (problem.themes().stream().anyMatch(t -> t.minParticipants() < 1)) {
            return List.of(); // a workshop nobody attends is presence at no cost but its driving
        }
        var asked = new HashSet<String>();
        problem.demand().stream().filter(d -> d.residents() > 0).forEach(d -> asked.add(d.commune()));
        var counted = new HashSet<String>();
        problem.rooms().stream().filter(r -> asked.contains(r.commune())).forEach(r -> counted.add(r.commune()));
        var hosting = pinned.workshops().stream().map(w -> w.room()).toList();
        problem.rooms().stream().filter(r -> hosting.contains(r.id())).forEach(r -> counted.remove(r.commune()));
        return counted.stream().map(c -> communes.getOrDefault(c, 0)).sorted().toList();
    }
}
