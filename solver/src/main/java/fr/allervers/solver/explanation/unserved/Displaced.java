package fr.allervers.solver.explanation.unserved;

/**
 * Residents of one demand row who would lose their place to others.
 *
 * @param demand id of their row
 * @param residents how many
 */
public record Displaced(String demand, long residents) {}
