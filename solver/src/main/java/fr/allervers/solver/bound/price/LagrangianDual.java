package fr.allervers.solver.bound.price;

import fr.allervers.solver.bound.relax.DemandRow;
import fr.allervers.solver.bound.relax.Relaxation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lagrangian dual of a relaxation: a lower bound on its cost, or on its unserved, for any multipliers, in {@link Units}. What
 * many share is relaxed and has a multiplier; what is left falls apart into one {@link KindSubproblem} for each kind. Time and
 * memory are linear in the residents' possible trips. Of an advisor's hours it keeps only how many sessions and days they hold.
 *
 * <p>Multipliers are, in this order: of one resident served, by row; of one session, by advisor type; of a day with at least k
 * sessions, by advisor type and k; of one unserved resident of priority 1; of one workshop, by kind. Not thread-safe.
 */
public final class LagrangianDual {

    /** All sums stay below this, so that they are exact. */
    private static final long EXACT = 1L << 60;

    /** Multipliers of workshops and of their residents swing against each other unless one of them is slow. */
    private static final double DAMPING = 30;

    private final Relaxation relaxation;
    private final boolean cost;
    private final long spareUnserved;
    private final long mostUnits;
    private final SessionPrices sessionPrices;
    private final List<KindSubproblem> kinds;
    private final PresencePrices presence;
    /** Index of the multiplier of one unserved resident of priority 1; those of workshops follow. */
    private final int unserved;

    private LagrangianDual(Relaxation relaxation, boolean cost, long spareUnserved) {
        this.relaxation = relaxation;
        this.cost = cost;
        this.spareUnserved = Math.min(spareUnserved, weight(relaxation));
        int rows = relaxation.rows().size();
        this.mostUnits = Math.min(KindArcs.MAX_UNITS - 1, EXACT / amounts(relaxation));
        this.sessionPrices = new SessionPrices(relaxation, rows, cost, mostUnits);
        this.unserved = rows + sessionPrices.size();
        var residents =
                relaxation.rows().stream().mapToInt(DemandRow::residents).toArray();
        var byKind = List.copyOf(relaxation.facilitiesByKind().values());
        this.kinds = IntStream.range(0, byKind.size())
                .mapToObj(k -> new KindSubproblem(
                        byKind.get(k).stream()
                                .map(f -> relaxation.facilities().get(f))
                                .toList(),
                        sessionPrices,
                        unserved + 1 + k,
                        cost,
                        residents))
                .toList();
        this.presence = new PresencePrices(
                cost ? relaxation.presence() : List.of(),
                commune -> Units.of(relaxation.presenceCost(commune), mostUnits),
                kinds);
    }

    private static long weight(Relaxation relaxation) {
        return relaxation.rows().stream().mapToLong(DemandRow::weight).sum();
    }

    /** More than the multipliers are multiplied with in all. */
    private static long amounts(Relaxation relaxation) {
        long sessions = 4L * (1 + relaxation.advisors().size()) * (1 + relaxation.compiled().calendar.size);
        return sessions + 4 * weight(relaxation) + relaxation.presence().size();
    }

    /**
     * The dual of the least cost.
     *
     * @param unservedAllowed more than this many are not left unserved
     */
    public static LagrangianDual ofCost(Relaxation relaxation, long unservedAllowed) {
        return new LagrangianDual(relaxation, true, Math.max(0, unservedAllowed - relaxation.unservable()));
    }

    /** The dual of the fewest left unserved of those who could be reached, times their priority. */
    public static LagrangianDual ofUnserved(Relaxation relaxation) {
        return new LagrangianDual(relaxation, false, 0);
    }

    private int size() {
        return unserved + 1 + kinds.size();
    }

    /** Multipliers to begin with. */
    long[] start() {
        var multipliers = new long[size()];
        kinds.forEach(kind -> kind.arcs().fillCheapest(multipliers));
        multipliers[unserved] =
                Math.min(mostUnits, 2 * Arrays.stream(multipliers).max().orElse(0));
        return multipliers;
    }

