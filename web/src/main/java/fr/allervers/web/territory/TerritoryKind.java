package fr.allervers.web.territory;

/**
 * What kind of territory is planned.
 *
 * @param example true where it came with the program: nobody's own
 */
public record TerritoryKind(boolean example) {}
