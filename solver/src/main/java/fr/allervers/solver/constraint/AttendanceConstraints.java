package fr.allervers.solver.constraint;

import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_HARD;
import static ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore.ONE_MEDIUM;
import static fr.allervers.solver.constraint.Reason.demand;
import static fr.allervers.solver.constraint.Reason.room;
import static fr.allervers.solver.constraint.Reason.workshop;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.solver.model.DemandFact;
import fr.allervers.solver.model.Leg;
import fr.allervers.solver.model.PlanConstraint;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.RoomFact;
import fr.allervers.solver.model.Session;
import fr.allervers.solver.model.Share;
import java.util.List;

/** Rules on who attends what, and those whom nothing serves. */
final class AttendanceConstraints {

    private AttendanceConstraints() {}

    static Constraint residents(ConstraintFactory factory) {
        return Streams.attendance(factory)
                .filter((share, w) -> share.getResidents() < 1)
                .penalizeLong(ONE_HARD, (share, w) -> 1L - share.getResidents())
                .justifyWith((share, w, score) -> breach(
                        PlanConstraint.ATTENDANCE_RESIDENTS,
                        "attendance.residents",
                        share,
                        w,
                        share.getDemand().id(),
                        share.getResidents()))
                .asConstraint(PlanConstraint.ATTENDANCE_RESIDENTS.id());
    }

    static Constraint other(ConstraintFactory factory) {
        return Streams.attendance(factory)
                .filter((share, w) -> !asksFor(share.getDemand(), w))
                .penalizeLong(ONE_HARD, (share, w) -> weight(share))
                .justifyWith((share, w, score) -> breach(
                        PlanConstraint.ATTENDANCE_OTHER,
                        "attendance.other",
                        share,
                        w,
                        share.getDemand().id()))
                .asConstraint(PlanConstraint.ATTENDANCE_OTHER.id());
    }

    private static boolean asksFor(DemandFact row, PlannedWorkshop workshop) {
        return row.demand().theme().equals(workshop.course().theme().id())
                && row.demand().audience().equals(workshop.course().audience().id());
    }

    static Constraint hours(ConstraintFactory factory) {
        return Streams.attendance(
                        factory,
                        factory.forEach(PlannedWorkshop.class)
                                .filter(w -> !missed(w).isEmpty()))
                .penalizeLong(ONE_HARD, (share, w) -> weight(share) * missed(w).size())
                .justifyWith((share, w, score) -> breach(
                        PlanConstraint.ATTENDANCE_HOURS,
                        "attendance.hours",
                        share,
                        w,
                        w.course().audience().name(),
                        missed(w).get(0).start()))
                .asConstraint(PlanConstraint.ATTENDANCE_HOURS.id());
    }

    private static List<Session> missed(PlannedWorkshop workshop) {
        var hours = workshop.course().hours();
        return workshop.sessions().stream()
                .filter(s -> !hours.allow(s.start(), s.end()))
                .toList();
    }

    static Constraint stepFree(ConstraintFactory factory) {
        return Streams.attendance(factory)
                .filter((share, w) -> share.getDemand().profile().stepFree()
                        && !roomOf(w).room().isStepFree())
                .penalizeLong(ONE_HARD, (share, w) -> weight(share))
                .justifyWith((share, w, score) -> breach(
                        PlanConstraint.ATTENDANCE_STEP_FREE,
                        "attendance.stepFree",
                        share,
                        w,
                        share.getDemand().id(),
                        roomOf(w).name()))
                .asConstraint(PlanConstraint.ATTENDANCE_STEP_FREE.id());
    }

    static Constraint leg(ConstraintFactory factory) {
        return Streams.trips(factory)
                .filter((share, w, trip) -> trip.badLegs() > 0)
                .penalizeLong(ONE_HARD, (share, w, trip) -> weight(share) * trip.badLegs())
                .justifyWith((share, w, trip, score) -> leg(share, w))
                .asConstraint(PlanConstraint.ATTENDANCE_LEG.id());
    }

    private static Reason leg(Share share, PlannedWorkshop workshop) {
        var leg = Leg.impossible(share, workshop).get(0);
        var row = share.getDemand();
        var room = roomOf(workshop);
        boolean out = leg.isOut();
        var from = out ? row.communeName() : room.communeName();
        var to = out ? room.communeName() : row.communeName();
        return leg.minutes() == TravelMatrix.IMPOSSIBLE
                ? breach(
                        PlanConstraint.ATTENDANCE_LEG,
                        "attendance.impossible",
                        share,
                        workshop,
                        row.id(),
                        row.profile().name(),
                        from,
                        to,
                        leg.at())
                : breach(
                        PlanConstraint.ATTENDANCE_LEG,
                        "attendance.long",
                        share,
                        workshop,
                        row.id(),
                        leg.minutes(),
                        from,
                        to,
                        leg.at(),
                        row.profile().maxMinutes());
    }

    static Constraint tooMany(ConstraintFactory factory) {
        return Streams.attending(factory)
                .filter((row, attending) -> attending > row.demand().residents())
                .penalizeLong(
                        ONE_HARD, (row, attending) -> attending - row.demand().residents())
                .justifyWith((row, attending, score) -> Reason.breach(
                        PlanConstraint.ATTENDANCE_TOO_MANY,
                        "attendance.tooMany",
                        List.of(demand(row.id())),
                        row.id(),
                        attending - row.demand().residents()))
                .asConstraint(PlanConstraint.ATTENDANCE_TOO_MANY.id());
    }

    static Constraint unserved(ConstraintFactory factory) {
        return Streams.attending(factory)
                .filter((row, attending) -> left(row, attending) > 0)
                .penalizeLong(ONE_MEDIUM, (row, attending) -> row.demand().priority() * left(row, attending))
                .justifyWith((row, attending, score) -> Reason.figure(
                        PlanConstraint.UNSERVED,
                        List.of(demand(row.id())),
                        row.id(),
                        left(row, attending),
                        row.demand().residents(),
                        row.communeName(),
                        row.demand().priority()))
                .asConstraint(PlanConstraint.UNSERVED.id());
    }

    private static long left(DemandFact row, long attending) {
        return row.demand().residents() - attending;
    }

    private static Reason breach(
            PlanConstraint constraint, String key, Share share, PlannedWorkshop workshop, Object... arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = workshop.id();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Reason.breach(
                constraint,
                key,
                List.of(
                        workshop(workshop.id()),
                        demand(share.getDemand().id()),
                        room(roomOf(workshop).id())),
                all);
    }

    // breaches count by residents, so that moving some of them away is already better; a share of none counts too
    private static long weight(Share share) {
        return Math.max(1, share.getResidents());
    }

    private static RoomFact roomOf(PlannedWorkshop workshop) {
        return WorkshopConstraints.roomOf(workshop);
    }
}
