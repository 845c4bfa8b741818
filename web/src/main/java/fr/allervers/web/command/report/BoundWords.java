package fr.allervers.web.command.report;

import fr.allervers.data.words.Sentence;
import fr.allervers.solver.bound.Bound;
import fr.allervers.solver.bound.ProofStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.proof.PlanGap;
import java.util.List;

/** Says what no plan can beat, and how sure that is. */
public final class BoundWords {

    private BoundWords() {}

    public static List<Sentence> of(Bound bound) {
        var unserved = Messages.of("bound.unserved", bound.unserved(), PlanGap.words(bound.unservedProof()));
        var cost = bound.costProof() == ProofStatus.TRIVIAL
                ? Messages.of("bound.noCost")
                : Messages.of("bound.cost", bound.unservedAllowed(), bound.cost(), PlanGap.words(bound.costProof()));
        return List.of(unserved, cost);
    }
}
