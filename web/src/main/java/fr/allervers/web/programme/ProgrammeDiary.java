package fr.allervers.web.programme;

import fr.allervers.web.language.Say;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;

/**
 * Sessions as an iCalendar file. Each keeps its identifier through all publications; its sequence rises with each change,
 * and one that is no longer held stays in the file as cancelled. Moments are in UTC, so that no rule of a time zone is
 * needed to read them.
 *
 * @param territory id, part of identifiers
 * @param home address of the programme, whole
 */
record ProgrammeDiary(Say say, String territory, String home) {

    byte[] of(List<PublicSession> sessions) {
        var calendar = new Calendar()
                .withProdId("-//Aller-Vers//programme//FR")
                .withDefaults()
                .getFluentTarget();
        sessions.forEach(s -> calendar.add(event(s)));
        var out = new ByteArrayOutputStream();
        try {
            // an empty diary is a diary too, which the library's own check would refuse
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private VEvent event(PublicSession session) {
        var event = new VEvent(false);
        event.add(new Uid("%s@%s.aller-vers".formatted(session.id(), territory)));
        event.add(new DtStamp(session.change().at()));
        event.add(new LastModified(session.change().at()));
        event.add(new Sequence(session.change().times()));
        event.add(new DtStart<>(utc(session.start(), session)));
        event.add(new DtEnd<>(utc(session.end(), session)));
        event.add(new Status(session.isCancelled() ? "CANCELLED" : "CONFIRMED"));
        event.add(new Summary(summary(session)));
        event.add(new Location(session.place().whole()));
        event.add(new Geo(
                BigDecimal.valueOf(session.place().latitude()),
                BigDecimal.valueOf(session.place().longitude())));
        event.add(new Description(description(session)));
        event.add(new Url(URI.create(home + "/seance/" + session.id())));
        return event;
    }

    private static Instant utc(LocalDateTime moment, PublicSession session) {
        return moment.atZone(session.zone()).toInstant();
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
