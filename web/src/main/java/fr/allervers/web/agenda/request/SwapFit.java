package fr.allervers.web.agenda.request;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which workshops of a plan can change hands, by the advisors' themes, communes and hours and by what they hold already.
 * Rooms and dates stay as they are; the way between two workshops is left to the effect that the coordinator sees.
 */
record SwapFit(ProblemIndex index, Plan plan) {

    /** Why an advisor could not hold a workshop. */
    enum Why {
        THEME,
        COMMUNE,
        HOURS,
        BUSY
    }

    /**
     * That somebody could not hold a workshop.
     *
     * @param workshop id
     */
    record Refusal(Advisor advisor, String workshop, Why why) {}

    /** Why an advisor could not hold a workshop whatever they gave for it; null where they could. */
    @Nullable
    Why asTaken(Workshop workshop, String advisor) {
        var why = ofTables(workshop, index.advisor(advisor));
        return why == null && inTheWay(workshop, advisor).size() > 1 ? Why.BUSY : why;
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
        var advisor = index.advisor(given.advisor());
        var why = ofTables(taken, advisor);
        boolean isBusy = inTheWay(taken, given.advisor()).stream().anyMatch(w -> !w.id().equals(given.id()));
        return why == null && !isBusy ? null : new Refusal(advisor, taken.id(), why == null ? Why.BUSY : why);
    }

    private @Nullable Why ofTables(Workshop workshop, Advisor advisor) {
        if (!advisor.teaches(workshop.theme())) {
            return Why.THEME;
        }
        if (!advisor.worksIn(index.room(workshop.room()).commune())) {
            return Why.COMMUNE;
        }
        var hours = advisor.availability();
        return workshop.sessions().stream().allMatch(s -> hours.allows(s, end(workshop, s))) ? null : Why.HOURS;
    }

    /** An advisor's workshops that are held at the time of another. */
    private List<Workshop> inTheWay(Workshop workshop, String advisor) {
        return plan.workshops().stream()
                .filter(w -> w.advisor().equals(advisor) && !w.id().equals(workshop.id()))
                .filter(w -> w.sessions().stream()
                        .anyMatch(s -> workshop.sessions().stream()
                                .anyMatch(t -> s.isBefore(end(workshop, t)) && t.isBefore(end(w, s)))))
                .toList();
    }

    private LocalDateTime end(Workshop workshop, LocalDateTime start) {
        return start.plusMinutes(index.theme(workshop.theme()).minutes());
    }
}
