package fr.allervers.web.agenda;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Attendance for other programs: what was expected beside who came. */
@RestController
@RequestMapping("/api/attendance")
@Needs(Right.READ)
@Tag(name = "Attendance")
record AttendanceApi(PublishedSessions published, AttendanceNotes notes) {

    /**
     * A session of which attendance was noted.
     *
     * @param session names it through all publications of its quarter
     * @param theme id
     * @param audience id
     * @param room id
     * @param commune INSEE code of the room's commune
     * @param advisor id
     * @param cancelled whether it is no longer published
     * @param expected residents by commune and means of transport
     * @param came the same of those who came, of groups that were noted
     * @param others who came and were not expected
     * @param bands who came by the bands of the national report, where that was noted
     * @param notedAt by the clock of the device
     */
    record Attended(
            String session,
            LocalDateTime start,
            String theme,
            String audience,
            String room,
            String commune,
            String advisor,
            boolean cancelled,
            Map<String, Long> expected,
            Map<String, Integer> came,
            int others,
            Map<String, Integer> bands,
            Instant notedAt) {

        static Attended of(DiaryEntry entry, AttendanceNotes.Note note) {
            var session = entry.session();
            var expected = new TreeMap<String, Long>();
            DaySheet.expected(session).forEach(e -> expected.put(e.group(), e.residents()));
            return new Attended(
                    session.key(),
                    session.start(),
                    session.plannedTheme().id(),
                    session.audience().id(),
                    session.room().id(),
                    session.commune().code(),
                    session.advisor().id(),
                    entry.cancelled(),
                    expected,
                    new TreeMap<>(note.counts().came()),
                    note.counts().others(),
                    new TreeMap<>(note.counts().bands()),
                    note.notedAt());
        }
    }

    @GetMapping
    @Operation(
            summary = "Attendance noted of a quarter's sessions",
            description =
                    "By date, sessions put off into the weeks after it too. Groups are named by the INSEE code of the commune and the id of the means of transport,"
                            + " with a vertical bar between them.")
    List<Attended> of(@RequestParam Quarter quarter) {
        var noted = notes.all();
        var attended = new ArrayList<Attended>();
        for (var entry : ofEachSession(quarter)) {
            var note = noted.get(entry.session().key());
            if (note != null) {
                attended.add(Attended.of(entry, note));
            }
        }
        return attended;
    }

    /** One entry a session: that of the advisor who holds it, where somebody does. */
    private Collection<DiaryEntry> ofEachSession(Quarter quarter) {
        var entries = new LinkedHashMap<String, DiaryEntry>();
        published.entries(quarter.first()).stream()
                .filter(e -> e.session().quarter().equals(quarter))
                .forEach(e -> entries.merge(e.session().key(), e, (a, b) -> a.cancelled() ? b : a));
        return entries.values();
    }
}
