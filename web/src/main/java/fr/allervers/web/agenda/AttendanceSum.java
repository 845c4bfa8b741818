package fr.allervers.web.agenda;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.agenda.AttendanceNotes.Note;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many came to the sessions of a quarter that are over, those put off into the weeks after it too.
 *
 * @param over sessions that are over
 * @param noted those of them of which attendance was noted
 * @param expected residents who were expected at those noted
 * @param came who came to those noted
 */
public record AttendanceSum(Quarter quarter, int over, int noted, long expected, long came) {

    /** Sums of each quarter of which something is over, the newest first. */
    static List<AttendanceSum> of(List<PublishedSession> sessions, Map<String, Note> notes, Instant now) {
        var sums = new TreeMap<Quarter, AttendanceSum>();
        for (var session : sessions) {
            if (!session.ends().toInstant().isAfter(now)) {
                var quarter = session.quarter();
                sums.merge(quarter, one(quarter, session, notes.get(session.key())), AttendanceSum::and);
            }
        }
        return List.copyOf(sums.descendingMap().values());
    }

    private static AttendanceSum one(Quarter quarter, PublishedSession session, @Nullable Note note) {
        return note == null
                ? new AttendanceSum(quarter, 1, 0, 0, 0)
                : new AttendanceSum(
                        quarter, 1, 1, session.participants(), note.counts().total());
    }

    private AttendanceSum and(AttendanceSum other) {
        return new AttendanceSum(
                quarter, over + other.over, noted + other.noted, expected + other.expected, came + other.came);
    }
}
