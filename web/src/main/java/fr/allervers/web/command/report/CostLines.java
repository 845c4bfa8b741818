package fr.allervers.web.command.report;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.command.terminal.Messages;
import java.util.List;

/** A plan's cost, figure by figure. */
final class CostLines {

    private CostLines() {}

    /** A line for each figure that is not 0. */
    static List<Sentence> of(Costs costs, Weights weights) {
        return costs.weighted(weights).stream()
                .filter(f -> f.figure() != 0)
                .map(CostLines::of)
                .toList();
    }

    static Sentence of(Costs.Weighted figure) {
        return Messages.of("check.costFigure", figure.kind().title(), figure.figure(), figure.weight(), figure.cost());
    }
}
