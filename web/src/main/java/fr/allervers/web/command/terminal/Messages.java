package fr.allervers.web.command.terminal;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.words.Sentence;
import java.util.List;

/** What the commands say, from this package's bundle. */
public final class Messages {

    private static final String BUNDLE = "fr.allervers.web.command.messages";

    private Messages() {}

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }

    /** A line for each figure of a plan's cost that is not 0. */
    public static List<Sentence> costs(Costs costs, Weights weights) {
        return costs.weighted(weights).stream()
                .filter(f -> f.figure() != 0)
                .map(Messages::cost)
                .toList();
    }

    /** A line for one figure of a plan's cost. */
    public static Sentence cost(Costs.Weighted figure) {
        return of("check.costFigure", figure.kind().title(), figure.figure(), figure.weight(), figure.cost());
    }
}
