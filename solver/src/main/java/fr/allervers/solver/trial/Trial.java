package fr.allervers.solver.trial;

import fr.allervers.data.plan.Loss;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;

/**
 * What came of trying a change on a plan, estimated in arrays: by the rules and costs that these know.
 *
 * @param loss of the whole plan after it; means something only where possible
 */
public record Trial(Verdict verdict, Loss loss) {

    /** Whether the changed plan is valid, as far as the arrays know. */
    public enum Verdict {
        POSSIBLE,
        /** A rule of the hours, the room, or the advisor's day or load forbids it. */
        FORBIDDEN,
        /** It, or another workshop, would have too few participants. */
        TOO_FEW
    }

    /**
     * Where and when a workshop is held, and by whom.
     *
     * @param room id
     * @param advisor id
     * @param start of its first session
     */
    public record Spot(String room, String advisor, LocalDateTime start) {

        /** Where a workshop is held. */
        public static Spot of(Workshop workshop) {
            return new Spot(
                    workshop.room(), workshop.advisor(), workshop.sessions().get(0));
        }
    }

    public boolean isPossible() {
        return verdict == Verdict.POSSIBLE;
    }
}
