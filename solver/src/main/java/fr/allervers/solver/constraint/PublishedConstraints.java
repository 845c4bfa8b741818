package fr.allervers.solver.constraint;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static fr.allervers.solver.constraint.Reason.workshop;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import fr.allervers.data.problem.Attendance;
import fr.allervers.solver.model.PlanConstraint;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.PublishedWorkshop;
import fr.allervers.solver.model.Share;
import java.util.List;
import java.util.function.BiPredicate;

/** What was promised: pinned workshops stay, and every other change of a published one costs its participants. */
final class PublishedConstraints {

    private PublishedConstraints() {}

    static Constraint pinned(ConstraintFactory factory) {
        return pinnedBreaches(factory)
                .penalizeLong(ONE_HARD, old -> 1)
                .justifyWith((old, score) ->
                        Reason.breach(PlanConstraint.PINNED, "pinned.differs", List.of(workshop(old.id())), old.id()))
                .asConstraint(PlanConstraint.PINNED.id());
    }

    static Constraint pinnedMissing(ConstraintFactory factory) {
        return gone(factory)
                .filter(PublishedWorkshop::pinned)
                .penalizeLong(ONE_HARD, old -> 1)
                .justifyWith((old, score) -> Reason.breach(
                        PlanConstraint.PINNED_MISSING, "pinned.missing", List.of(workshop(old.id())), old.id()))
                .asConstraint(PlanConstraint.PINNED_MISSING.id());
    }

    private static UniConstraintStream<PublishedWorkshop> pinnedBreaches(ConstraintFactory factory) {
        return Streams.attendanceLists(factory)
                .filter((now, shares) -> now.getSlot().speaksForId())
                .join(
                        factory.forEach(PublishedWorkshop.class).filter(PublishedWorkshop::pinned),
                        equal((now, shares) -> now.id(), PublishedWorkshop::id))
                .filter((now, shares, old) -> !isAsPublished(old, now, shares))
                .map((now, shares, old) -> old);
    }

    private static boolean isAsPublished(PublishedWorkshop old, PlannedWorkshop now, List<Share> shares) {
        return WorkshopConstraints.series(now).starts().equals(old.workshop().sessions())
                && sameRoom(old, now)
                && sameAdvisor(old, now)
                && shares.stream()
                        .map(s -> new Attendance(s.getDemand().id(), s.getResidents()))
                        .collect(groupingBy(a -> a, counting()))
                        .equals(old.workshop().attendance().stream()
                                .map(a -> new Attendance(a.demand(), a.residents()))
                                .collect(groupingBy(a -> a, counting())));
    }

    static Constraint changedStart(ConstraintFactory factory) {
        return changed(factory, PlanConstraint.CHANGED_START, PublishedConstraints::sameStart);
    }

    static Constraint changedRoom(ConstraintFactory factory) {
        return changed(factory, PlanConstraint.CHANGED_ROOM, PublishedConstraints::sameRoom);
    }

    static Constraint changedAdvisor(ConstraintFactory factory) {
        return changed(factory, PlanConstraint.CHANGED_ADVISOR, PublishedConstraints::sameAdvisor);
    }

    private static boolean sameStart(PublishedWorkshop old, PlannedWorkshop now) {
        return old.first().equals(WorkshopConstraints.series(now).first());
    }

    private static boolean sameRoom(PublishedWorkshop old, PlannedWorkshop now) {
        return old.workshop().room().equals(WorkshopConstraints.roomOf(now).id());
    }

    private static boolean sameAdvisor(PublishedWorkshop old, PlannedWorkshop now) {
        return old.workshop()
                .advisor()
                .equals(WorkshopConstraints.advisorOf(now).id());
    }

    private static Constraint changed(
            ConstraintFactory factory,
            PlanConstraint constraint,
            BiPredicate<PublishedWorkshop, PlannedWorkshop> same) {
        return kept(factory)
                .filter((old, now) -> !same.test(old, now))
                .penalizeLong(ONE_SOFT, (old, now) -> old.participants())
                .justifyWith((old, now, score) ->
                        Reason.figure(constraint, List.of(workshop(old.id())), old.id(), old.participants()))
                .asConstraint(constraint.id());
    }

    static Constraint cancelled(ConstraintFactory factory) {
        return gone(factory)
                .penalizeLong(ONE_SOFT, PublishedWorkshop::participants)
                .justifyWith((old, score) -> Reason.figure(
                        PlanConstraint.CANCELLED, List.of(workshop(old.id())), old.id(), old.participants()))
                .asConstraint(PlanConstraint.CANCELLED.id());
    }

    private static BiConstraintStream<PublishedWorkshop, PlannedWorkshop> kept(ConstraintFactory factory) {
        return factory.forEach(PublishedWorkshop.class)
                .join(
                        factory.forEach(PlannedWorkshop.class)
                                .filter(w -> w.getSlot().speaksForId()),
                        equal(PublishedWorkshop::id, PlannedWorkshop::id));
    }

    private static UniConstraintStream<PublishedWorkshop> gone(ConstraintFactory factory) {
        return factory.forEach(PublishedWorkshop.class)
                .ifNotExists(PlannedWorkshop.class, equal(PublishedWorkshop::id, PlannedWorkshop::id));
    }
}
