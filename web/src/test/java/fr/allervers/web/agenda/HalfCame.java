package fr.allervers.web.agenda;

import fr.allervers.web.agenda.DaySheet.Expected;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Attendance as a test has it noted: of each group, half came, rounded down. */
public final class HalfCame {

    private HalfCame() {}

    /** Notes it of all published sessions of the current territory. */
    public static void note(PublishedSessions published, AttendanceNotes notes) {
        for (var session : published.held(LocalDate.MIN)) {
            Map<String, Integer> came = session.expected().stream()
                    .collect(Collectors.toMap(Expected::group, e -> (int) e.residents() / 2));
            notes.keep(
                    UUID.randomUUID().toString(),
                    session.key(),
                    new AttendanceCounts(came, 0, Map.of()),
                    session.begins().toInstant());
        }
    }
}
