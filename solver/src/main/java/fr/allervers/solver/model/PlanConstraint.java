package fr.allervers.solver.model;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.words.Sentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every rule a plan is judged by, in the order of the contract. The ids are stable: weights and exports use them. */
public enum PlanConstraint {
    PLAN_PROBLEM("plan.problem", Level.HARD),
    PLAN_TWICE("plan.twice", Level.HARD),
    SESSIONS("sessions.series", Level.HARD),
    ROOM_EQUIPMENT("room.equipment", Level.HARD),
    ROOM_HOURS("room.hours", Level.HARD),
    ROOM_OVERLAP("room.overlap", Level.HARD),
    ADVISOR_THEME("advisor.theme", Level.HARD),
    ADVISOR_COMMUNE("advisor.commune", Level.HARD),
    ADVISOR_HOURS("advisor.hours", Level.HARD),
    ADVISOR_DAY("day", Level.HARD),
    LOAD_DAY("load.day", Level.HARD),
    LOAD_WEEK("load.week", Level.HARD),
    PARTICIPANTS_FEW("participants.few", Level.HARD),
    PARTICIPANTS_MANY("participants.many", Level.HARD),
    ATTENDANCE_RESIDENTS("attendance.residents", Level.HARD),
    ATTENDANCE_OTHER("attendance.other", Level.HARD),
    ATTENDANCE_HOURS("attendance.hours", Level.HARD),
    ATTENDANCE_STEP_FREE("attendance.stepFree", Level.HARD),
    ATTENDANCE_LEG("attendance.leg", Level.HARD),
    ATTENDANCE_TOO_MANY("attendance.tooMany", Level.HARD),
    PINNED("pinned.differs", Level.HARD),
    PINNED_MISSING("pinned.missing", Level.HARD),
    UNSERVED("unserved", Level.MEDIUM),
    TRAVEL(Cost.TRAVEL),
    DRIVING(Cost.DRIVING),
    PRESENCE(Cost.PRESENCE),
    CHANGED_START(Cost.CHANGED_START),
    CHANGED_ROOM(Cost.CHANGED_ROOM),
    CHANGED_ADVISOR(Cost.CHANGED_ADVISOR),
    CANCELLED(Cost.CANCELLED);

    /** Base name of the bundle of this module's own sentences. */
    public static final String BUNDLE = "fr.allervers.solver.reasons";

    /** Which part of the score a constraint counts in: breaches, unserved, or cost. */
    public enum Level {
        HARD,
        MEDIUM,
        SOFT
    }

    private final String id;
    private final Level level;
    private final @Nullable Cost cost;

    PlanConstraint(String id, Level level) {
        this(id, level, null);
    }

    PlanConstraint(Cost cost) {
        this(cost.field(), Level.SOFT, cost);
    }

    PlanConstraint(String id, Level level, @Nullable Cost cost) {
        this.id = id;
        this.level = level;
        this.cost = cost;
    }

    /** A problem's weights as Timefold takes them. A cost that weighs nothing is not computed at all. */
    static ConstraintWeightOverrides<HardMediumSoftLongScore> weights(Weights weights) {
        Map<String, HardMediumSoftLongScore> byId = new LinkedHashMap<>();
        for (var constraint : values()) {
            if (constraint.cost != null) {
                byId.put(constraint.id, HardMediumSoftLongScore.ofSoft(weights.of(constraint.cost)));
            }
        }
        return ConstraintWeightOverrides.of(byId);
    }

    /** Its name in Timefold, in weights and in exports. */
    public String id() {
        return id;
    }

    public Level level() {
        return level;
    }

    /** What it is about, in a few words. */
    public Sentence title() {
        return new Sentence(BUNDLE, "title." + id, List.of());
    }

    /** The constraint with that id. */
    public static PlanConstraint of(String id) {
        for (var constraint : values()) {
            if (constraint.id.equals(id)) {
                return constraint;
            }
        }
        throw new IllegalArgumentException("no constraint '%s'".formatted(id));
    }
}
