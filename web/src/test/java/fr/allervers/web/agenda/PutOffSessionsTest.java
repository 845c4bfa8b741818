package fr.allervers.web.agenda;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A session that a mend put off into the weeks after its quarter is counted with the quarter in whose plans it is. */
class PutOffSessionsTest {

    private static final Quarter PLANNED = new Quarter(2026, 4);
    private static final Instant LATER = Instant.parse("2027-02-01T12:00:00Z");

    private final PublishedSession putOff = new PublishedSession(
            PLANNED + "-1-w1",
            "v",
            new ProblemIndex(new TwoCommunes().build()),
            email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 3)),
            1);

    @Test
    void itsAttendanceIs() {
        var counts = new AttendanceCounts(Map.of("A|car", 2), 0, Map.of());
        var note = new AttendanceNotes.Note(putOff.key(), counts, null, LATER);

        assertThat(Quarter.of(putOff.day())).isEqualTo(PLANNED.next());
        assertThat(AttendanceSum.of(List.of(putOff), Map.of(putOff.key(), note), LATER))
                .containsExactly(new AttendanceSum(PLANNED, 1, 1, 3, 2));
    }

    @Test
    void itStandsInTheAgendaOfThatQuarter() {
        assertThat(Agendas.quarter(List.of(putOff), PLANNED)).containsOnlyKeys(putOff.day());
        assertThat(Agendas.quarter(List.of(putOff), PLANNED.next())).isEmpty();
    }
}
