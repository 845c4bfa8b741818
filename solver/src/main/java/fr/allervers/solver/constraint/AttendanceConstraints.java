package fr.allervers.solver.constraint;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static fr.allervers.solver.constraint.Reason.Kind.DEMAND;
import static fr.allervers.solver.constraint.Reason.Kind.ROOM;
import static fr.allervers.solver.constraint.Reason.Kind.WORKSHOP;

import ai.timefold.solver.core.api.score.stream.ConstraintBuilder;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.solver.constraint.Reason.About;
import fr.allervers.solver.model.DemandFact;
import fr.allervers.solver.model.Leg;
import fr.allervers.solver.model.Placement;
import fr.allervers.solver.model.Share;
import java.util.List;

/** Rules on who attends what, and those whom nothing serves. */
final class AttendanceConstraints {

    private AttendanceConstraints() {}

    static ConstraintBuilder residents(ConstraintFactory factory) {
        return Streams.shares(factory)
                .filter(share -> share.residents() < 1)
                .penalizeLong(ONE_HARD, share -> 1L - share.residents())
                .justifyWith((share, score) -> breach(
                        PlanConstraint.ATTENDANCE_RESIDENTS,
                        share,
                        share.demand().id(),
                        share.residents()));
    }

    static ConstraintBuilder other(ConstraintFactory factory) {
        return Streams.shares(factory)
                .filter(share -> !asksFor(share.demand(), share.workshop()))
                .penalizeLong(ONE_HARD, AttendanceConstraints::weight)
                .justifyWith((share, score) -> breach(
                        PlanConstraint.ATTENDANCE_OTHER, share, share.demand().id()));
    }

    private static boolean asksFor(DemandFact row, Placement workshop) {
        return row.demand().theme().equals(workshop.kind().theme().id())
                && row.demand().audience().equals(workshop.kind().audience().id());
    }

    static ConstraintBuilder hours(ConstraintFactory factory) {
        return Streams.shares(factory)
                .filter(share -> !share.workshop().missed().isEmpty())
                .penalizeLong(
                        ONE_HARD,
                        share -> weight(share) * share.workshop().missed().size())
                .justifyWith((share, score) -> breach(
                        PlanConstraint.ATTENDANCE_HOURS,
                        share,
                        share.workshop().kind().audience().name(),
                        share.workshop().missed().get(0).start()));
    }

    static ConstraintBuilder stepFree(ConstraintFactory factory) {
        return Streams.shares(factory)
                .filter(share -> share.demand().profile().stepFree()
                        && !share.workshop().room().room().isStepFree())
                .penalizeLong(ONE_HARD, AttendanceConstraints::weight)
                .justifyWith((share, score) -> breach(
                        PlanConstraint.ATTENDANCE_STEP_FREE,
                        share,
                        share.demand().id(),
                        share.workshop().room().name()));
    }

    static ConstraintBuilder leg(ConstraintFactory factory) {
        return Streams.shares(factory)
                .filter(share -> share.trip().badLegs() > 0)
                .penalizeLong(ONE_HARD, share -> weight(share) * share.trip().badLegs())
                .justifyWith((share, score) -> leg(share));
    }

    private static Reason leg(Share share) {
        var leg = Leg.impossible(share).get(0);
        var row = share.demand();
        var room = share.workshop().room();
        boolean out = leg.isOut();
        var from = out ? row.communeName() : room.communeName();
        var to = out ? room.communeName() : row.communeName();
        return leg.minutes() == TravelMatrix.IMPOSSIBLE
                ? Reason.breach(
                        PlanConstraint.ATTENDANCE_LEG,
                        "attendance.impossible",
                        about(share),
                        share.workshop().id(),
                        row.id(),
                        row.profile().name(),
                        from,
                        to,
                        leg.at())
                : Reason.breach(
                        PlanConstraint.ATTENDANCE_LEG,
                        "attendance.long",
                        about(share),
                        share.workshop().id(),
                        row.id(),
                        leg.minutes(),
                        from,
                        to,
                        leg.at(),
                        row.profile().maxMinutes());
    }

    static ConstraintBuilder tooMany(ConstraintFactory factory) {
        return Streams.attending(factory)
                .filter((row, attending) -> attending > row.demand().residents())
                .penalizeLong(
                        ONE_HARD, (row, attending) -> attending - row.demand().residents())
                .justifyWith((row, attending, score) -> Reason.breach(
                        PlanConstraint.ATTENDANCE_TOO_MANY,
                        List.of(DEMAND.of(row.id())),
                        attending - row.demand().residents()));
    }

    static ConstraintBuilder unserved(ConstraintFactory factory) {
        return Streams.attending(factory)
                .filter((row, attending) -> left(row, attending) > 0)
                .penalizeLong(ONE_MEDIUM, (row, attending) -> row.demand().priority() * left(row, attending))
                .justifyWith((row, attending, score) -> Reason.figure(
                        PlanConstraint.UNSERVED,
                        List.of(DEMAND.of(row.id())),
                        row.id(),
                        left(row, attending),
                        row.demand().residents(),
                        row.communeName(),
                        row.demand().priority()));
    }

    private static long left(DemandFact row, long attending) {
        return row.demand().residents() - attending;
    }

    private static Reason breach(PlanConstraint constraint, Share share, Object... further) {
        return Reason.breach(constraint, about(share), further);
    }

    private static List<About> about(Share share) {
        return List.of(
                WORKSHOP.of(share.workshop().id()),
                DEMAND.of(share.demand().id()),
                ROOM.of(share.workshop().room().id()));
    }

    // breaches count by residents, so that moving some of them away is already better; a share of none counts too
    private static long weight(Share share) {
        return Math.max(1, share.residents());
    }
}
