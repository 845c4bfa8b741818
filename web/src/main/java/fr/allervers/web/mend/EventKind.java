package fr.allervers.web.mend;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of event; each has its words ({@code mend.kind.…}) in the pages' bundle. */
public enum EventKind {
    ADVISOR_ABSENT(EventField.ADVISOR, EventField.FROM, EventField.TO),
    HALF_DAY_FREE(EventField.ADVISOR, EventField.DAY, EventField.MORNING, EventField.FROM),
    ROOM_CLOSED(EventField.ROOM, EventField.FROM, EventField.TO),
    DAY_LOST(EventField.FROM),
    TRANSPORT_ENDED(EventField.MODE, EventField.FROM, EventField.COMMUNE),
    LINE_ENDED(EventField.LINE, EventField.FROM),
    LATE_DEMAND(
            EventField.COMMUNE,
            EventField.THEME,
            EventField.AUDIENCE,
            EventField.MOBILITY,
            EventField.RESIDENTS,
            EventField.FROM),
    RECEIVED_DEMAND(EventField.DEMAND, EventField.FROM);

    /** What is to be said of an event. */
    public enum EventField {
        ADVISOR,
        ROOM,
        MODE,
        LINE,
        COMMUNE,
        THEME,
        AUDIENCE,
        MOBILITY,
        RESIDENTS,
        DEMAND,
        DAY,
        MORNING,
        FROM,
        TO
    }

    private final List<EventField> fields;

    EventKind(EventField... fields) {
        this.fields = List.of(fields);
    }

    /**
     * Those that people say in a form; demand that was received is known already.
     *
     * @param hasLines whether any line is known by its name
     */
    static List<EventKind> said(boolean hasLines) {
        return Stream.of(values())
                .filter(k -> k != RECEIVED_DEMAND && (hasLines || k != LINE_ENDED))
                .toList();
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
