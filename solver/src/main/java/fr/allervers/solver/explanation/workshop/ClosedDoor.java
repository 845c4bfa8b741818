package fr.allervers.solver.explanation.workshop;

/**
 * Choices that are none.
 *
 * @param about id of the room or advisor; for starts, the name of the obstacle
 * @param obstacle the rule that the closest try broke
 * @param count how many choices it closes: 1 for a room or advisor
 */
public record ClosedDoor(Choice choice, String about, Obstacle obstacle, long count) {}
