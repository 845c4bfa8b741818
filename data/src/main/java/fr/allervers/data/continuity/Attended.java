package fr.allervers.data.continuity;

import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/**
 * Head counts of sessions that were held: how many came, by workshop and start. Counts, no names; where a workshop has
 * none, those who had a place are taken to have come.
 *
 * @param counts by workshop id, then by start of the session; 0 or more
 */
public record Attended(Map<String, Map<LocalDateTime, Integer>> counts) {

    /** Nothing was noted. */
    public static final Attended NOT_NOTED = new Attended(Map.of());

    public Attended {
        var copy = new HashMap<String, Map<LocalDateTime, Integer>>();
        counts.forEach((workshop, bySession) -> copy.put(workshop, Map.copyOf(bySession)));
        counts = Map.copyOf(copy);
    }

    /** Residents who came: the most that were counted at one session; those who had a place where none was counted. */
    public long came(Workshop workshop) {
        var noted = counts.getOrDefault(workshop.id(), Map.of());
        return noted.values().stream().mapToLong(Integer::longValue).max().orElse(workshop.participants());
    }
}
