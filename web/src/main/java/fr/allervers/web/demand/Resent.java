package fr.allervers.web.demand;

import fr.allervers.data.problem.Demand;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file that is most likely a newer state of what was received already: given its rows and the demand received, how many
 * of its residents are in it. To add it would count them twice.
 *
 * @param already residents of the file that are in the demand received, by commune, theme, audience and means
 * @param all residents of the file
 */
record Resent(long already, long all) {

    /**
     * @param sameName true where a file of that name is in the demand received
     * @return null where it is another file: of another name, and less than half of its residents are known
     */
    static @Nullable Resent of(List<Demand> rows, List<Demand> received, boolean sameName) {
        var before = byId(received);
        var now = byId(rows);
        long all = now.values().stream().mapToLong(n -> n).sum();
        long already = now.entrySet().stream()
                .mapToLong(e -> Math.min(e.getValue(), before.getOrDefault(e.getKey(), 0)))
                .sum();
        return already > 0 && (sameName || 2 * already >= all) ? new Resent(already, all) : null;
    }

    /** Residents of rows, added up by what they ask. */
    static Map<String, Integer> byId(List<Demand> rows) {
        return rows.stream().collect(Collectors.toMap(Demand::id, Demand::residents, Integer::sum));
    }
}
