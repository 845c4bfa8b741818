package fr.allervers.web.publication;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Kits that two workshops of a plan need at the same time, those too of what a mend has left of a series that has begun. The solver
 * knows no kits: one that exists once is to be looked at by people.
 *
 * @param all by kit, then by the first session's start
 */
public record KitClashes(List<Clash> all) {

    public KitClashes {
        all = List.copyOf(all);
    }

    /** Two sessions that need one kit and overlap, the earlier one first. */
    public record Clash(String kit, Session first, Session second) {}

    /**
     * One session.
     *
     * @param workshop of which it is, in the room and by the advisor that it has
     */
    public record Session(Workshop workshop, LocalDateTime start, LocalDateTime end) {

        private boolean isSameAs(Session other) {
            return start.equals(other.start)
                    && workshop.id().equals(other.workshop.id())
                    && workshop.room().equals(other.workshop.room());
        }
    }

    /**
     * Looks for them.
     *
     * @param kits what the workshops of a theme need, by the theme's id; what is written alike is taken for one kit
     */
    public static KitClashes of(ProblemIndex index, Plan plan, Map<String, String> kits) {
        var byKit = new TreeMap<String, List<Session>>();
        for (var workshop : plan.held()) {
            var kit = kits.get(index.plannedTheme(workshop).id());
            if (kit != null) {
                byKit.computeIfAbsent(kit, k -> new ArrayList<>()).addAll(sessions(index, workshop));
            }
        }
        var clashes = new ArrayList<Clash>();
        byKit.forEach((kit, sessions) -> addOverlaps(kit, sessions, clashes));
        return new KitClashes(clashes);
    }

    private static List<Session> sessions(ProblemIndex index, Workshop workshop) {
        int minutes = index.theme(workshop.theme()).minutes();
        return workshop.sessions().stream()
                .map(start -> new Session(workshop, start, start.plusMinutes(minutes)))
                .toList();
    }

    private static void addOverlaps(String kit, List<Session> sessions, List<Clash> clashes) {
        var byStart = sessions.stream().sorted(comparing(Session::start)).toList();
        for (int i = 0; i < byStart.size(); i++) {
            for (int k = i + 1;
                    k < byStart.size()
                            && byStart.get(k).start().isBefore(byStart.get(i).end());
                    k++) {
                clashes.add(new Clash(kit, byStart.get(i), byStart.get(k)));
            }
        }
    }

    /** Those that another plan does not have. */
    public KitClashes beyond(KitClashes other) {
        return new KitClashes(all.stream()
                .filter(c -> other.all.stream()
                        .noneMatch(
                                o -> o.kit.equals(c.kit) && o.first.isSameAs(c.first) && o.second.isSameAs(c.second)))
                .toList());
    }

    /** The kits. */
    Set<String> kits() {
        return all.stream().map(Clash::kit).collect(toCollection(TreeSet::new));
    }

    long count() {
        return all.size();
    }
}
