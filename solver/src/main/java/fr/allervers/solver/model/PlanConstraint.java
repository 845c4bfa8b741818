package fr.allervers.solver.model;

import fr.allervers.data.words.Sentence;
import java.util.List;

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
    TRAVEL("travel", Level.SOFT),
    DRIVING("driving", Level.SOFT),
    PRESENCE("presence", Level.SOFT),
    CHANGED_START("changedStart", Level.SOFT),
    CHANGED_ROOM("changedRoom", Level.SOFT),
    CHANGED_ADVISOR("changedAdvisor", Level.SOFT),
    CANCELLED("cancelled", Level.SOFT);

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

    PlanConstraint(String id, Level level) {
        this.id = id;
        this.level = level;
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
