package fr.allervers.data.turnout;

import fr.allervers.data.turnout.GroupTurnout.Sum;
import java.util.Collection;

/**
 * Beta distribution of shares between groups, estimated from the groups themselves (empirical Bayes): the mean of all, and
 * a strength by the method of moments of Kleinman, "Proportions with extraneous variance: single and independent samples",
 * Journal of the American Statistical Association 68 (1973), with the groups' sizes as weights.
 *
 * @param mean share of all, 0 to 1
 * @param strength residents that the mean counts for beside those of a group; as many as were noted in all at most, which is
 *     where groups differ no more than by chance
 */
record BetaPrior(double mean, double strength) {

    /** What is known of a share before anything is noted: Jeffreys' prior. */
    static final BetaPrior JEFFREYS = new BetaPrior(0.5, 1);

    static BetaPrior of(Collection<Sum> groups) {
        var all = groups.stream().reduce(Sum.NONE, Sum::and);
        double mean = ShowUpRate.of(all, JEFFREYS).rate();
        double correlation = correlation(groups, all);
        double most = all.expected();
        double strength = correlation <= 0 ? most : Math.min(most, 1 / correlation - 1);
        return new BetaPrior(mean, Math.max(1, strength));
    }

    /** Kleinman's estimate of how alike residents of a group are; none or negative where groups differ no more than by chance. */
    private static double correlation(Collection<Sum> groups, Sum all) {
        double spread = 0;
        double byChance = 0;
        double whole = 0;
        for (var group : groups) {
            double weight = (double) group.expected() / all.expected();
            double apart = group.share() - all.share();
            spread += weight * apart * apart;
            byChance += weight * (1 - weight) / group.expected();
            whole += weight * (1 - weight);
        }
        double variance = all.share() * (1 - all.share());
        return variance == 0 || whole == byChance ? 0 : (spread / variance - byChance) / (whole - byChance);
    }

    double came() {
        return mean * strength;
    }
}
