package fr.allervers.data.figures;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.plan.Attendability;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.unservable.UnservableDemand;
import fr.allervers.data.words.Sentence;
import java.util.List;

/**
 * Why residents have no place in a plan: no plan could ever serve them, or this one has no workshop for them, none
 * within their reach, or none with a seat left. The latter is a first reading of the plan, at once; what would truly give
 * them a place is found by trying, which takes time and is another's business.
 */
public record UnservedReasons(ProblemIndex index, Attendability attendability) {

    private static final String BUNDLE = "fr.allervers.data.figures.unserved";

    public UnservedReasons(ProblemIndex index) {
        this(index, new Attendability(index));
    }

    /** Every demand with residents left without a place, in the problem's order. */
    public List<Unserved> of(Plan plan) {
        var leftOf = plan.left();
        var left = index.problem().demand().stream()
                .filter(d -> leftOf.applyAsLong(d) > 0)
                .toList();
        var unservable = left.isEmpty() ? List.<UnservableDemand>of() : UnservableDemand.of(index.problem());
        var never = unservable.stream().collect(toMap(u -> u.demand().id(), UnservableDemand::sentence));
        return left.stream()
                .map(d -> {
                    var sure = never.get(d.id());
                    var reason = sure == null ? reason(plan, d) : sure;
                    return new Unserved(d, leftOf.applyAsLong(d), reason, sure != null);
                })
                .toList();
    }

    private Sentence reason(Plan plan, Demand demand) {
        var suited = plan.workshops().stream()
                .filter(w -> Attendability.isFor(demand, w))
                .toList();
        var stepFree =
                suited.stream().filter(w -> attendability.hasAccess(demand, w)).toList();
        var inReach = stepFree.stream()
                .filter(w -> attendability.isInReach(demand, w))
                .toList();
        long free = inReach.stream()
                .mapToLong(w -> PlanFigures.free(index, w))
                .filter(f -> f > 0)
                .sum();
        if (suited.isEmpty()) {
            long ofTheName = plan.workshops().stream()
                    .filter(w -> w.audience().equals(demand.audience()) && isOfThatName(w, demand))
                    .count();
            return ofTheName == 0 ? sentence("none") : sentence("rest", ofTheName);
        } else if (stepFree.isEmpty()) {
            return sentence("stepFree", suited.size());
        } else if (inReach.isEmpty()) {
            int most = index.mobility(demand.mobility()).maxMinutes();
            return sentence("reach", stepFree.size(), most);
        }
        return free == 0 ? sentence("full", inReach.size()) : sentence("free", free);
    }

    /** What is left of a begun series has a theme of its own, of the same name. */
    private boolean isOfThatName(Workshop workshop, Demand demand) {
        return index.theme(workshop.theme())
                .name()
                .equals(index.theme(demand.theme()).name());
    }

    private static Sentence sentence(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }
}
