package fr.allervers.web.command.report;

import fr.allervers.web.command.terminal.Messages;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.words.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The contract's cost figures one by one, with their weights. */
@SuppressWarnings("ImmutableEnumChecker") // references to record components
public enum CostFigures {
    TRAVEL("travel", Costs::travel, Weights::travel),
    DRIVING("driving", Costs::driving, Weights::driving),
    PRESENCE("presence", Costs::presence, Weights::presence),
    CHANGED_START("changedStart", Costs::changedStart, Weights::changedStart),
    CHANGED_ROOM("changedRoom", Costs::changedRoom, Weights::changedRoom),
    CHANGED_ADVISOR("changedAdvisor", Costs::changedAdvisor, Weights::changedAdvisor),
    CANCELLED("cancelled", Costs::cancelled, Weights::cancelled);

    private final String field;
    private final ToLongFunction<Costs> figure;
    private final ToLongFunction<Weights> weight;

    CostFigures(String field, ToLongFunction<Costs> figure, ToLongFunction<Weights> weight) {
        this.field = field;
        this.figure = figure;
        this.weight = weight;
    }

    /** The cost in all, then a line for each figure that is not 0. */
    static List<Sentence> lines(Score score, Weights weights) {
        var figures =
                Arrays.stream(values()).filter(f -> f.of(score.costs()) != 0).map(f -> f.line(score.costs(), weights));
        return Stream.concat(Stream.of(Messages.of("check.cost", score.cost())), figures)
                .toList();
    }

    /** The field's name in the plan file. */
    public String field() {
        return field;
    }

    long of(Costs costs) {
        return figure.applyAsLong(costs);
    }

    private Sentence line(Costs costs, Weights weights) {
        long times = weight.applyAsLong(weights);
        return Messages.of("check.costFigure", Messages.of("cost." + field), of(costs), times, of(costs) * times);
    }
}
