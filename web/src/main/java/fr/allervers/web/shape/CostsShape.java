package fr.allervers.web.shape;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.explanation.cost.CostKind;
import fr.allervers.solver.explanation.cost.CostShare;
import fr.allervers.solver.explanation.cost.PlanCosts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a plan costs.
 *
 * @param problem id
 * @param cost of everything, weighted
 * @param figures one for each kind
 * @param lines added up by kind, commune and means of transport
 * @param shares every share: travel by commune and means, driving by advisor, day and commune, changes by workshop
 */
public record CostsShape(
        String problem, long cost, List<Figure> figures, List<PlanCosts.Line> lines, List<CostShare> shares) {

    /**
     * One cost figure.
     *
     * @param title in the language asked for
     * @param cost the figure times its weight
     */
    public record Figure(CostKind kind, String title, long figure, long weight, long cost) {}

    /** The shape of a plan's costs in a language. */
    public static CostsShape of(ProblemIndex index, PlanCosts costs, Locale language) {
        var weights = index.problem().weights();
        var figures = Stream.of(CostKind.values())
                .map(k -> new Figure(
                        k,
                        k.title().in(language),
                        costs.figure(k),
                        k.weight(weights),
                        costs.figure(k) * k.weight(weights)))
                .toList();
        return new CostsShape(index.problem().id(), costs.cost(), figures, costs.lines(), costs.shares());
    }
}
