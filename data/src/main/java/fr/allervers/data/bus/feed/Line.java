package fr.allervers.data.bus.feed;

/**
 * A line as passengers know it.
 *
 * @param name short name, such as {@code C}; the long one where it has none
 */
public record Line(String id, String name) {}
