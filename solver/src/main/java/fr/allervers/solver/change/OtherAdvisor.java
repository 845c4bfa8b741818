package fr.allervers.solver.change;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.judge.PlanJudge;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What keeps an advisor from taking over a workshop of another as it is, at its hours and in its room.
 *
 * @param why the first rule that does
 * @param busy the workshop that they hold at that time, null for other reasons
 * @param at the first session of it that meets one of the other, null for other reasons
 */
public record OtherAdvisor(
        Advisor advisor,
        Why why,
        @Nullable Workshop busy,
        @Nullable LocalDateTime at) {

    private OtherAdvisor(Advisor advisor, Why why) {
        this(advisor, why, null, null);
    }

    /** A rule, in the order in which they are looked at. */
    public enum Why {
        /** They do not teach the theme. */
        THEME,
        /** They do not work in that commune. */
        COMMUNE,
        /** They are not there at those hours. */
        HOURS,
        /** They hold another workshop at that time. */
        BUSY,
        /** They hold as many sessions that day as they may. */
        DAY,
        /** They hold as many sessions that week as they may. */
        WEEK,
        /** Between it and what they hold that day there is no time for the drive, or the day is too long. */
        DRIVE,
        /** Nothing: they can. */
        NONE
    }

    /**
     * All advisors but the workshop's own, by every rule about advisors.
     *
     * @param judge of the same problem: it knows how much of a day and of a week an advisor may hold, and the drives
     * @param published workshops that are held beside it
     */
    public static List<OtherAdvisor> of(
            PlanJudge judge, ProblemIndex index, List<Workshop> published, Workshop workshop) {
        return index.problem().advisors().stream()
                .filter(a -> !a.id().equals(workshop.advisor()))
                .map(a -> of(
                        judge,
                        index,
                        a,
                        published.stream()
                                .filter(w -> w.advisor().equals(a.id()))
                                .toList(),
                        workshop))
                .toList();
    }

    /**
     * One advisor, by every rule about advisors.
     *
     * @param own the workshops that they hold beside it
     */
    static OtherAdvisor of(
            PlanJudge judge, ProblemIndex index, Advisor advisor, List<Workshop> own, Workshop workshop) {
        var other = atItsHours(index, advisor, own, workshop);
        return other.why() == Why.NONE
                ? new OtherAdvisor(advisor, ofDays(judge, index, own, workshop.withAdvisor(advisor.id())))
                : other;
    }

    /**
     * One advisor, by their themes, communes, hours and what they hold at its hours, and not by the rest of their days.
     *
     * @param own the workshops that they hold beside it
     */
    public static OtherAdvisor atItsHours(ProblemIndex index, Advisor advisor, List<Workshop> own, Workshop workshop) {
        if (!advisor.teaches(workshop.theme())) {
            return new OtherAdvisor(advisor, Why.THEME);
        }
        if (!advisor.worksIn(index.room(workshop.room()).commune())) {
            return new OtherAdvisor(advisor, Why.COMMUNE);
        }
        int minutes = index.theme(workshop.theme()).minutes();
        var hours = advisor.availability();
        if (!workshop.sessions().stream().allMatch(s -> hours.allows(s, s.plusMinutes(minutes)))) {
            return new OtherAdvisor(advisor, Why.HOURS);
        }
        for (var held : own) {
            var at = index.meeting(held, workshop);
            if (at.isPresent()) {
                return new OtherAdvisor(advisor, Why.BUSY, held, at.get());
            }
        }
        return new OtherAdvisor(advisor, Why.NONE);
    }

    private static Why ofDays(PlanJudge judge, ProblemIndex index, List<Workshop> own, Workshop taken) {
        var held = new ArrayList<>(own);
        held.add(taken);
        var breached = judge.figures(new Plan(index.problem().id(), held, null)).constraints();
        if (breached.contains(PlanConstraint.LOAD_DAY)) {
            return Why.DAY;
        }
        if (breached.contains(PlanConstraint.LOAD_WEEK)) {
            return Why.WEEK;
        }
        return breached.contains(PlanConstraint.ADVISOR_DAY) ? Why.DRIVE : Why.NONE;
    }
}
