package fr.allervers.web.agenda.request;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.OtherAdvisor;
import fr.allervers.solver.change.OtherAdvisor.Why;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which workshops of a plan can change hands, by the advisors' themes, communes and hours and by what they hold already.
 * Rooms and dates stay as they are; the way between two workshops and how much an advisor holds in a day or week are left to the effect that the coordinator sees.
 */
record SwapFit(ProblemIndex index, Plan plan) {

    /**
     * That somebody could not hold a workshop.
     *
     * @param workshop id
     */
    record Refusal(Advisor advisor, String workshop, Why why) {}

    /** Why an advisor could not hold a workshop whatever they gave for it; null where they could. */
    @Nullable
    Why asTaken(Workshop workshop, String advisor) {
        var own = own(advisor);
        var busy = OtherAdvisor.atItsHours(index, index.advisor(advisor), own, workshop)
                .busy();
        return why(workshop, advisor, busy == null ? own : without(own, busy));
    }

    /** Why no other advisor could hold a workshop: of the one who is nearest to it; null where one could. */
    @Nullable
    Why asGiven(Workshop workshop) {
        Why nearest = Why.THEME;
        for (var advisor : index.problem().advisors()) {
            var why = advisor.id().equals(workshop.advisor()) ? Why.THEME : asTaken(workshop, advisor.id());
            if (why == null) {
                return null;
            }
            nearest = why.compareTo(nearest) > 0 ? why : nearest;
        }
        return nearest;
    }

    /** Why two workshops cannot change hands; null where they can. */
    @Nullable
    Refusal of(Workshop one, Workshop other) {
        var first = refusal(one, other);
        return first == null ? refusal(other, one) : first;
    }

    private @Nullable Refusal refusal(Workshop given, Workshop taken) {
        var why = why(taken, given.advisor(), without(own(given.advisor()), given));
        return why == null ? null : new Refusal(index.advisor(given.advisor()), taken.id(), why);
    }

    /** What keeps an advisor from a workshop, but how much they hold in a day or week and what they drive. */
    private @Nullable Why why(Workshop workshop, String advisor, List<Workshop> held) {
        var why = OtherAdvisor.atItsHours(index, index.advisor(advisor), held, workshop)
                .why();
        return why == Why.NONE ? null : why;
    }

    private List<Workshop> own(String advisor) {
        return plan.workshops().stream()
                .filter(w -> w.advisor().equals(advisor))
                .toList();
    }

    private static List<Workshop> without(List<Workshop> workshops, Workshop one) {
        return workshops.stream().filter(w -> !w.equals(one)).toList();
    }
}
