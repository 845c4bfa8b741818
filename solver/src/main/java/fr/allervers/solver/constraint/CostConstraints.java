package fr.allervers.solver.constraint;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static fr.allervers.solver.constraint.Reason.Kind.ADVISOR;
import static fr.allervers.solver.constraint.Reason.Kind.COMMUNE;
import static fr.allervers.solver.constraint.Reason.Kind.DAY;
import static fr.allervers.solver.constraint.Reason.Kind.DEMAND;
import static fr.allervers.solver.constraint.Reason.Kind.ROOM;
import static fr.allervers.solver.constraint.Reason.Kind.WORKSHOP;

import ai.timefold.solver.core.api.score.stream.ConstraintBuilder;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import fr.allervers.data.problem.Habit;
import fr.allervers.solver.model.HostCommune;
import java.util.List;

/** What the plan costs those who travel, and the communes that host nothing; weights come with the problem. */
final class CostConstraints {

    private CostConstraints() {}

    static ConstraintBuilder travel(ConstraintFactory factory) {
        return Streams.shares(factory)
                .filter(share -> share.travel() != 0)
                // not penalizeLong: a plan read in may hold negative residents, and costs less for them
                .impactLong(ONE_SOFT, share -> -share.travel())
                .justifyWith((share, score) -> Reason.figure(
                        PlanConstraint.TRAVEL,
                        List.of(
                                WORKSHOP.of(share.workshop().id()),
                                DEMAND.of(share.demand().id()),
                                COMMUNE.of(share.demand().demand().commune())),
                        share.workshop().id(),
                        share.residents(),
                        share.demand().communeName(),
                        share.workshop().room().communeName(),
                        share.demand().profile().name(),
                        share.trip().cost()));
    }

    static ConstraintBuilder driving(ConstraintFactory factory) {
        return Streams.advisorDays(factory)
                .penalizeLong(ONE_SOFT, AdvisorDay::drivingMinutes)
                .justifyWith((day, score) -> driving(day));
    }

    private static Reason driving(AdvisorDay held) {
        return Reason.figure(
                        PlanConstraint.DRIVING,
                        List.of(
                                ADVISOR.of(held.advisor().id()),
                                DAY.of(held.day().toString())),
                        held.advisor().name(),
                        held.drivingMinutes(),
                        held.day(),
                        held.sessions().size())
                .dividedInto(held.drives());
    }

    static ConstraintBuilder presence(ConstraintFactory factory) {
        return factory.forEach(HostCommune.class)
                .ifNotExists(
                        Streams.workshops(factory),
                        equal(HostCommune::index, w -> w.room().commune()))
                .penalizeLong(ONE_SOFT, HostCommune::presence)
                .justifyWith(
                        (c, score) -> Reason.figure(PlanConstraint.PRESENCE, List.of(COMMUNE.of(c.code())), c.name()));
    }

    static ConstraintBuilder habit(ConstraintFactory factory) {
        return factory.forEach(Habit.class)
                .ifNotExists(
                        Streams.sessions(factory),
                        equal(Habit::room, s -> s.room().id()),
                        equal(Habit::day, s -> s.start().getDayOfWeek()),
                        equal(Habit::time, s -> s.start().toLocalTime()))
                .penalizeLong(ONE_SOFT, Habit::participants)
                .justifyWith((habit, score) -> Reason.figure(
                        PlanConstraint.HABIT,
                        List.of(ROOM.of(habit.room())),
                        habit.room(),
                        habit.day(),
                        habit.time(),
                        habit.participants()));
    }
}
