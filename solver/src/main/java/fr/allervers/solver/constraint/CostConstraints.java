package fr.allervers.solver.constraint;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static fr.allervers.solver.constraint.Reason.advisor;
import static fr.allervers.solver.constraint.Reason.commune;
import static fr.allervers.solver.constraint.Reason.demand;
import static fr.allervers.solver.constraint.Reason.workshop;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import fr.allervers.solver.model.HostCommune;
import fr.allervers.solver.model.PlanConstraint;
import fr.allervers.solver.model.PlannedWorkshop;
import java.util.List;

/** What the plan costs those who travel, and the communes that host nothing; weights come with the problem. */
final class CostConstraints {

    private CostConstraints() {}

    static Constraint travel(ConstraintFactory factory) {
        return Streams.trips(factory)
                .filter((share, w, trip) -> trip.cost() != 0 && share.getResidents() != 0)
                // not penalizeLong: a plan read in may hold negative residents, and costs less for them
                .impactLong(ONE_SOFT, (share, w, trip) -> -trip.cost() * share.getResidents())
                .justifyWith((share, w, trip, score) -> Reason.figure(
                        PlanConstraint.TRAVEL,
                        List.of(workshop(w.id()), demand(share.getDemand().id())),
                        w.id(),
                        share.getResidents(),
                        share.getDemand().communeName(),
                        WorkshopConstraints.roomOf(w).communeName(),
                        share.getDemand().profile().name(),
                        trip.cost()))
                .asConstraint(PlanConstraint.TRAVEL.id());
    }

    static Constraint driving(ConstraintFactory factory) {
        return Streams.advisorDays(factory)
                .penalizeLong(ONE_SOFT, AdvisorDay::drivingMinutes)
                .justifyWith((day, score) -> Reason.figure(
                        PlanConstraint.DRIVING,
                        List.of(advisor(day.advisor().id())),
                        day.advisor().name(),
                        day.drivingMinutes(),
                        day.day(),
                        day.sessions().size()))
                .asConstraint(PlanConstraint.DRIVING.id());
    }

    static Constraint presence(ConstraintFactory factory) {
        return factory.forEach(HostCommune.class)
                .ifNotExists(
                        PlannedWorkshop.class,
                        equal(
                                HostCommune::index,
                                w -> WorkshopConstraints.roomOf(w).commune()))
                .penalizeLong(ONE_SOFT, c -> 1)
                .justifyWith((c, score) -> Reason.figure(PlanConstraint.PRESENCE, List.of(commune(c.code())), c.name()))
                .asConstraint(PlanConstraint.PRESENCE.id());
    }
}
