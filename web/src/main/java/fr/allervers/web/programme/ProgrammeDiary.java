package fr.allervers.web.programme;

import fr.allervers.data.export.Diary;
import fr.allervers.data.export.DiaryEvent;
import fr.allervers.web.language.Say;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Sessions as an iCalendar file. Each keeps its identifier through all publications; its sequence rises with each change,
 * and one that is no longer held stays in the file, as free time that says so.
 *
 * @param territory id, part of identifiers
 * @param zone of the territory's times
 * @param home address of the programme, whole
 */
record ProgrammeDiary(Say say, String territory, ZoneId zone, String home) {

    byte[] of(List<PublicSession> sessions) {
        var out = new ByteArrayOutputStream();
        try {
            new Diary("programme", say.message("programme.title"), zone)
                    .write(sessions.stream().map(this::event).toList(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private DiaryEvent event(PublicSession session) {
        return new DiaryEvent(
                "%s@%s.aller-vers".formatted(session.id(), territory),
                session.change().times(),
                session.change().at(),
                session.isCancelled(),
                zoned(session.start(), session),
                zoned(session.end(), session),
                summary(session),
                session.place().whole(),
                session.place().latitude(),
                session.place().longitude(),
                description(session),
                URI.create(home + "/seance/" + session.id()));
    }

    private static ZonedDateTime zoned(LocalDateTime moment, PublicSession session) {
        return moment.atZone(session.zone());
    }

    private String summary(PublicSession session) {
        var name = session.theme().name();
        return session.isCancelled() ? say.message("programme.diary.cancelled", name) : name;
    }

    private String description(PublicSession session) {
        var audience = say.message("programme.for", session.audience().name());
        return session.madeUp() ? audience + "\n" + say.message("programme.madeUp") : audience;
    }
}
