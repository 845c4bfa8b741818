package fr.allervers.data.continuity;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A commune's turn to host: how much it counts in the next quarter that it hosts nothing, and why. The commune's own
 * figure in the territory is its base.
 *
 * <ul>
 *   <li>It hosted a workshop last quarter: back to its base.
 *   <li>It could have, with demand and a room, and hosted none: the greater of its base and last quarter's figure, plus
 *       <em>rise</em> times the base. So the figure grows with each quarter in a row without a workshop.
 *   <li>It could not, for want of demand or of a room: last quarter's figure, at least its base. It keeps its place in
 *       the queue and does not move up.
 * </ul>
 *
 * A base of 0 stays 0: somebody decided that its workshops do not count.
 *
 * @param commune with the figure of the next quarter
 * @param base the territory's figure
 */
public record Turn(Commune commune, int base, Reason reason) {

    /** What the figure comes from. */
    public enum Reason {
        /** Nothing is known of last quarter, or the commune was not in it. */
        NEW,
        /** It hosted at least one workshop. */
        HOSTED,
        /** It had demand and a room and hosted none. */
        PASSED_OVER,
        /** It had no demand or no room. */
        COULD_NOT
    }

    /**
     * The turns of all communes of a problem, in its order.
     *
     * @param next the problem of the next quarter, with the territory's own figures
     * @param past null where nothing is known of the quarter before
     * @param rise in times the base, 0 or more; 0: every commune has its base always
     */
    static List<Turn> of(Problem next, @Nullable PastQuarter past, int rise) {
        var before = new HashMap<String, Integer>();
        Set<String> able = new HashSet<>();
        if (past != null) {
            past.problem().communes().forEach(c -> before.put(c.code(), c.presence()));
            past.problem().presenceCommunes().forEach(c -> able.add(c.code()));
        }
        Set<String> hosting = past == null ? Set.of() : past.hosting();
        return next.communes().stream()
                .map(c -> {
                    var reason = reason(c.code(), before.keySet(), hosting, able);
                    return of(c, before.getOrDefault(c.code(), c.presence()), reason, rise);
                })
                .toList();
    }

    private static Reason reason(String commune, Set<String> known, Set<String> hosting, Set<String> able) {
        if (!known.contains(commune)) {
            return Reason.NEW;
        }
        if (hosting.contains(commune)) {
            return Reason.HOSTED;
        }
        return able.contains(commune) ? Reason.PASSED_OVER : Reason.COULD_NOT;
    }

    private static Turn of(Commune commune, int before, Reason reason, int rise) {
        long base = commune.presence();
        long kept = base == 0 || rise == 0 ? base : Math.max(base, before);
        long presence = switch (reason) {
            case NEW, HOSTED -> base;
            case COULD_NOT -> kept;
            case PASSED_OVER -> kept + rise * base;
        };
        var raised = commune.withPresence((int) Math.min(Limits.FIGURE, presence));
        return new Turn(raised, commune.presence(), reason);
    }
}
