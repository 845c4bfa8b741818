package fr.allervers.data.check;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultList;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.shape.Shapes;
import fr.allervers.data.shape.Validation;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * The check of a problem in memory by all that is asked of a problem's file: no unknown or double ids, figures within
 * {@link Limits}, matrices of the right size, starts in order, no end before its start, and sums that stay exact. Demand
 * that no plan could serve is no fault, and neither is a mode that no travel table has: the contract calls such a trip
 * impossible.
 */
public final class ProblemCheck {

    private ProblemCheck() {}

    /** The faults of a problem, each at its place in the problem's file, the first {@link Limits#FAULTS}; often none. */
    public static List<Fault> faults(Problem problem) {
        return all(problem).listed();
    }

    /**
     * Refuses a problem that is not legal.
     *
     * @throws FaultsException where it has faults, with all of them
     */
    public static void require(Problem problem) {
        var faults = all(problem);
        if (!faults.isEmpty()) {
            throw faults.refusal();
        }
    }

    private static FaultList all(Problem problem) {
        var validation = Validation.alone();
        Shapes.PROBLEM.check(problem, Place.FILE, validation);
        if (validation.faults().isEmpty()) {
            sums(problem, validation.faults());
        }
        return validation.faults();
    }

    /** Reports where a plan's cost or unserved could be beyond {@link Limits#COST}; of a problem without other faults. */
    public static void sums(Problem problem, FaultList faults) {
        atMost("weights", "cost.above", cost(problem), faults);
        atMost("demand", "unserved.above", unserved(problem), faults);
    }

    private static void atMost(String field, String key, BigInteger sum, FaultList faults) {
        if (sum.compareTo(BigInteger.valueOf(Limits.COST)) > 0) {
            faults.add(Place.FILE.field(field), key, sum, Limits.COST);
        }
    }

    private static BigInteger cost(Problem problem) {
        return Arrays.stream(Cost.values())
                .map(c -> c.ceiling(problem)
                        .multiply(BigInteger.valueOf(problem.weights().of(c))))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger unserved(Problem problem) {
        return problem.demand().stream()
                .map(d -> BigInteger.valueOf(d.residents()).multiply(BigInteger.valueOf(d.priority())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
