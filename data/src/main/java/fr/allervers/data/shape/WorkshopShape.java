package fr.allervers.data.shape;

import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.List;

final class WorkshopShape extends Shape<Workshop> {

    private static final Value<List<LocalDateTime>> SESSIONS = ListOf.onOneLine(Moments.DATE_TIME);

    private final Field<Workshop, String> id;
    private final Field<Workshop, String> theme;
    private final Field<Workshop, String> audience;
    private final Field<Workshop, String> room;
    private final Field<Workshop, String> advisor;
    private final Field<Workshop, List<LocalDateTime>> sessions;
    private final Field<Workshop, List<Attendance>> attendance;
    private final Origin<Workshop> origin;

    private WorkshopShape(
            Value<String> idValue, Value<List<LocalDateTime>> sessionsValue, AttendanceShape attendanceShape) {
        id = required("id", idValue, Workshop::id);
        theme = required("theme", Ids.reference(Ids.Kind.THEME), Workshop::theme);
        audience = required("audience", Ids.reference(Ids.Kind.AUDIENCE), Workshop::audience);
        room = required("room", Ids.reference(Ids.Kind.ROOM), Workshop::room);
        advisor = required("advisor", Ids.reference(Ids.Kind.ADVISOR), Workshop::advisor);
        sessions = required("sessions", sessionsValue, Workshop::sessions);
        attendance = required("attendance", new ListOf<>(attendanceShape), Workshop::attendance);
        origin = origin(Workshop::provenance);
    }

    /** Of the problem's {@code published}: ids are unique, and there is a first session to compare with. */
    static WorkshopShape published() {
        return new WorkshopShape(
                Ids.declaration(Ids.Kind.PUBLISHED),
                SESSIONS.where(WorkshopShape::isHeld),
                AttendanceShape.published());
    }

    /** Of a plan: an id used twice or sessions that are no series breach its rules and are no fault of the file. */
    static WorkshopShape planned() {
        var shape = new WorkshopShape(Text.ID, SESSIONS, AttendanceShape.planned());
        shape.ignoreUnknown();
        return shape;
    }

    private static boolean isHeld(List<LocalDateTime> sessions, Place place, Validation validation) {
        return !sessions.isEmpty() || validation.refuse(place, "sessions.none");
    }

    @Override
    Workshop build(Row row) {
        return new Workshop(
                row.get(id),
                row.get(theme),
                row.get(audience),
                row.get(room),
                row.get(advisor),
                row.get(sessions),
                row.get(attendance),
                origin.of(row));
    }
}
