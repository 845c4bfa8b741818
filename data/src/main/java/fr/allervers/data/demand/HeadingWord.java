package fr.allervers.data.demand;

/**
 * Heading that people write and what stands below it, as somebody decided once.
 *
 * @param word the heading, as it stands in the file
 * @param column name of a {@link DemandColumn}
 */
public record HeadingWord(String word, String column) {}
