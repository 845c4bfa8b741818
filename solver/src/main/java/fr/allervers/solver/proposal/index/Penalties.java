package fr.allervers.solver.proposal.index;

import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import java.util.Arrays;
import java.util.EnumSet;

/** What one resident of priority 1 unserved weighs against cost. */
public final class Penalties {

    private static final double MOST = 0x1p50;
    /** Times the highest priority, it stays below what the search for negative cycles takes for no way. */
    private static final double MOST_OF_ONE = 0x1p55;
    /** Times all residents and their priorities, it can still be added up. */
    private static final double MOST_OF_ALL = 0x1p61;

    /** Costs whose most is known more closely here than by their ceiling. */
    private static final EnumSet<Cost> KNOWN_BETTER = EnumSet.of(
            Cost.TRAVEL, Cost.DRIVING, Cost.CHANGED_START, Cost.CHANGED_ROOM, Cost.CHANGED_ADVISOR, Cost.CANCELLED);

    /**
     * While searching: more than the travel of any resident and than any one published workshop, habit or commune, but
     * little enough to trade with while the search is hot.
     */
    public final long soft;

    /** So much that no cost outweighs it, as the contract compares plans. */
    public final long strict;

    Penalties(IndexedProblem indexed, RowTripCosts tripCosts) {
        var weights = indexed.problem.weights();
        long trips = tripCosts.most();
        long residents = indexed.kinds.stream()
                .flatMapToLong(kind -> Arrays.stream(kind.residents()).asLongStream())
                .sum();
        double driving = 2.0 * indexed.calendar.size * indexed.sites.base.length * indexed.drives.longest();
        double change = (double) weights.of(Cost.CHANGED_START)
                + weights.of(Cost.CHANGED_ROOM)
                + weights.of(Cost.CHANGED_ADVISOR)
                + weights.of(Cost.CANCELLED);
        var published = indexed.identities.stream()
                .mapToDouble(i -> i.participants() * change)
                .summaryStatistics();
        double most = (double) trips * residents
                + driving * weights.of(Cost.DRIVING)
                + others(indexed.problem)
                + published.getSum();
        strict = (long) Math.min(highest(indexed), most + 1);
        double alone = 2.0 * trips + 4.0 * weights.of(Cost.DRIVING) * indexed.drives.longest();
        soft = (long) Math.min(
                strict, Math.max(alone, trips + dearest(indexed.problem)) + Math.max(0, published.getMax()) + 1);
    }

    /** What one commune and one habit that are not kept may cost. */
    private static double dearest(Problem problem) {
        return Arrays.stream(Cost.values())
                .mapToDouble(
                        c -> (double) c.dearest(problem) * problem.weights().of(c))
                .sum();
    }

    /** The most that the costs beside travel, driving and changes can come to, weighted. */
    private static double others(Problem problem) {
        return EnumSet.complementOf(KNOWN_BETTER).stream()
                .mapToDouble(c ->
                        c.ceiling(problem).doubleValue() * problem.weights().of(c))
                .sum();
    }

    /** At least 1, however high the file's weights and priorities are. */
    private static double highest(IndexedProblem indexed) {
        double priority = 1;
        double all = 1;
        for (var kind : indexed.kinds) {
            for (int row = 0; row < kind.rows(); row++) {
                priority = Math.max(priority, kind.priority()[row]);
                all += (double) kind.residents()[row] * kind.priority()[row];
            }
        }
        return Math.max(1, Math.min(MOST, Math.min(MOST_OF_ONE / priority, MOST_OF_ALL / all)));
    }
}
