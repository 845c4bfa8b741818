package fr.allervers.data.plan;

import static java.util.Comparator.comparing;

import fr.allervers.data.plan.Breach.Rule;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plan does to the published one, in published participants.
 *
 * @param start of workshops that start at another moment
 * @param room of workshops in another room
 * @param advisor of workshops with another advisor
 * @param cancelled of workshops that are gone
 */
record PublishedChanges(long start, long room, long advisor, long cancelled) {

    static PublishedChanges of(Problem problem, Plan plan, Breaches breaches) {
        Map<String, Workshop> now = new HashMap<>();
        plan.workshops().forEach(w -> now.put(w.id(), w));
        var pinned = new HashSet<>(problem.pinned());
        long start = 0;
        long room = 0;
        long advisor = 0;
        long cancelled = 0;
        for (var old : problem.published()) {
            var kept = now.get(old.id());
            long people = old.participants();
            if (kept == null) {
                cancelled += people;
            } else {
                start += first(old).equals(first(kept)) ? 0 : people;
                room += old.room().equals(kept.room()) ? 0 : people;
                advisor += old.advisor().equals(kept.advisor()) ? 0 : people;
            }
            if (pinned.contains(old.id()) && !same(old, kept)) {
                breaches.add(Rule.PINNED, old.id(), kept == null ? "pinned.missing" : "pinned.differs", old.id());
            }
        }
        return new PublishedChanges(start, room, advisor, cancelled);
    }

    private static List<?> first(Workshop workshop) {
        return workshop.sessions().stream().limit(1).toList();
    }

    private static boolean same(Workshop old, @Nullable Workshop kept) {
        return kept != null
                && old.sessions().equals(kept.sessions())
                && old.room().equals(kept.room())
                && old.advisor().equals(kept.advisor())
                && sorted(old).equals(sorted(kept));
    }

    private static List<Attendance> sorted(Workshop workshop) {
        return workshop.attendance().stream()
                .map(a -> new Attendance(a.demand(), a.residents()))
                .sorted(comparing(Attendance::demand).thenComparing(Attendance::residents))
                .toList();
    }
}
