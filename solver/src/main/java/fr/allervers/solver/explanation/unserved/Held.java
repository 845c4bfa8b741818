package fr.allervers.solver.explanation.unserved;

/**
 * Sessions that workshops of one theme and audience hold of advisors whom residents without a place would need.
 *
 * @param theme id
 * @param audience id
 * @param sessions held on days on which those residents could come, 1 or more
 * @param residents who attend those workshops
 */
public record Held(String theme, String audience, int sessions, long residents) {}
