package fr.allervers.data.continuity;

import fr.allervers.data.problem.Commune;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quarter's plan beside that of the quarter before.
 *
 * @param before null where none is known
 * @param startHosting communes, in the problem's order, that host a workshop and did not the quarter before; empty where
 *     that is not known
 * @param stopHosting communes, in the order of the problem before, that hosted one and do not now
 */
public record QuarterComparison(
        QuarterFigures now, @Nullable QuarterFigures before, List<Commune> startHosting, List<Commune> stopHosting) {

    public QuarterComparison {
        startHosting = List.copyOf(startHosting);
        stopHosting = List.copyOf(stopHosting);
    }

    /** Compares two quarters. */
    public static QuarterComparison of(PastQuarter now, @Nullable PastQuarter before) {
        return before == null
                ? new QuarterComparison(QuarterFigures.of(now), null, List.of(), List.of())
                : new QuarterComparison(
                        QuarterFigures.of(now),
                        QuarterFigures.of(before),
                        hostingAlone(now, before),
                        hostingAlone(before, now));
    }

    private static List<Commune> hostingAlone(PastQuarter one, PastQuarter other) {
        var hosting = new HashSet<>(one.hosting());
        hosting.removeAll(other.hosting());
        return one.problem().communes().stream()
                .filter(c -> hosting.contains(c.code()))
                .toList();
    }
}
