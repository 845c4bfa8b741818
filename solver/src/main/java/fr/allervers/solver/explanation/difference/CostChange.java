package fr.allervers.solver.explanation.difference;

import fr.allervers.data.problem.Cost;

/**
 * How one cost figure differs between two plans.
 *
 * @param figure more in the second plan, in the contract's unit; never 0
 * @param cost the figure times its weight
 */
public record CostChange(Cost kind, long figure, long cost) {}
