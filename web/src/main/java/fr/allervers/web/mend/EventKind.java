package fr.allervers.web.mend;

import java.util.List;

/** The kinds of event that can be said in a form; each has its words ({@code mend.kind.…}) in the pages' bundle. */
public enum EventKind {
    ADVISOR_ABSENT(EventField.ADVISOR, EventField.FROM, EventField.TO),
    HALF_DAY_FREE(EventField.ADVISOR, EventField.DAY, EventField.MORNING, EventField.FROM),
    ROOM_CLOSED(EventField.ROOM, EventField.FROM, EventField.TO),
    DAY_LOST(EventField.FROM),
    TRANSPORT_ENDED(EventField.MODE, EventField.FROM, EventField.COMMUNE),
    LATE_DEMAND(
            EventField.COMMUNE,
            EventField.THEME,
            EventField.AUDIENCE,
            EventField.MOBILITY,
            EventField.RESIDENTS,
            EventField.FROM);

    /** What is to be said of an event. */
    public enum EventField {
        ADVISOR,
        ROOM,
        MODE,
        COMMUNE,
        THEME,
        AUDIENCE,
        MOBILITY,
        RESIDENTS,
        DAY,
        MORNING,
        FROM,
        TO
    }

    private final List<EventField> fields;

    EventKind(EventField... fields) {
        this.fields = List.of(fields);
    }

    /** What is to be said of it, in order. */
    public List<EventField> fields() {
        return fields;
    }

    /** True where a field may be left empty. */
    public boolean isOptional(EventField field) {
        return field == EventField.TO || (this == TRANSPORT_ENDED && field == EventField.COMMUNE);
    }
}
