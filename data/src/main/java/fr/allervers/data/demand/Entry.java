package fr.allervers.data.demand;

/**
 * Something that a row may name.
 *
 * @param id INSEE code of a commune, otherwise the id
 * @param size population of a commune, -1 where unknown and for everything else
 */
public record Entry(String id, String name, int size) {}
