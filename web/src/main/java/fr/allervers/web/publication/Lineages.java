package fr.allervers.web.publication;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.PlanChanges.Held;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names by which the workshops of a quarter are known through all its publications: given one publication after the other,
 * the name of each workshop. Each run calls its workshops anew; here one keeps the name that it had when it was published
 * first, as long as {@link PlanChanges} finds it again.
 */
public final class Lineages {

    private Map<String, Workshop> held = new LinkedHashMap<>();

    /**
     * Takes in the next publication.
     *
     * @param newcomers start of the names of workshops that are new in it
     * @param begins where only what is left of the quarter is planned, as a mend of the publication before: from when on;
     *     what was to be held before stays as it was, and workshops keep their ids. Null for a whole quarter
     * @return the name of each workshop by its id
     */
    public Map<String, String> take(String newcomers, List<Workshop> workshops, @Nullable LocalDateTime begins) {
        var known = begins == null ? paired(workshops) : byId();
        var names = new LinkedHashMap<String, String>();
        workshops.forEach(w -> names.put(w.id(), known.getOrDefault(w.id(), newcomers + "-" + w.id())));
        var now = new LinkedHashMap<String, Workshop>();
        if (begins != null) {
            held.forEach((name, w) -> {
                if (!past(w, begins).isEmpty()) {
                    now.put(name, w.withSessions(past(w, begins)));
                }
            });
        }
        workshops.forEach(w -> now.merge(names.get(w.id()), w, Lineages::whole));
        held = now;
        return names;
    }

    /** A series that goes on, with its sessions of before and the theme that it had then. */
    private static Workshop whole(Workshop past, Workshop left) {
        return left.withTheme(past.theme())
                .withSessions(Stream.concat(past.sessions().stream(), left.sessions().stream())
                        .toList());
    }

    private static List<LocalDateTime> past(Workshop w, LocalDateTime begins) {
        return w.sessions().stream().filter(s -> s.isBefore(begins)).toList();
    }

    private Map<String, String> byId() {
        return held.entrySet().stream().collect(toMap(e -> e.getValue().id(), Map.Entry::getKey));
    }

    private Map<String, String> paired(List<Workshop> now) {
        var before = byId();
        var names = new HashMap<String, String>();
        for (var change :
                PlanChanges.of(held(held.values().stream().toList()), held(now)).changes()) {
            if (change.before() != null && change.after() != null) {
                names.put(change.after().id(), before.get(change.before().id()));
            }
        }
        return names;
    }

    private static Held held(List<Workshop> workshops) {
        return new Held(workshops, Map.of());
    }
}
