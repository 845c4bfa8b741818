package fr.allervers.solver.model;

/**
 * The plan that was read in says it is of another problem.
 *
 * @param named id it names
 * @param own id of the problem
 */
public record ForeignPlan(String named, String own) {}
