package fr.allervers.data.continuity;

import static java.util.Comparator.comparingDouble;

import fr.allervers.data.figures.CommuneFigures;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How evenly the communes of a territory fared over the last quarters, at most four.
 *
 * @param communes in the order in which they come up
 * @param gini see {@link #gini(List)}
 */
public record Equity(List<CommuneEquity> communes, double gini) {

    private static final int QUARTERS = 4;

    public Equity {
        communes = List.copyOf(communes);
    }

    /** Counts quarters, the oldest first; of more than four the last four. */
    public static Equity of(List<PastQuarter> quarters) {
        Map<String, CommuneEquity> byCode = new LinkedHashMap<>();
        quarters.stream().skip(Math.max(0, quarters.size() - QUARTERS)).forEach(q -> add(q, byCode));
        var communes = List.copyOf(byCode.values());
        return new Equity(communes, gini(communes));
    }

    private static void add(PastQuarter quarter, Map<String, CommuneEquity> byCode) {
        var index = new ProblemIndex(quarter.problem());
        var able =
                quarter.problem().presenceCommunes().stream().map(Commune::code).toList();
        for (var figures : PlanFigures.of(index, quarter.plan()).communes()) {
            var code = figures.commune().code();
            byCode.merge(code, of(index, quarter, figures, able.contains(code)), (before, now) -> before.and(now));
        }
    }

    private static CommuneEquity of(ProblemIndex index, PastQuarter quarter, CommuneFigures figures, boolean able) {
        var commune = figures.commune();
        var held = quarter.plan().workshops().stream()
                .filter(w -> quarter.plan().parts(w).stream()
                        .anyMatch(p -> index.room(p.room()).commune().equals(commune.code())))
                .toList();
        var residents = figures.residents();
        return new CommuneEquity(
                commune.code(),
                commune.name(),
                residents.asked(),
                residents.served(),
                residents.meanMinutes(),
                residents.burdenMinutes(),
                held.size(),
                held.stream().mapToLong(w -> PlanFigures.seats(index, w)).sum(),
                able ? 1 : 0,
                able && held.isEmpty() ? 1 : 0);
    }

    /**
     * Gini coefficient of {@link CommuneEquity#burdenMinutes()} over all who ask: 0 where residents of every commune
     * carry the same burden, towards 1 where few carry all of it. It is 1 − Σ pᵢ (Lᵢ + Lᵢ₋₁) over the communes from the
     * least burdened, p being a commune's share of those who ask and L the share of all burden up to it: twice the area
     * between the Lorenz curve of grouped data and the diagonal, as A. Delbosc and G. Currie use it for the supply of
     * public transport (Using Lorenz curves to assess public transport equity, Journal of Transport Geography 19(6),
     * 2011, pages 1252 to 1259).
     */
    static double gini(List<CommuneEquity> communes) {
        double asked = communes.stream().mapToLong(CommuneEquity::asked).sum();
        double burden = communes.stream().mapToDouble(CommuneEquity::burden).sum();
        if (asked == 0 || burden == 0) {
            return 0;
        }
        var sorted = communes.stream()
                .sorted(comparingDouble(CommuneEquity::burdenMinutes))
                .toList();
        double gini = 1;
        double below = 0;
        for (var commune : sorted) {
            double upTo = below + commune.burden() / burden;
            gini -= commune.asked() / asked * (upTo + below);
            below = upTo;
        }
        return Math.max(0, gini);
    }
}
