package fr.allervers.data.turnout;

/**
 * Share of those expected who come, near the average where few were noted.
 *
 * @param expected how many were expected in all sessions noted
 * @param came how many of them came
 * @param rate the share to expect, 0 to 1
 * @param low in nine cases of ten the share is no lower than this and no higher than {@code high}
 */
public record ShowUpRate(long expected, long came, double rate, double low, double high) {

    /** Standard deviations about the mean that hold nine tenths of a normal distribution. */
    static final double NINE_TENTHS = 1.645;

    /** The mean of a beta distribution, and nine tenths of it by a normal one of the same variance. */
    static ShowUpRate of(GroupTurnout.Sum sum, BetaPrior prior) {
        double came = prior.came() + sum.came();
        double all = prior.strength() + sum.expected();
        double rate = came / all;
        double reach = NINE_TENTHS * Math.sqrt(rate * (1 - rate) / (all + 1));
        return new ShowUpRate(sum.expected(), sum.came(), rate, Math.max(0, rate - reach), Math.min(1, rate + reach));
    }
}
