package fr.allervers.solver.model;

/**
 * A commune that has both demand and a room, and so ought to host a workshop.
 *
 * @param index in the problem
 * @param code INSEE code
 * @param presence how much it counts that it hosts nothing
 */
public record HostCommune(int index, String code, String name, int presence) {}
