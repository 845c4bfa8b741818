package fr.allervers.web.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a workshop is held where few sign up.
 *
 * @param on day on which it is decided, null where none was set
 * @param outcome null where nothing was decided
 */
record Decision(@Nullable LocalDate on, @Nullable Outcome outcome) {

    /** What it is called in the log of changes. */
    String action() {
        return outcome == null ? "WORKSHOP_DECISION_DATE" : "WORKSHOP_" + outcome;
    }

    /** The day, empty where none was set. */
    String onWords() {
        return on == null ? "" : "→ " + on;
    }

    static final Decision NONE = new Decision(null, null);

    /** What was decided. */
    enum Outcome {
        KEPT,
        /** Given up, its residents seated in others of its theme as far as seats are free. */
        MERGED,
        CANCELLED
    }
}
