package fr.allervers.data.problem;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDateTime;
import java.util.List;

/**
 * One or more sessions of a theme for an audience, in one room by one advisor.
 *
 * @param theme id
 * @param audience id
 * @param room id
 * @param advisor id
 * @param sessions their starts, first to last
 * @param attendance the residents it serves
 */
@RecordBuilder
public record Workshop(
        String id,
        String theme,
        String audience,
        String room,
        String advisor,
        List<LocalDateTime> sessions,
        List<Attendance> attendance,
        Provenance provenance)
        implements WorkshopBuilder.With {

    public Workshop {
        sessions = List.copyOf(sessions);
        attendance = List.copyOf(attendance);
    }

    public Workshop(
            String id,
            String theme,
            String audience,
            String room,
            String advisor,
            List<LocalDateTime> sessions,
            List<Attendance> attendance) {
        this(id, theme, audience, room, advisor, sessions, attendance, Provenance.UNKNOWN);
    }

    /** True where another has its theme and its audience, so that its residents could go there. */
    public boolean isOfKindOf(Workshop other) {
        return theme.equals(other.theme) && audience.equals(other.audience);
    }

    /** Residents it serves in all. */
    public long participants() {
        return attendance.stream().mapToLong(Attendance::residents).sum();
    }
}
