package fr.allervers.data.territory;

/**
 * One row of {@code wishes.csv}: how much of an audience's demand is for a theme.
 *
 * @param audience id
 * @param theme id
 * @param share 0 to 1
 * @param priority of its demand, 1 or more
 */
public record Wish(String audience, String theme, double share, int priority) {}
