package fr.allervers.solver.constraint;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** All rules and costs of the contract; hard is negative exactly where a rule is breached, and by how much. */
public final class PlanConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            WorkshopConstraints.planProblem(factory),
            WorkshopConstraints.planTwice(factory),
            WorkshopConstraints.sessions(factory),
            WorkshopConstraints.roomEquipment(factory),
            SessionConstraints.roomHours(factory),
            SessionConstraints.roomOverlap(factory),
            WorkshopConstraints.advisorTheme(factory),
            WorkshopConstraints.advisorCommune(factory),
            SessionConstraints.advisorHours(factory),
            SessionConstraints.advisorDay(factory),
            SessionConstraints.loadDay(factory),
            SessionConstraints.loadWeek(factory),
            WorkshopConstraints.participantsFew(factory),
            WorkshopConstraints.participantsMany(factory),
            AttendanceConstraints.residents(factory),
            AttendanceConstraints.other(factory),
            AttendanceConstraints.hours(factory),
            AttendanceConstraints.stepFree(factory),
            AttendanceConstraints.leg(factory),
            AttendanceConstraints.tooMany(factory),
            PublishedConstraints.pinned(factory),
            PublishedConstraints.pinnedMissing(factory),
            AttendanceConstraints.unserved(factory),
            CostConstraints.travel(factory),
            CostConstraints.driving(factory),
            CostConstraints.presence(factory),
            PublishedConstraints.changedStart(factory),
            PublishedConstraints.changedRoom(factory),
            PublishedConstraints.changedAdvisor(factory),
            PublishedConstraints.cancelled(factory)
        };
    }
}
