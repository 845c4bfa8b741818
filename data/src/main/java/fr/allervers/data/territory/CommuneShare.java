package fr.allervers.data.territory;

/**
 * One row of {@code shares.csv}: an audience's share of one commune's population, where it is known.
 *
 * @param commune INSEE code
 * @param audience id
 * @param share 0 to 1
 */
public record CommuneShare(String commune, String audience, double share) {}
