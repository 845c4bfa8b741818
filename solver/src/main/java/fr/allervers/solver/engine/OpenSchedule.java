package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.model.Attendees;
import fr.allervers.solver.model.Placement;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.Roster;
import fr.allervers.solver.model.Schedule;
import java.util.ArrayList;
import java.util.List;

/** A schedule to solve from: closed workshops to open, and those that stay as they are whatever happens. */
final class OpenSchedule {

    private final List<PlannedWorkshop> workshops = new ArrayList<>();
    private final List<Attendees> attendees = new ArrayList<>();
    private final ProblemFacts facts;

    private OpenSchedule(ProblemFacts facts) {
        this.facts = facts;
    }

    /** The schedule of a whole problem, with its pinned workshops and as many closed ones as can ever be held. */
    static Schedule of(ProblemFacts facts, List<Workshop> staying, int closed) {
        var open = new OpenSchedule(facts);
        open.close(closed);
        staying.forEach(open::stay);
        return open.schedule(facts.all());
    }

    /**
     * The schedule of a part.
     *
     * @param all facts that the rules look at
     * @param staying workshops of the problem that are pinned
     * @param inTheWay workshops of other parts, who attends them being their affair
     */
    static Schedule ofPart(
            ProblemFacts facts, List<Object> all, List<Workshop> staying, List<Placement> inTheWay, int closed) {
        var open = new OpenSchedule(facts);
        open.close(closed);
        staying.forEach(open::stay);
        inTheWay.forEach(open::stand);
        return open.schedule(all);
    }

    private void stand(Placement placement) {
        workshops.add(new PlannedWorkshop(workshops.size(), true, placement));
    }

    private void close(int count) {
        for (int i = 0; i < count; i++) {
            workshops.add(new PlannedWorkshop(i, false, null));
            attendees.add(new Attendees(i, false, Roster.NONE));
        }
    }

    private void stay(Workshop workshop) {
        var placement = facts.placement(workshops.size(), workshop, true);
        workshops.add(new PlannedWorkshop(placement.ordinal(), true, placement));
        attendees.add(new Attendees(placement.ordinal(), true, facts.roster(placement, workshop)));
    }

    private Schedule schedule(List<Object> all) {
        return new Schedule(all, workshops, attendees, weights());
    }

    private ConstraintWeightOverrides<HardMediumSoftLongScore> weights() {
        return PlanConstraint.weights(facts.problem().weights());
    }
}
