package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.Attended;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.agenda.AttendanceCounts;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.DaySheet.Expected;
import fr.allervers.web.agenda.PublishedSession;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.publication.SessionKey;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who came to the sessions of a quarter gone by, as far as it was noted: given its plan, the same with head counts. */
@Component
final class NotedAttendance {

    private final PublishedSessions published;
    private final AttendanceNotes notes;

    NotedAttendance(PublishedSessions published, AttendanceNotes notes) {
        this.published = published;
        this.notes = notes;
    }

    /**
     * A quarter with what was noted of its sessions; one of which nothing was noted has no head counts.
     *
     * @param version id of its plan: what was published or taken back later counts for nothing
     */
    PastQuarter of(Quarter quarter, String version, PastQuarter past) {
        return of(quarter, version, past, notes.all());
    }

    /**
     * A quarter with some of what was noted.
     *
     * @param noted by {@link PublishedSession#key()}
     */
    PastQuarter of(Quarter quarter, String version, PastQuarter past, Map<String, AttendanceNotes.Note> noted) {
        if (noted.isEmpty()) {
            return past;
        }
        var workshops = workshops(past.plan());
        var counts = new HashMap<String, Map<LocalDateTime, Integer>>();
        for (var session : published.heldBy(quarter, version)) {
            var note = noted.get(session.key());
            var workshop = workshops.get(session.sessionKey());
            if (note != null && workshop != null) {
                counts.computeIfAbsent(workshop, w -> new HashMap<>())
                        .put(session.start(), came(session, note.counts()));
            }
        }
        return new PastQuarter(past.problem(), past.plan(), new Attended(counts));
    }

    /** Ids of workshops by their sessions. */
    private static Map<SessionKey, String> workshops(Plan plan) {
        var workshops = new HashMap<SessionKey, String>();
        for (var workshop : plan.held()) {
            sessions(workshop, workshops);
        }
        return workshops;
    }

    private static void sessions(Workshop workshop, Map<SessionKey, String> workshops) {
        workshop.sessions().forEach(start -> workshops.put(new SessionKey(workshop.room(), start), workshop.id()));
    }

    /** Those who were counted, and of groups of which nothing was noted those who had a place. */
    private static int came(PublishedSession session, AttendanceCounts counts) {
        long uncounted = session.expected().stream()
                .filter(e -> !counts.came().containsKey(e.group()))
                .mapToLong(Expected::residents)
                .sum();
        return Math.toIntExact(counts.total() + uncounted);
    }
}
