package fr.allervers.web.territory;

/**
 * A territory in a list.
 *
 * @param example true where it came with the program: nobody's own
 */
public record TerritoryName(String id, String name, boolean example) {}
