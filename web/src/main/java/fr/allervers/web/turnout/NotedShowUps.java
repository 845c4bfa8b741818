package fr.allervers.web.turnout;

import fr.allervers.data.turnout.GroupTurnout;
import fr.allervers.data.turnout.ShowUpRates;
import fr.allervers.web.agenda.AttendanceCounts;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.AttendanceNotes.Note;
import fr.allervers.web.agenda.DaySheet.Expected;
import fr.allervers.web.agenda.PublishedSession;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.publication.ShowUps;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shares of those who come, from the attendance that advisors noted. Groups of which they noted nothing teach nothing. */
@Component
public final class NotedShowUps implements ShowUps {

    private final PublishedSessions published;
    private final AttendanceNotes notes;

    public NotedShowUps(PublishedSessions published, AttendanceNotes notes) {
        this.published = published;
        this.notes = notes;
    }

    @Override
    public ShowUpRates rates() {
        return ShowUpRates.of(noted().stream().map(NotedGroup::turnout).toList());
    }

    /** Groups of residents at sessions of which attendance was noted. */
    List<NotedGroup> noted() {
        var known = notes.all();
        return known.isEmpty()
                ? List.of()
                : published.held(LocalDate.MIN).stream()
                        .flatMap(s -> groups(s, known.get(s.key())))
                        .toList();
    }

    private static Stream<NotedGroup> groups(PublishedSession session, @Nullable Note note) {
        return note == null ? Stream.of() : session.expected().stream().flatMap(e -> group(session, e, note.counts()));
    }

    private static Stream<NotedGroup> group(PublishedSession session, Expected expected, AttendanceCounts counts) {
        var came = counts.came().get(expected.group());
        return came == null ? Stream.of() : Stream.of(new NotedGroup(session, turnout(session, expected, came)));
    }

    private static GroupTurnout turnout(PublishedSession session, Expected group, int came) {
        return new GroupTurnout(
                session.plannedTheme().id(),
                group.commune().code(),
                group.means().id(),
                session.start().getHour(),
                group.residents(),
                came);
    }

    /** A group at the session at which it was noted. */
    record NotedGroup(PublishedSession session, GroupTurnout turnout) {}
}
