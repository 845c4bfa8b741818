package fr.allervers.solver.model;

/**
 * A commune that has both demand and a room, and so ought to host a workshop.
 *
 * @param index in the problem
 * @param code INSEE code
 */
public record HostCommune(int index, String code, String name) {}
