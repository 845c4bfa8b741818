package fr.allervers.web.dashboard;

import fr.allervers.web.version.PlanVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a run that went on from a version has gained.
 *
 * @param served residents with a place more
 * @param percent by which the cost is lower, of plans that leave as many unserved; 0 where places were gained
 */
public record Gain(long served, double percent) {

    /** Percent below which it is told that going on brings little: this product's own choice. */
    private static final double LITTLE = 1;

    /**
     * That of one version to another; null where nothing was gained that is told in one figure. What served fewer than half as many
     * was kept as its run had hardly begun: what came since is all of a run, and no gain of going on.
     */
    static @Nullable Gain of(PlanVersion from, PlanVersion now) {
        long before = from.plan().participants();
        long served = now.plan().participants() - before;
        if (served > before) {
            return null;
        }
        if (served > 0) {
            return new Gain(served, 0);
        }
        long saved = from.score().cost() - now.score().cost();
        boolean isCheaper = from.score().unserved() == now.score().unserved() && saved > 0;
        return isCheaper ? new Gain(0, 100.0 * saved / from.score().cost()) : null;
    }

    /** True where going on once more is hardly worth the time. */
    public boolean isLittle() {
        return served == 0 && percent < LITTLE;
    }
}
