package fr.allervers.web.proof;

import fr.allervers.data.words.Sentence;
import fr.allervers.solver.bound.ProofStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a valid plan may at most be from the best conceivable one.
 *
 * @param unserved residents (times priority) that it leaves unserved beyond the proven fewest
 * @param unservedProof how those were proven; trivial where nothing was yet
 * @param costPercent per cent that its cost lies above what no plan beats that leaves as few unserved as it does; null
 *     where nothing is proven of that, or where that is 0 and the cost is not
 * @param costProof how that was proven
 */
public record PlanGap(
        long unserved, ProofStatus unservedProof, @Nullable Double costPercent, ProofStatus costProof) {

    private static final String BUNDLE = "fr.allervers.web.proof.messages";

    private static Sentence say(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }

    /** How sure a figure is. */
    public static Sentence words(ProofStatus proof) {
        return say("proof." + proof);
    }

    /** The whole of it: unserved, then cost, and how each was proven. */
    public Sentence sentence() {
        return unservedProof == ProofStatus.TRIVIAL
                ? say("gap.nothing")
                : say("gap", say("gap.unserved", unserved, words(unservedProof)), cost());
    }

    /** The same in plain words, without how it was proven. */
    public Sentence plain() {
        return unservedProof == ProofStatus.TRIVIAL
                ? say("plain.nothing")
                : say("plain", say("plain.unserved", unserved), plainCost());
    }

    private Sentence plainCost() {
        if (costPercent == null) {
            return say("plain.noCost");
        }
        return say(unserved > 0 ? "plain.costOfAsMany" : "plain.cost", costPercent);
    }

    private Sentence cost() {
        if (costPercent == null) {
            return say("gap.noCost");
        }
        return say(unserved > 0 ? "gap.costOfAsMany" : "gap.cost", costPercent, words(costProof));
    }

    /** For a line of progress: what is proven of it and is not nothing. */
    public List<Sentence> brief() {
        var said = new ArrayList<Sentence>();
        if (unservedProof != ProofStatus.TRIVIAL && unserved > 0) {
            said.add(say("brief.unserved", unserved));
        }
        if (costPercent != null) {
            said.add(say(unserved > 0 ? "brief.costOfAsMany" : "brief.cost", costPercent));
        }
        return said;
    }
}
