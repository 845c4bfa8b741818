package fr.allervers.solver.explanation.workshop;

/**
 * Rooms, starts or advisors that a workshop cannot have, and the rule that says so.
 *
 * @param about id of the room or advisor; for starts, the name of the obstacle
 * @param obstacle the rule that the closest try broke
 * @param count how many choices it closes: 1 for a room or advisor
 */
public record ClosedDoor(Choice choice, String about, Obstacle obstacle, long count) {}