    /** How high the bound may be about, no matter how wrong. */
    long estimate() {
        return cost ? kinds.stream().mapToLong(KindSubproblem::meanTrips).sum() : weight(relaxation) * Units.PER_MINUTE;
    }

    /** Least value of each multiplier. */
    long[] lowerLimits() {
        var limits = new long[size()];
        Arrays.fill(limits, 0, relaxation.rows().size(), -mostUnits);
        return limits;
    }

    /** Highest value of every multiplier. */
    long upperLimit() {
        return mostUnits;
    }

    /**
     * How much there is about of what each multiplier is for, more than 0: a step moves it the less the more there is.
     *
     * @param damped true: multipliers that would swing against each other move little
     */
    double[] scale(boolean damped) {
        var scale = new double[size()];
        for (int r = 0; r < relaxation.rows().size(); r++) {
            scale[r] = relaxation.rows().get(r).residents();
        }
        sessionPrices.scale(scale);
        scale[unserved] = 1 + spareUnserved;
        for (int k = 0; k < kinds.size(); k++) {
            scale[unserved + 1 + k] =
                    (damped ? DAMPING : 1) * Math.max(1, kinds.get(k).workshopsNeeded());
        }
        return scale;
    }

    /**
     * The bound at multipliers within their limits.
     *
     * @param subgradient receives how much of each thing is used beyond what there is
     */
    long evaluate(long[] multipliers, double[] subgradient) {
        Arrays.fill(subgradient, 0);
        long value = cost ? Units.of(relaxation.pinned().travel(), EXACT) : 0;
        value += sessionPrices.reprice(multipliers, subgradient);
        var evaluations =
                kinds.stream().map(kind -> kind.at(multipliers, subgradient)).toList();
        value += IntStream.range(0, kinds.size())
                .parallel()
                .mapToLong(k -> kinds.get(k).evaluate(evaluations.get(k)))
                .sum();
        value += serveOrLeave(rowPrices(multipliers), subgradient);
        value += presence.evaluate(evaluations);
        for (var evaluation : evaluations) {
            for (int i = relaxation.rows().size(); i < unserved; i++) {
                subgradient[i] += evaluation.use()[i];
            }
        }
        return value;
    }

    private long serveOrLeave(RowPrices prices, double[] subgradient) {
        long total = cost ? -prices.multipliers()[unserved] * spareUnserved : 0;
        subgradient[unserved] = -spareUnserved;
        for (var kind : kinds) {
            for (int r : kind.rows()) {
                var row = relaxation.rows().get(r);
                total += row.residents() * prices.values()[r];
                if (prices.values()[r] == prices.multipliers()[r]) {
                    subgradient[r] += row.residents();
                } else {
                    subgradient[unserved] += row.weight();
                    kind.leave(row.residents(), subgradient);
                }
            }
        }
        return total;
    }

    /** Prices of one resident of each row, once the kinds are evaluated. */
    private RowPrices rowPrices(long[] multipliers) {
        boolean mayLeave = !cost || spareUnserved > 0;
        var leaving = new long[relaxation.rows().size()];
        var values = Arrays.copyOf(multipliers, leaving.length);
        long one = cost ? multipliers[unserved] : Units.PER_MINUTE;
        for (var kind : kinds) {
            for (int r : kind.rows()) {
                int priority = relaxation.rows().get(r).priority();
                leaving[r] = one > mostUnits / priority ? mostUnits : one * priority;
                if (mayLeave) {
                    values[r] = Math.min(values[r], leaving[r] - kind.leavingReward());
                }
            }
        }
        return new RowPrices(multipliers, leaving, values, mayLeave);
    }

    /** Evaluates every kind at multipliers; what they found holds until the next evaluation. */
    public DualPoint at(long[] multipliers) {
        evaluate(multipliers, new double[multipliers.length]);
        return new DualPoint(
                kinds,
                rowPrices(multipliers),
                presence.rewards(relaxation.problem().communes().size()));
    }
}
