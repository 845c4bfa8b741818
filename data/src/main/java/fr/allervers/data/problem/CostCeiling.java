package fr.allervers.data.problem;

import java.math.BigInteger;

/** Bounds from above on the cost figures of any valid plan of a problem, not weighted; coarse, and cheap to have. */
final class CostCeiling {

    private CostCeiling() {}

    /** Every resident to the longest workshop, by the longest legs their profile can make. */
    static BigInteger travel(Problem problem) {
        long sessions =
                problem.themes().stream().mapToInt(Theme::sessions).max().orElse(0);
        long residents = problem.residents();
        var leg = problem.mobility().stream().map(m -> dearestLeg(problem, m)).reduce(BigInteger.ZERO, BigInteger::max);
        return leg.multiply(times(2 * sessions, residents));
    }

    private static BigInteger dearestLeg(Problem problem, MobilityProfile profile) {
        long minutes = Math.min(profile.maxMinutes(), Limits.MINUTES);
        long excess = problem.rules().excessFactor() * Math.max(0, minutes - profile.comfortMinutes());
        return times(profile.weight(), minutes + excess);
    }

    /** Every advisor at every start, with the longest leg to it and the longest home. */
    static BigInteger driving(Problem problem) {
        return times(
                2L * Limits.MINUTES * problem.starts().size(),
                problem.advisors().size());
    }

    /** All published participants. */
    static BigInteger published(Problem problem) {
        return BigInteger.valueOf(
                problem.published().stream().mapToLong(Workshop::participants).sum());
    }

    private static BigInteger times(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
