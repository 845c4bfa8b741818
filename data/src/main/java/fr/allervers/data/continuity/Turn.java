package fr.allervers.data.continuity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Problem;
import java.util.List;
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

    /** How much the figure rises for a quarter without a workshop, in times its base, unless set otherwise. */
    public static final int USUAL_RISE = 1;

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
        if (past == null) {
            return next.communes().stream()
                    .map(c -> new Turn(c, c.presence(), Reason.NEW))
                    .toList();
        }
        var before = past.problem().communes().stream().collect(toMap(Commune::code, Commune::presence));
        var able = past.problem().presenceCommunes().stream().map(Commune::code).collect(toSet());
        var hosting = past.hosting();
        return next.communes().stream()
                .map(c -> {
                    var known = before.get(c.code());
                    if (known == null) {
                        return new Turn(c, c.presence(), Reason.NEW);
                    }
                    var reason = hosting.contains(c.code())
                            ? Reason.HOSTED
                            : able.contains(c.code()) ? Reason.PASSED_OVER : Reason.COULD_NOT;
                    return of(c, known, reason, rise);
                })
                .toList();
    }

    private static Turn of(Commune commune, int before, Reason reason, int rise) {
        long base = commune.presence();
        long kept = base == 0 || rise == 0 ? base : Math.max(base, before);
        long presence = switch (reason) {
            case NEW, HOSTED -> base;
            case COULD_NOT -> kept;
            case PASSED_OVER -> kept + rise * base;
        };
        var raised = new Commune(
                commune.code(),
                commune.name(),
                commune.latitude(),
                commune.longitude(),
                commune.population(),
                (int) Math.min(Limits.FIGURE, presence),
                commune.provenance());
        return new Turn(raised, commune.presence(), reason);
    }
}
