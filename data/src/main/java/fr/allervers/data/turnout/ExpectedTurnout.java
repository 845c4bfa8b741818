package fr.allervers.data.turnout;

/**
 * How many residents to expect at a workshop.
 *
 * @param people on average
 * @param low in nine cases of ten no fewer come than this, and no more than {@code high}
 * @param noted residents expected at all sessions whose attendance was noted: what the numbers rest on
 */
public record ExpectedTurnout(double people, double low, double high, long noted) {

    /**
     * As many as about four sessions of eight: with as many the share of all is known to 15 hundredths in nine cases of ten, and it
     * is not that of a single bad day.
     */
    public static final int ENOUGH_NOTED = 30;

    /**
     * @param variance of the number of people
     * @param most who can come
     */
    static ExpectedTurnout of(double people, double variance, long most, long noted) {
        double reach = ShowUpRate.NINE_TENTHS * Math.sqrt(variance);
        return new ExpectedTurnout(people, Math.max(0, people - reach), Math.min(most, people + reach), noted);
    }

    /** True where enough was noted to warn that fewer than a workshop is held for are to be expected, rounded to whole people. */
    public boolean isBelow(int minimum) {
        return noted >= ENOUGH_NOTED && Math.round(people) < minimum;
    }
}
