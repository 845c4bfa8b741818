package fr.allervers.solver.constraint;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static fr.allervers.solver.constraint.Reason.Kind.ADVISOR;
import static fr.allervers.solver.constraint.Reason.Kind.PROBLEM;
import static fr.allervers.solver.constraint.Reason.Kind.ROOM;
import static fr.allervers.solver.constraint.Reason.Kind.WORKSHOP;

import ai.timefold.solver.core.api.score.stream.ConstraintBuilder;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.Joiners;
import fr.allervers.solver.model.ForeignPlan;
import fr.allervers.solver.model.Placement;
import java.util.List;

/** Rules that a workshop keeps or breaches by itself, and the rules on ids. */
final class WorkshopConstraints {

    private WorkshopConstraints() {}

    static ConstraintBuilder planProblem(ConstraintFactory factory) {
        return factory.forEach(ForeignPlan.class)
                .penalizeLong(ONE_HARD, plan -> 1)
                .justifyWith((plan, score) ->
                        Reason.breach(PlanConstraint.PLAN_PROBLEM, List.of(PROBLEM.of(plan.named())), plan.own()));
    }

    static ConstraintBuilder planTwice(ConstraintFactory factory) {
        return Streams.workshops(factory)
                .filter(Placement::isNamed)
                .join(
                        Streams.workshops(factory).filter(Placement::isNamed),
                        Joiners.equal(Placement::id),
                        Joiners.lessThan(Placement::ordinal))
                .penalizeLong(ONE_HARD, (one, other) -> 1)
                .justifyWith((one, other, score) ->
                        Reason.breach(PlanConstraint.PLAN_TWICE, List.of(WORKSHOP.of(one.id()))));
    }

    static ConstraintBuilder sessions(ConstraintFactory factory) {
        return Streams.workshops(factory)
                .filter(w -> !w.series().isRegular())
                .penalizeLong(ONE_HARD, w -> 1)
                .justifyWith((w, score) -> Reason.breach(
                        PlanConstraint.SESSIONS,
                        List.of(WORKSHOP.of(w.id())),
                        w.kind().theme().sessions()));
    }

    static ConstraintBuilder roomEquipment(ConstraintFactory factory) {
        return Streams.workshops(factory)
                .filter(w -> !missing(w).isEmpty())
                .penalizeLong(ONE_HARD, w -> missing(w).size())
                .justifyWith((w, score) -> Reason.breach(
                        PlanConstraint.ROOM_EQUIPMENT,
                        List.of(WORKSHOP.of(w.id()), ROOM.of(w.room().id())),
                        w.room().name(),
                        String.join(", ", missing(w))));
    }

    static ConstraintBuilder advisorTheme(ConstraintFactory factory) {
        return Streams.workshops(factory)
                .filter(w -> !w.advisor().advisor().teaches(w.kind().theme().id()))
                .penalizeLong(ONE_HARD, w -> 1)
                .justifyWith((w, score) -> Reason.breach(
                        PlanConstraint.ADVISOR_THEME,
                        List.of(WORKSHOP.of(w.id()), ADVISOR.of(w.advisor().id())),
                        w.advisor().name(),
                        w.kind().theme().name()));
    }

    static ConstraintBuilder advisorCommune(ConstraintFactory factory) {
        return Streams.workshops(factory)
                .filter(w -> !w.advisor().advisor().worksIn(w.room().room().commune()))
                .penalizeLong(ONE_HARD, w -> 1)
                .justifyWith((w, score) -> Reason.breach(
                        PlanConstraint.ADVISOR_COMMUNE,
                        List.of(WORKSHOP.of(w.id()), ADVISOR.of(w.advisor().id())),
                        w.advisor().name(),
                        w.room().communeName()));
    }

    static ConstraintBuilder participantsFew(ConstraintFactory factory) {
        return Streams.rosters(factory)
                .filter(roster -> roster.participants() < least(roster.held()))
                .penalizeLong(ONE_HARD, roster -> least(roster.held()) - roster.participants())
                .justifyWith((roster, score) -> Reason.breach(
                        PlanConstraint.PARTICIPANTS_FEW,
                        List.of(WORKSHOP.of(roster.held().id())),
                        roster.participants(),
                        least(roster.held())));
    }

    static ConstraintBuilder participantsMany(ConstraintFactory factory) {
        return Streams.rosters(factory)
                .filter(roster -> roster.participants() > roster.held().seats())
                .penalizeLong(
                        ONE_HARD,
                        roster -> roster.participants() - roster.held().seats())
                .justifyWith((roster, score) -> Reason.breach(
                        PlanConstraint.PARTICIPANTS_MANY,
                        List.of(
                                WORKSHOP.of(roster.held().id()),
                                ROOM.of(roster.held().room().id())),
                        roster.participants(),
                        roster.held().seats()));
    }

    private static List<String> missing(Placement workshop) {
        return workshop.room().missing(workshop.kind().theme());
    }

    private static int least(Placement workshop) {
        return workshop.kind().theme().minParticipants();
    }
}
