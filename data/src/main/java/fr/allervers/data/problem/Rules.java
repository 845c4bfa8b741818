package fr.allervers.data.problem;

/**
 * Rules of the whole problem.
 *
 * @param setupMinutes minutes between two sessions of an advisor, beside the drive
 * @param advisorMode travel mode of the advisors
 * @param excessFactor how many times more a minute above a profile's comfort costs
 */
public record Rules(int setupMinutes, String advisorMode, int excessFactor) {}
