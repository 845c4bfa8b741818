package fr.allervers.solver.engine;

import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.model.Placement;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.Schedule;
import java.util.List;

/** A schedule to solve from: closed workshops to open, and those that stay as they are whatever happens. */
final class OpenSchedule {

    private OpenSchedule() {}

    /**
     * The schedule of a whole problem or of a part of it.
     *
     * @param all facts that the rules look at
     * @param staying workshops of the problem that are pinned
     * @param inTheWay workshops of other parts, who attends them being their affair
     * @param closed how many there are to open
     */
    static Schedule of(
            ProblemFacts facts, List<Object> all, List<Workshop> staying, List<Placement> inTheWay, int closed) {
        var builder = new Schedule.Builder(facts);
        builder.close(closed);
        staying.forEach(workshop -> builder.hold(workshop, true, true));
        inTheWay.forEach(builder::stand);
        return builder.build(all, PlanConstraint.weights(facts.problem().weights()));
    }
}
