package fr.allervers.web.shape;

import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.explanation.cost.CostShare;
import fr.allervers.solver.explanation.cost.PlanCosts;
import java.util.List;
import java.util.Locale;

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
    public record Figure(Cost kind, String title, long figure, long weight, long cost) {}

    /** The shape of a plan's costs in a language. */
    public static CostsShape of(ProblemIndex index, PlanCosts costs, Locale language) {
        var figures = costs.figures().weighted(index.problem().weights()).stream()
                .map(f -> new Figure(f.kind(), f.kind().title().in(language), f.figure(), f.weight(), f.cost()))
                .toList();
        return new CostsShape(index.problem().id(), costs.cost(), figures, costs.lines(), costs.shares());
    }
}
