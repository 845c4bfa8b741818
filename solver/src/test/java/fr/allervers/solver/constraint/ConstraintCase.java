package fr.allervers.solver.constraint;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import ai.timefold.solver.test.api.score.stream.SingleConstraintAssertion;
import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.model.Attendees;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.ProblemFacts;
import fr.allervers.solver.model.Schedule;
import java.time.LocalDateTime;
import java.util.List;

/** One constraint on plans of {@link TwoCommunes}, which a test may change first. */
abstract class ConstraintCase {

    static final Attendance TWO_OF_A = new Attendance("car-a", 2);
    static final Attendance THREE_OF_B = new Attendance("car-b", 3);
    static final Attendance WHEEL = new Attendance("wheel-a", 1);

    private static final ConstraintVerifier<PlanConstraints, Schedule> VERIFIER =
            ConstraintVerifier.build(new PlanConstraints(), Schedule.class, PlannedWorkshop.class, Attendees.class);

    final TwoCommunes small = new TwoCommunes();
    private final PlanConstraint constraint;

    ConstraintCase(PlanConstraint constraint) {
        this.constraint = constraint;
    }

    /** The constraint on a plan of these workshops. */
    SingleConstraintAssertion on(Workshop... workshops) {
        return on(new Plan("two", List.of(workshops), null));
    }

    SingleConstraintAssertion on(Plan plan) {
        var schedule = Schedule.of(new ProblemFacts(small.build()), plan, ConstraintWeightOverrides.none());
        return VERIFIER.verifyThat((provider, factory) -> constraint.define(factory))
                .givenSolution(schedule);
    }

    /** A workshop of the theme "screens" in the hall by ada. */
    static Workshop screens(String id, LocalDateTime... sessions) {
        return new Workshop(id, "screens", "all", "hall", "ada", List.of(sessions), List.of());
    }
}
