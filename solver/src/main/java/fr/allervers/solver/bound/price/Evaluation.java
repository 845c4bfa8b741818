package fr.allervers.solver.bound.price;

/**
 * One evaluation of a kind's subproblem: the multipliers that it is at, and what it adds to. Not thread-safe.
 *
 * @param multipliers in {@link Units}
 * @param subgradient by multiplier; a kind writes only what it has for itself, so that kinds may share it
 * @param use by multiplier: sessions and days used, of this kind alone
 * @param scratch keys of residents by profit; as long as the most arcs of a facility
 */
@SuppressWarnings("ArrayRecordComponent")
record Evaluation(long[] multipliers, double[] subgradient, double[] use, long[] scratch) {}
