package fr.allervers.data.turnout;

/**
 * How many residents to expect at a workshop.
 *
 * @param people on average
 * @param low in nine cases of ten no fewer come than this, and no more than {@code high}
 */
public record ExpectedTurnout(double people, double low, double high) {

    /**
     * @param variance of the number of people
     * @param most who can come
     */
    static ExpectedTurnout of(double people, double variance, long most) {
        double reach = ShowUpRate.NINE_TENTHS * Math.sqrt(variance);
        return new ExpectedTurnout(people, Math.max(0, people - reach), Math.min(most, people + reach));
    }

    /** True where fewer than a workshop is held for are to be expected, rounded to whole people. */
    public boolean isBelow(int minimum) {
        return Math.round(people) < minimum;
    }
}
