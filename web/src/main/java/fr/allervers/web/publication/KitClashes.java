package fr.allervers.web.publication;

import static java.util.Comparator.comparing;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kits that two workshops of a plan need at the same time. The solver knows no kits: one that exists once is to be looked at
 * by people.
 *
 * @param pairs of sessions that overlap, by the kit that both need
 */
record KitClashes(Map<String, Long> pairs) {

    private record Session(LocalDateTime start, LocalDateTime end) {}

    KitClashes {
        pairs = Map.copyOf(pairs);
    }

    /**
     * Looks for them.
     *
     * @param kits what the workshops of a theme need, by the theme's id; what is written alike is taken for one kit, and what
     *     a mend has left of a series that has begun is not looked at
     */
    static KitClashes of(ProblemIndex index, Plan plan, Map<String, String> kits) {
        var byKit = new TreeMap<String, List<Session>>();
        for (var workshop : plan.workshops()) {
            var kit = kits.get(workshop.theme());
            if (kit != null) {
                byKit.computeIfAbsent(kit, k -> new ArrayList<>()).addAll(sessions(index, workshop));
            }
        }
        var pairs = new TreeMap<String, Long>();
        byKit.forEach((kit, sessions) -> {
            long overlaps = overlaps(sessions);
            if (overlaps > 0) {
                pairs.put(kit, overlaps);
            }
        });
        return new KitClashes(pairs);
    }

    private static List<Session> sessions(ProblemIndex index, Workshop workshop) {
        int minutes = index.theme(workshop.theme()).minutes();
        return workshop.sessions().stream()
                .map(start -> new Session(start, start.plusMinutes(minutes)))
                .toList();
    }

    private static long overlaps(List<Session> sessions) {
        var byStart = sessions.stream().sorted(comparing(Session::start)).toList();
        long overlaps = 0;
        for (int i = 0; i < byStart.size(); i++) {
            for (int k = i + 1;
                    k < byStart.size()
                            && byStart.get(k).start().isBefore(byStart.get(i).end());
                    k++) {
                overlaps++;
            }
        }
        return overlaps;
    }

    long count() {
        return pairs.values().stream().mapToLong(Long::longValue).sum();
    }
}
