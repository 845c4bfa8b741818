package fr.allervers.solver.constraint;

import static java.util.stream.Collectors.toMap;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintBuilder;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Weights;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Every rule and cost a plan is judged by, those of the contract in its order, each with its constraint stream: what stands
 * here is in force, and nothing else is. The ids are stable: weights and exports use them.
 */
public enum PlanConstraint {
    PLAN_PROBLEM("plan.problem", Level.HARD, WorkshopConstraints::planProblem),
    PLAN_TWICE("plan.twice", Level.HARD, WorkshopConstraints::planTwice),
    SESSIONS("sessions.series", Level.HARD, WorkshopConstraints::sessions),
    ROOM_EQUIPMENT("room.equipment", Level.HARD, WorkshopConstraints::roomEquipment),
    ROOM_HOURS("room.hours", Level.HARD, SessionConstraints::roomHours),
    ROOM_OVERLAP("room.overlap", Level.HARD, SessionConstraints::roomOverlap),
    ADVISOR_THEME("advisor.theme", Level.HARD, WorkshopConstraints::advisorTheme),
    ADVISOR_COMMUNE("advisor.commune", Level.HARD, WorkshopConstraints::advisorCommune),
    ADVISOR_HOURS("advisor.hours", Level.HARD, SessionConstraints::advisorHours),
    ADVISOR_DAY("day", Level.HARD, SessionConstraints::advisorDay),
    LOAD_DAY("load.day", Level.HARD, SessionConstraints::loadDay),
    LOAD_WEEK("load.week", Level.HARD, SessionConstraints::loadWeek),
    PARTICIPANTS_FEW("participants.few", Level.HARD, WorkshopConstraints::participantsFew),
    PARTICIPANTS_MANY("participants.many", Level.HARD, WorkshopConstraints::participantsMany),
    ATTENDANCE_RESIDENTS("attendance.residents", Level.HARD, AttendanceConstraints::residents),
    ATTENDANCE_OTHER("attendance.other", Level.HARD, AttendanceConstraints::other),
    ATTENDANCE_HOURS("attendance.hours", Level.HARD, AttendanceConstraints::hours),
    ATTENDANCE_STEP_FREE("attendance.stepFree", Level.HARD, AttendanceConstraints::stepFree),
    ATTENDANCE_LEG("attendance.leg", Level.HARD, AttendanceConstraints::leg),
    ATTENDANCE_TOO_MANY("attendance.tooMany", Level.HARD, AttendanceConstraints::tooMany),
    PINNED("pinned.differs", Level.HARD, PublishedConstraints::pinned),
    PINNED_MISSING("pinned.missing", Level.HARD, PublishedConstraints::pinnedMissing),
    UNSERVED("unserved", Level.MEDIUM, AttendanceConstraints::unserved),
    TRAVEL(Cost.TRAVEL, CostConstraints::travel),
    DRIVING(Cost.DRIVING, CostConstraints::driving),
    PRESENCE(Cost.PRESENCE, CostConstraints::presence),
    CHANGED_START(Cost.CHANGED_START, PublishedConstraints::changedStart),
    CHANGED_ROOM(Cost.CHANGED_ROOM, PublishedConstraints::changedRoom),
    CHANGED_ADVISOR(Cost.CHANGED_ADVISOR, PublishedConstraints::changedAdvisor),
    CANCELLED(Cost.CANCELLED, PublishedConstraints::cancelled),
    HABIT(Cost.HABIT, CostConstraints::habit);

    /** Which part of the score a constraint counts in: breaches, unserved, or cost. */
    public enum Level {
        HARD,
        MEDIUM,
        SOFT
    }

    private final String id;
    private final Level level;
    private final Function<ConstraintFactory, ConstraintBuilder> stream;

    PlanConstraint(String id, Level level, Function<ConstraintFactory, ConstraintBuilder> stream) {
        this.id = id;
        this.level = level;
        this.stream = stream;
    }

    PlanConstraint(Cost cost, Function<ConstraintFactory, ConstraintBuilder> stream) {
        this(cost.field(), Level.SOFT, stream);
    }

    /** A problem's weights as Timefold takes them. A cost that weighs nothing is not computed at all. */
    public static ConstraintWeightOverrides<HardMediumSoftLongScore> weights(Weights weights) {
        Map<String, HardMediumSoftLongScore> byId = Arrays.stream(Cost.values())
                .collect(toMap(Cost::field, cost -> HardMediumSoftLongScore.ofSoft(weights.of(cost))));
        return ConstraintWeightOverrides.of(byId);
    }

    /** What leaves the rules alone: neither who is unserved nor any cost is computed. */
    public static ConstraintWeightOverrides<HardMediumSoftLongScore> rulesAlone() {
        Map<String, HardMediumSoftLongScore> byId = Arrays.stream(values())
                .filter(constraint -> constraint.level != Level.HARD)
                .collect(toMap(PlanConstraint::id, constraint -> HardMediumSoftLongScore.ZERO));
        return ConstraintWeightOverrides.of(byId);
    }

    /** The constraint of a cost. */
    public static PlanConstraint of(Cost cost) {
        return of(cost.field());
    }

    Constraint define(ConstraintFactory factory) {
        return stream.apply(factory).asConstraint(id);
    }

    /** Its name in Timefold, in weights and in exports. */
    public String id() {
        return id;
    }

    public Level level() {
        return level;
    }

    /**
     * The contract's rule that it is a part of: what its id begins with.
     *
     * @throws IllegalArgumentException where it is no hard rule
     */
    public Breach.Rule rule() {
        return Breach.Rule.of(id);
    }

    /** True where there is a constraint with that id. */
    public static boolean isKnown(String id) {
        return Arrays.stream(values()).anyMatch(constraint -> constraint.id.equals(id));
    }

    /**
     * The constraint with that id.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static PlanConstraint of(String id) {
        return Arrays.stream(values())
                .filter(constraint -> constraint.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no constraint '%s'".formatted(id)));
    }
}
