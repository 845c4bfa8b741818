package fr.allervers.solver.constraint;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_SOFT;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static fr.allervers.solver.constraint.Reason.Kind.ROOM;
import static fr.allervers.solver.constraint.Reason.Kind.WORKSHOP;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import ai.timefold.solver.core.api.score.stream.ConstraintBuilder;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import fr.allervers.data.problem.Attendance;
import fr.allervers.solver.model.Placement;
import fr.allervers.solver.model.PublishedWorkshop;
import fr.allervers.solver.model.Roster;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What was promised: pinned workshops stay, and every other change of a published one costs its participants. */
final class PublishedConstraints {

    private PublishedConstraints() {}

    static ConstraintBuilder pinned(ConstraintFactory factory) {
        return Streams.rosters(factory)
                .filter(now -> now.held().speaksForId())
                .join(
                        factory.forEach(PublishedWorkshop.class).filter(PublishedWorkshop::pinned),
                        equal(now -> now.held().id(), PublishedWorkshop::id))
                .filter((now, old) -> !isAsPublished(old, now))
                .penalizeLong(ONE_HARD, (now, old) -> 1)
                .justifyWith((now, old, score) -> Reason.breach(PlanConstraint.PINNED, List.of(WORKSHOP.of(old.id()))));
    }

    static ConstraintBuilder pinnedMissing(ConstraintFactory factory) {
        return gone(factory)
                .filter(PublishedWorkshop::pinned)
                .penalizeLong(ONE_HARD, old -> 1)
                .justifyWith(
                        (old, score) -> Reason.breach(PlanConstraint.PINNED_MISSING, List.of(WORKSHOP.of(old.id()))));
    }

    private static boolean isAsPublished(PublishedWorkshop old, Roster roster) {
        var now = roster.held();
        return now.series().starts().equals(old.workshop().sessions())
                && sameRoom(old, now)
                && sameAdvisor(old, now)
                && roster.shares().stream()
                        .map(s -> new Attendance(s.demand().id(), s.residents()))
                        .collect(groupingBy(a -> a, counting()))
                        .equals(old.workshop().attendance().stream()
                                .map(a -> new Attendance(a.demand(), a.residents()))
                                .collect(groupingBy(a -> a, counting())));
    }

    static ConstraintBuilder changedStart(ConstraintFactory factory) {
        return changed(factory, PlanConstraint.CHANGED_START, PublishedConstraints::sameStart);
    }

    static ConstraintBuilder changedRoom(ConstraintFactory factory) {
        return changed(factory, PlanConstraint.CHANGED_ROOM, PublishedConstraints::sameRoom);
    }

    static ConstraintBuilder changedAdvisor(ConstraintFactory factory) {
        return changed(factory, PlanConstraint.CHANGED_ADVISOR, PublishedConstraints::sameAdvisor);
    }

    private static boolean sameStart(PublishedWorkshop old, Placement now) {
        return first(old.workshop().sessions()).equals(first(now.series().starts()));
    }

    /** None where a plan read in had no session. */
    private static Optional<LocalDateTime> first(List<LocalDateTime> starts) {
        return starts.stream().findFirst();
    }

    private static boolean sameRoom(PublishedWorkshop old, Placement now) {
        return old.workshop().room().equals(now.room().id());
    }

    private static boolean sameAdvisor(PublishedWorkshop old, Placement now) {
        return old.workshop().advisor().equals(now.advisor().id());
    }

    private static ConstraintBuilder changed(
            ConstraintFactory factory, PlanConstraint constraint, BiPredicate<PublishedWorkshop, Placement> same) {
        return factory.forEach(PublishedWorkshop.class)
                .join(
                        Streams.workshops(factory).filter(Placement::speaksForId),
                        equal(PublishedWorkshop::id, Placement::id))
                .filter((old, now) -> !same.test(old, now))
                .penalizeLong(ONE_SOFT, (old, now) -> old.participants())
                .justifyWith((old, now, score) -> participants(constraint, old));
    }

    static ConstraintBuilder cancelled(ConstraintFactory factory) {
        return gone(factory)
                .penalizeLong(ONE_SOFT, PublishedWorkshop::participants)
                .justifyWith((old, score) -> participants(PlanConstraint.CANCELLED, old));
    }

    private static Reason participants(PlanConstraint constraint, PublishedWorkshop old) {
        return Reason.figure(
                constraint,
                List.of(WORKSHOP.of(old.id()), ROOM.of(old.workshop().room())),
                old.id(),
                old.participants());
    }

    private static UniConstraintStream<PublishedWorkshop> gone(ConstraintFactory factory) {
        return factory.forEach(PublishedWorkshop.class)
                .ifNotExists(
                        Streams.workshops(factory).filter(Placement::isNamed),
                        equal(PublishedWorkshop::id, Placement::id));
    }
}
