package fr.allervers.solver.bound.relax;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.compiled.WorkshopKinds;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Relaxation of a problem without its hours: a capacitated facility location of whom to serve and where, with what the
 * advisors can hold in their days and weeks. Every valid plan is a solution of it at no higher cost.
 *
 * @param compiled the problem that is relaxed
 * @param rows whom to serve, one kind after the other
 * @param facilities where workshops could be opened for them, one kind after the other
 * @param advisors what each of the problem's advisors can hold, in the problem's order
 * @param pinned what is settled
 * @param presence communes that count for presence, by index, ascending; those with a pinned workshop left out
 * @param reachable rows that some facility can serve
 */
public record Relaxation(
        CompiledProblem compiled,
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
        var compiled = new CompiledProblem(problem);
        var pinned = PinnedWorkshops.of(compiled);
        var rows = new ArrayList<DemandRow>();
        var facilities = new ArrayList<Facility>();
        for (var kind : new WorkshopKinds(compiled, compiled.residentsLeft).all) {
            facilities.addAll(new FacilityFinder(compiled, kind, rows.size()).find());
            for (int r = 0; r < kind.rows(); r++) {
                rows.add(new DemandRow(kind.index(), kind.residents()[r], kind.priority()[r]));
            }
        }
        var reachable = new BitSet();
        facilities.forEach(f -> f.arcs().forEach(arc -> reachable.set(arc.row())));
        return new Relaxation(
                compiled, rows, facilities, advisors(compiled), pinned, presence(compiled, pinned), reachable);
    }

    private static List<AdvisorCapacity> advisors(CompiledProblem compiled) {
        int shortest = Arrays.stream(compiled.minutes).min().orElse(0);
        int minutes = shortest + compiled.problem.rules().setupMinutes();
        return compiled.problem.advisors().stream()
                .map(advisor -> new AdvisorCapacity(compiled.calendar, advisor, minutes))
                .toList();
    }

    private static List<Integer> presence(CompiledProblem compiled, PinnedWorkshops pinned) {
        if (Arrays.stream(compiled.minParticipants).anyMatch(fewest -> fewest < 1)) {
            return List.of(); // a workshop nobody attends is presence at no cost but its driving
        }
        var settled = pinned.communes();
        return IntStream.range(0, compiled.sites.communes)
                .filter(c -> compiled.sites.wantsPresence[c] && !settled.contains(c))
                .boxed()
                .toList();
    }

    /** The problem that is relaxed. */
    public Problem problem() {
        return compiled.problem;
    }

    /** Weighted minutes that count where a commune hosts nothing. */
    public long presenceCost(int commune) {
        return problem().weights().of(Cost.PRESENCE)
                * problem().communes().get(commune).presence();
    }

    /** Index of the commune that an advisor's days start and end in. */
    public int base(int advisor) {
        return compiled.sites.base[advisor];
    }

    /** Indices of the facilities of each kind, by its number. */
    public Map<Integer, List<Integer>> facilitiesByKind() {
        return IntStream.range(0, facilities.size())
                .boxed()
                .collect(groupingBy(f -> facilities.get(f).kind(), LinkedHashMap::new, toList()));
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
        pinned.sessionsOf(advisor).forEach(all::set);
        return all;
    }

    /** True where the whole mixed-integer program is solved within seconds. */
    public boolean isSmall() {
        long arcs = facilities.stream().mapToLong(f -> f.arcs().size()).sum();
        long communes =
                facilities.stream().mapToInt(Facility::commune).distinct().count();
        return arcs < SMALL && advisors.size() * communes * communes < SMALL;
    }
}
