package fr.allervers.solver.search;

import java.util.Arrays;

/** What one resident of priority 1 unserved weighs against cost. */
final class Penalties {

    private static final double MOST = 0x1p50;

    /** While searching: more than the travel of any resident, but little enough to trade with while the search is hot. */
    final long soft;

    /** So much that no cost outweighs it, as the contract compares plans. */
    final long strict;

    Penalties(IndexedProblem indexed) {
        var weights = indexed.problem.weights();
        long fare = indexed.whole.fares().most();
        long residents = indexed.classes.stream()
                .flatMapToLong(c -> Arrays.stream(c.residents()).asLongStream())
                .sum();
        double driving = 2.0 * indexed.grid.size * indexed.territory.base.length * indexed.drives.longest();
        double changes =
                indexed.identities.stream().mapToDouble(i -> i.participants()).sum()
                        * ((double) weights.changedStart()
                                + weights.changedRoom()
                                + weights.changedAdvisor()
                                + weights.cancelled());
        double most = (double) fare * residents
                + driving * weights.driving()
                + (double) weights.presence() * indexed.territory.communes
                + changes;
        strict = (long) Math.min(MOST, most + 1);
        soft = (long) Math.min(strict, 2.0 * fare + 4.0 * weights.driving() * indexed.drives.longest() + 1);
    }
}
