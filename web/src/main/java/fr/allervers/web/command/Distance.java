package fr.allervers.web.command;

import fr.allervers.data.plan.Score;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.Gap;
import fr.allervers.solver.bound.Proof;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan may at most be from the best conceivable one.
 *
 * @param unserved no valid plan leaves fewer unserved
 * @param cost no valid plan that serves as many costs less; null where nothing was proven
 * @param gapPercent per cent that the plan's cost lies above that; null where they do not compare
 */
record Distance(
        long unserved, @Nullable Long cost, @Nullable Double gapPercent) {

    static Distance of(Score score, Bound bound) {
        var cost = bound.costProof() == Proof.TRIVIAL ? null : bound.cost();
        return new Distance(bound.unserved(), cost, Gap.of(score, bound).costPercent());
    }

    List<Sentence> lines() {
        if (cost == null) {
            return List.of(Messages.of("check.noBound"));
        }
        var fewest = Messages.of("check.bound", unserved, cost);
        return Stream.concat(Stream.of(fewest), gap().stream()).toList();
    }

    /** The gap in words; empty where costs do not compare. */
    List<Sentence> gap() {
        return gapPercent == null ? List.of() : List.of(Messages.of("check.gap", gapPercent));
    }
}
