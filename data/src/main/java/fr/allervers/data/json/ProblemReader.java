package fr.allervers.data.json;

import fr.allervers.data.fault.FaultList;
import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Problem;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Reads problem files. What it returns has no unknown or double ids, matrices of the right size, and figures whose sums
 * are exact. Demand that no plan could serve is no fault, and neither is a mode that no travel table has: the contract
 * calls such a trip impossible.
 */
public final class ProblemReader extends DocumentReader<Problem> {

    private static final ProblemShape SHAPE = new ProblemShape();

    public ProblemReader() {
        super(SHAPE);
    }

    @Override
    Ids ids() {
        return new Ids();
    }

    @Override
    void checkWhole(Problem problem, FaultList faults) {
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
