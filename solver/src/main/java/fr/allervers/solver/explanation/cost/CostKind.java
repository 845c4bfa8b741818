package fr.allervers.solver.explanation.cost;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import java.util.function.ToLongFunction;

/** The contract's cost figures, each with its weight. */
@SuppressWarnings("ImmutableEnumChecker") // references to record components
public enum CostKind {
    TRAVEL(Costs::travel, Weights::travel),
    DRIVING(Costs::driving, Weights::driving),
    PRESENCE(Costs::presence, Weights::presence),
    CHANGED_START(Costs::changedStart, Weights::changedStart),
    CHANGED_ROOM(Costs::changedRoom, Weights::changedRoom),
    CHANGED_ADVISOR(Costs::changedAdvisor, Weights::changedAdvisor),
    CANCELLED(Costs::cancelled, Weights::cancelled);

    private final ToLongFunction<Costs> figure;
    private final ToLongFunction<Weights> weight;

    CostKind(ToLongFunction<Costs> figure, ToLongFunction<Weights> weight) {
        this.figure = figure;
        this.weight = weight;
    }

    /** The figure of this kind, not weighted. */
    public long figure(Costs costs) {
        return figure.applyAsLong(costs);
    }

    public long weight(Weights weights) {
        return weight.applyAsLong(weights);
    }

    public Sentence title() {
        return Phrase.of("cost." + name());
    }
}
