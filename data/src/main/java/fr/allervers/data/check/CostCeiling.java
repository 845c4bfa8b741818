package fr.allervers.data.check;

import fr.allervers.data.fault.FaultList;
import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.math.BigInteger;

/** A bound from above on what any valid plan of a problem can cost, to keep the contract's sums exact. */
public final class CostCeiling {

    private final Problem problem;

    public CostCeiling(Problem problem) {
        this.problem = problem;
    }

    /** Reports figures whose sums could be beyond {@link Limits#COST}. */
    public void check(FaultList faults) {
        var limit = BigInteger.valueOf(Limits.COST);
        if (cost().compareTo(limit) > 0) {
            faults.add(Place.FILE.field("weights"), "cost.above", cost(), Limits.COST);
        }
        if (unserved().compareTo(limit) > 0) {
            faults.add(Place.FILE.field("demand"), "unserved.above", unserved(), Limits.COST);
        }
    }

    private BigInteger unserved() {
        return problem.demand().stream()
                .map(d -> times(d.residents(), d.priority()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private BigInteger cost() {
        var w = problem.weights();
        long participants =
                problem.published().stream().mapToLong(Workshop::participants).sum();
        return travel().multiply(BigInteger.valueOf(w.travel()))
                .add(driving().multiply(BigInteger.valueOf(w.driving())))
                .add(times(problem.communes().size(), w.presence()))
                .add(times(participants, w.changedStart()))
                .add(times(participants, w.changedRoom()))
                .add(times(participants, w.changedAdvisor()))
                .add(times(participants, w.cancelled()));
    }

    /** Every resident to the longest workshop, by the longest legs their profile can make. */
    private BigInteger travel() {
        long sessions =
                problem.themes().stream().mapToInt(Theme::sessions).max().orElse(0);
        long residents = problem.demand().stream().mapToLong(d -> d.residents()).sum();
        var leg = problem.mobility().stream().map(this::dearestLeg).reduce(BigInteger.ZERO, BigInteger::max);
        return leg.multiply(times(2 * sessions, residents));
    }

    private BigInteger dearestLeg(MobilityProfile profile) {
        long minutes = Math.min(profile.maxMinutes(), Limits.MINUTES);
        long excess = problem.rules().excessFactor() * Math.max(0, minutes - profile.comfortMinutes());
        return times(profile.weight(), minutes + excess);
    }

    /** Every advisor at every start, with the longest leg to it and the longest home. */
    private BigInteger driving() {
        return times(
                2L * Limits.MINUTES * problem.starts().size(),
                problem.advisors().size());
    }

    private static BigInteger times(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
