package fr.allervers.solver.bound.price;

/**
 * What a facility's pricing subproblem came to at given multipliers, in {@link Units}.
 *
 * @param opened workshops
 * @param profit of the workshops opened
 * @param marginalLoss what one workshop more than opened loses at least
 * @param fillUpLoss what is lost for having the fewest participants
 */
public record Offer(int opened, long profit, long marginalLoss, long fillUpLoss) {}
