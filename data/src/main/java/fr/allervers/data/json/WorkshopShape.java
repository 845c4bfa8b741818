package fr.allervers.data.json;

import fr.allervers.data.json.Ids.Kind;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;

/** Workshops as they stand in a plan and among a problem's published ones. */
final class WorkshopShape {

    private static final Value<List<LocalDateTime>> SESSIONS = ListOf.onOneLine(Moments.DATE_TIME);

    /** Of the problem's {@code published}: ids are unique, there is a first session to compare with, and who attends. */
    static final Value<Workshop> PUBLISHED =
            workshop(Ids.declaration(Kind.PUBLISHED), SESSIONS.where(Rule.notEmpty("sessions.none")), attendance(1));

    /** Of a plan: what breaches its rules, be it sessions that are no series or residents below 1, is no fault. */
    static final Value<Workshop> PLANNED = workshop(
                    Text.ID, SESSIONS, attendance(-Limits.FIGURE).ignoringUnknown())
            .ignoringUnknown();

    private WorkshopShape() {}

    private static Shape<Workshop> workshop(
            Value<String> id, Value<List<LocalDateTime>> sessions, Value<Attendance> attendance) {
        return Shape.of(Workshop.class)
                .required("id", id, Workshop::id)
                .required("theme", Ids.reference(Kind.THEME), Workshop::theme)
                .required("audience", Ids.reference(Kind.AUDIENCE), Workshop::audience)
                .required("room", Ids.reference(Kind.ROOM), Workshop::room)
                .required("advisor", Ids.reference(Kind.ADVISOR), Workshop::advisor)
                .required("sessions", sessions, Workshop::sessions)
                .required("attendance", new ListOf<>(attendance), Workshop::attendance)
                .sourced(Workshop::provenance);
    }

    private static Shape<Attendance> attendance(int leastResidents) {
        return Shape.of(Attendance.class)
                .required("demand", Ids.reference(Kind.DEMAND), Attendance::demand)
                .required("residents", WholeNumber.between(leastResidents, Limits.FIGURE), Attendance::residents)
                .sourced(Attendance::provenance);
    }
}
