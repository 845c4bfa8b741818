package fr.allervers.data.turnout;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.turnout.GroupTurnout.Sum;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Shares of those expected who come, by theme, commune, means of transport and hour, from noted attendance. Each share is
 * drawn to the average as far as few were noted and groups are alike (beta-binomial, {@link BetaPrior}). A group's own
 * share takes from each factor by how much its log-odds differ from the average's, as though factors did not play together.
 */
public final class ShowUpRates {

    private static final double FARTHEST = 6;

    private final @Nullable ShowUpRate overall;
    private final Map<Factor, Map<String, ShowUpRate>> byFactor = new EnumMap<>(Factor.class);

    private ShowUpRates(List<GroupTurnout> noted) {
        var all = noted.stream().map(g -> Sum.NONE.and(g)).reduce(Sum.NONE, Sum::and);
        if (all.expected() == 0) {
            overall = null;
            return;
        }
        overall = ShowUpRate.of(all, BetaPrior.JEFFREYS);
        for (var factor : Factor.values()) {
            byFactor.put(factor, by(factor, noted));
        }
    }

    /** The shares of what was noted; groups of nobody are passed over. */
    public static ShowUpRates of(List<GroupTurnout> noted) {
        return new ShowUpRates(noted.stream().filter(g -> g.expected() > 0).toList());
    }

    private static Map<String, ShowUpRate> by(Factor factor, List<GroupTurnout> noted) {
        Map<String, Sum> sums = noted.stream()
                .collect(groupingBy(factor::of, TreeMap::new, reducing(Sum.NONE, g -> Sum.NONE.and(g), Sum::and)));
        var prior = BetaPrior.of(sums.values());
        var rates = new TreeMap<String, ShowUpRate>();
        sums.forEach((key, sum) -> rates.put(key, ShowUpRate.of(sum, prior)));
        return rates;
    }

    /** Of all; null where nothing was noted. */
    public @Nullable ShowUpRate overall() {
        return overall;
    }

    /** By id, INSEE code or hour, sorted; only those of which something was noted. */
    public Map<String, ShowUpRate> by(Factor factor) {
        return byFactor.getOrDefault(factor, Map.of());
    }

    /** The share of one group to expect, 0 to 1; 1 where nothing was noted. */
    public double rate(String theme, String commune, String mobility, int hour) {
        if (overall == null) {
            return 1;
        }
        var group = new GroupTurnout(theme, commune, mobility, hour, 0, 0);
        double average = logOdds(overall.rate());
        double sum = average;
        for (var factor : Factor.values()) {
            var rate = by(factor).get(factor.of(group));
            sum += rate == null ? 0 : logOdds(rate.rate()) - average;
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double logOdds(double share) {
        double odds = Math.log(share / (1 - share));
        return Math.max(-FARTHEST, Math.min(FARTHEST, odds));
    }

    /**
     * Who is to be expected at the first session of a workshop.
     *
     * @return null where nothing was noted yet
     */
    public @Nullable ExpectedTurnout expected(ProblemIndex index, Workshop workshop) {
        if (overall == null) {
            return null;
        }
        var theme = index.plannedTheme(workshop).id();
        int hour = workshop.sessions().get(0).getHour();
        double people = 0;
        double variance = 0;
        for (var attendance : workshop.attendance()) {
            Demand row = index.demand(attendance.demand());
            double rate = rate(theme, row.commune(), row.mobility(), hour);
            people += attendance.residents() * rate;
            variance += attendance.residents() * rate * (1 - rate);
        }
        double unsure = people * (overall.high() - overall.low()) / (2 * ShowUpRate.NINE_TENTHS * overall.rate());
        return ExpectedTurnout.of(people, variance + unsure * unsure, workshop.participants(), overall.expected());
    }
}
