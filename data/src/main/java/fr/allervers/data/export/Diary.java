package fr.allervers.data.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/**
 * Sessions as an iCalendar file or feed, which diaries take in (RFC 5545; RFC 5546 for what becomes of an event later).
 *
 * @param id of what it is of, for the programs that read it
 * @param name of the diary
 * @param zone of its times
 */
public record Diary(String id, String name, ZoneId zone) {

    /**
     * Writes the events as a feed in UTF-8; does not close the stream. One that is cancelled stays confirmed and is free time, and
     * its summary is to say what became of it: Google takes what a feed calls cancelled away without a word.
     */
    public void write(List<DiaryEvent> events, OutputStream out) throws IOException {
        var calendar = new Calendar()
                .withProdId("-//Aller-Vers//" + id + "//FR")
                .withDefaults()
                .getFluentTarget();
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(TimeZoneRule.of(zone));
        events.forEach(event -> calendar.add(event(event, ImmutableStatus.VEVENT_CONFIRMED)));
        out.write(text(calendar).getBytes(UTF_8));
    }

    /**
     * One event as an iCalendar message from one to another (RFC 5546): a request to take it in as it is now, which its
     * reader need not answer, or that it is cancelled.
     *
     * @param organizer mail address of whom it comes from
     * @param attendee mail address of whose diary it is
     */
    public String message(DiaryEvent of, String organizer, String attendee) {
        var calendar = new Calendar()
                .withProdId("-//Aller-Vers//" + id + "//FR")
                .withDefaults()
                .getFluentTarget();
        calendar.add(of.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(TimeZoneRule.of(zone));
        var event = event(of, of.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Organizer(URI.create("mailto:" + organizer)));
        event.add(new Attendee(URI.create("mailto:" + attendee))
                .withParameter(PartStat.ACCEPTED)
                .withParameter(Rsvp.FALSE)
                .getFluentTarget());
        calendar.add(event);
        return text(calendar);
    }

    private static String text(Calendar calendar) {
        var text = new StringWriter();
        try {
            // an empty diary is a diary too, which the library's own check would refuse
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return OctetFolding.foldAnew(text.toString());
    }

    private static VEvent event(DiaryEvent of, Status status) {
        var event = new VEvent(false);
        event.add(new Uid(of.uid()));
        event.add(new DtStamp(of.changedAt()));
        event.add(new LastModified(of.changedAt()));
        event.add(new Sequence(of.sequence()));
        event.add(status);
        event.add(of.cancelled() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        event.add(new DtStart<>(of.begins()));
        event.add(new DtEnd<>(of.ends()));
        event.add(new Summary(of.summary()));
        event.add(new Location(of.location()));
        event.add(new Geo(BigDecimal.valueOf(of.latitude()), BigDecimal.valueOf(of.longitude())));
        event.add(new Description(of.description()));
        if (of.page() != null) {
            event.add(new Url(of.page()));
        }
        return event;
    }
}
