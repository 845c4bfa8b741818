package fr.allervers.solver.constraint;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static fr.allervers.solver.constraint.Reason.advisor;
import static fr.allervers.solver.constraint.Reason.room;
import static fr.allervers.solver.constraint.Reason.workshop;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.Joiners;
import fr.allervers.solver.model.AdvisorFact;
import fr.allervers.solver.model.ForeignPlan;
import fr.allervers.solver.model.PlanConstraint;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.RoomFact;
import fr.allervers.solver.model.SessionSeries;
import java.util.List;
import java.util.Objects;

/** Rules that a workshop keeps or breaches by itself, and the rules on ids. */
final class WorkshopConstraints {

    private WorkshopConstraints() {}

    static Constraint planProblem(ConstraintFactory factory) {
        return factory.forEach(ForeignPlan.class)
                .penalizeLong(ONE_HARD, plan -> 1)
                .justifyWith((plan, score) -> Reason.breach(
                        PlanConstraint.PLAN_PROBLEM,
                        "plan.problem",
                        List.of(new Reason.About(Reason.Kind.PROBLEM, plan.named())),
                        plan.named(),
                        plan.own()))
                .asConstraint(PlanConstraint.PLAN_PROBLEM.id());
    }

    static Constraint planTwice(ConstraintFactory factory) {
        return factory.forEachUniquePair(PlannedWorkshop.class, Joiners.equal(PlannedWorkshop::id))
                .penalizeLong(ONE_HARD, (one, other) -> 1)
                .justifyWith((one, other, score) ->
                        Reason.breach(PlanConstraint.PLAN_TWICE, "plan.twice", List.of(workshop(one.id())), one.id()))
                .asConstraint(PlanConstraint.PLAN_TWICE.id());
    }

    static Constraint sessions(ConstraintFactory factory) {
        return factory.forEach(PlannedWorkshop.class)
                .filter(w -> !series(w).isRegular())
                .penalizeLong(ONE_HARD, w -> 1)
                .justifyWith((w, score) -> Reason.breach(
                        PlanConstraint.SESSIONS,
                        "sessions.series",
                        List.of(workshop(w.id())),
                        w.id(),
                        w.course().theme().sessions()))
                .asConstraint(PlanConstraint.SESSIONS.id());
    }

    static Constraint roomEquipment(ConstraintFactory factory) {
        return factory.forEach(PlannedWorkshop.class)
                .filter(w -> !missing(w).isEmpty())
                .penalizeLong(ONE_HARD, w -> missing(w).size())
                .justifyWith((w, score) -> Reason.breach(
                        PlanConstraint.ROOM_EQUIPMENT,
                        "room.equipment",
                        List.of(workshop(w.id()), room(roomOf(w).id())),
                        w.id(),
                        roomOf(w).name(),
                        String.join(", ", missing(w))))
                .asConstraint(PlanConstraint.ROOM_EQUIPMENT.id());
    }

    static Constraint advisorTheme(ConstraintFactory factory) {
        return factory.forEach(PlannedWorkshop.class)
                .filter(w -> !advisorOf(w).teaches(w.course().theme()))
                .penalizeLong(ONE_HARD, w -> 1)
                .justifyWith((w, score) -> Reason.breach(
                        PlanConstraint.ADVISOR_THEME,
                        "advisor.theme",
                        List.of(workshop(w.id()), advisor(advisorOf(w).id())),
                        w.id(),
                        advisorOf(w).name(),
                        w.course().theme().name()))
                .asConstraint(PlanConstraint.ADVISOR_THEME.id());
    }

    static Constraint advisorCommune(ConstraintFactory factory) {
        return factory.forEach(PlannedWorkshop.class)
                .filter(w -> !advisorOf(w).worksIn(roomOf(w).room().commune()))
                .penalizeLong(ONE_HARD, w -> 1)
                .justifyWith((w, score) -> Reason.breach(
                        PlanConstraint.ADVISOR_COMMUNE,
                        "advisor.commune",
                        List.of(workshop(w.id()), advisor(advisorOf(w).id())),
                        w.id(),
                        advisorOf(w).name(),
                        roomOf(w).communeName()))
                .asConstraint(PlanConstraint.ADVISOR_COMMUNE.id());
    }

    static Constraint participantsFew(ConstraintFactory factory) {
        return Streams.participants(factory)
                .filter((w, participants) -> participants < least(w))
                .penalizeLong(ONE_HARD, (w, participants) -> least(w) - participants)
                .justifyWith((w, participants, score) -> Reason.breach(
                        PlanConstraint.PARTICIPANTS_FEW,
                        "participants.few",
                        List.of(workshop(w.id())),
                        w.id(),
                        participants,
                        least(w)))
                .asConstraint(PlanConstraint.PARTICIPANTS_FEW.id());
    }

    static Constraint participantsMany(ConstraintFactory factory) {
        return Streams.participants(factory)
                .filter((w, participants) -> participants > seats(w))
                .penalizeLong(ONE_HARD, (w, participants) -> participants - seats(w))
                .justifyWith((w, participants, score) -> Reason.breach(
                        PlanConstraint.PARTICIPANTS_MANY,
                        "participants.many",
                        List.of(workshop(w.id()), room(roomOf(w).id())),
                        w.id(),
                        participants,
                        seats(w)))
                .asConstraint(PlanConstraint.PARTICIPANTS_MANY.id());
    }

    private static List<String> missing(PlannedWorkshop workshop) {
        return roomOf(workshop).missing(workshop.course().theme());
    }

    private static int least(PlannedWorkshop workshop) {
        return workshop.course().theme().minParticipants();
    }

    private static int seats(PlannedWorkshop workshop) {
        return roomOf(workshop).seats(workshop.course().theme());
    }

    // Timefold's forEach hands out only workshops that have all three
    static SessionSeries series(PlannedWorkshop workshop) {
        return Objects.requireNonNull(workshop.getSeries());
    }

    static RoomFact roomOf(PlannedWorkshop workshop) {
        return Objects.requireNonNull(workshop.getRoom());
    }

    static AdvisorFact advisorOf(PlannedWorkshop workshop) {
        return Objects.requireNonNull(workshop.getAdvisor());
    }
}
