package fr.allervers.data.problem;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * How a resident gets around: the modes at hand and what a leg may and does cost. Shown to people as "means of
 * transport".
 *
 * @param modes travel modes, the quickest counts
 * @param maxMinutes longest leg they can make
 * @param comfortMinutes minutes of a leg above which each counts {@link Rules#excessFactor()} times more
 * @param weight cost of one minute
 * @param stepFree true where they need a step-free room
 */
@RecordBuilder
public record MobilityProfile(
        String id,
        String name,
        List<String> modes,
        int maxMinutes,
        int comfortMinutes,
        int weight,
        boolean stepFree,
        Provenance provenance)
        implements MobilityProfileBuilder.With {

    public MobilityProfile {
        modes = List.copyOf(modes);
    }

    /** Cost of one leg of that many minutes for one resident. */
    public long legCost(int minutes, int excessFactor) {
        return (long) weight * (minutes + (long) excessFactor * Math.max(0, minutes - comfortMinutes));
    }
}
