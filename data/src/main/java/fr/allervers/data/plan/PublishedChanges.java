package fr.allervers.data.plan;

import static java.util.Comparator.comparing;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a plan does to the published one. */
final class PublishedChanges {

    private PublishedChanges() {}

    /** Notes every pinned workshop that is not as it was, and gives the figures of the changes that there are. */
    static Map<Cost, Long> of(Problem problem, Plan plan, List<Breach> breaches) {
        Map<String, Workshop> now = new HashMap<>();
        plan.workshops().forEach(w -> now.put(w.id(), w));
        var pinned = new HashSet<>(problem.pinned());
        Map<Cost, Long> people = new EnumMap<>(Cost.class);
        for (var old : problem.published()) {
            var kept = now.get(old.id());
            changes(old, kept).forEach(c -> people.merge(c, (long) old.participants(), Long::sum));
            if (pinned.contains(old.id()) && !same(old, kept)) {
                breaches.add(Breach.of(old.id(), kept == null ? "pinned.missing" : "pinned.differs", old.id()));
            }
        }
        return people;
    }

    private static Set<Cost> changes(Workshop old, @Nullable Workshop kept) {
        if (kept == null) {
            return EnumSet.of(Cost.CANCELLED);
        }
        var changes = EnumSet.noneOf(Cost.class);
        if (!first(old).equals(first(kept))) {
            changes.add(Cost.CHANGED_START);
        }
        if (!old.room().equals(kept.room())) {
            changes.add(Cost.CHANGED_ROOM);
        }
        if (!old.advisor().equals(kept.advisor())) {
            changes.add(Cost.CHANGED_ADVISOR);
        }
        return changes;
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
