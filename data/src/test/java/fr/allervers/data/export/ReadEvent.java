package fr.allervers.data.export;

import biweekly.Biweekly;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;

/** An event of an iCalendar text as a program that knows nothing of us reads it, for tests. */
public record ReadEvent(
        String uid, int sequence, String status, String summary, Instant begins, Instant ends, Instant changedAt) {

    /** The events in order, read by two libraries that must find the same. */
    public static List<ReadEvent> all(String text) {
        var found = byIcal4j(text);
        if (!found.equals(byBiweekly(text))) {
            throw new AssertionError("two readers differ: %s and %s".formatted(found, byBiweekly(text)));
        }
        return found;
    }

    private static List<ReadEvent> byIcal4j(String text) {
        try {
            return new CalendarBuilder()
                    .build(new StringReader(text)).<VEvent>getComponents("VEVENT").stream()
                            .map(ReadEvent::of)
                            .toList();
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    private static ReadEvent of(VEvent event) {
        return new ReadEvent(
                event.getUid().orElseThrow().getValue(),
                ((Sequence) event.getRequiredProperty("SEQUENCE")).getSequenceNo(),
                ((Status) event.getRequiredProperty("STATUS")).getValue(),
                event.getSummary().getValue(),
                event.<ZonedDateTime>getDateTimeStart().getDate().toInstant(),
                event.<ZonedDateTime>getEndDate().orElseThrow().getDate().toInstant(),
                ((LastModified) event.getRequiredProperty("LAST-MODIFIED")).getDate());
    }

    private static List<ReadEvent> byBiweekly(String text) {
        return Biweekly.parse(text).first().getEvents().stream()
                .map(e -> new ReadEvent(
                        e.getUid().getValue(),
                        e.getSequence().getValue(),
                        e.getStatus().getValue(),
                        e.getSummary().getValue(),
                        e.getDateStart().getValue().toInstant(),
                        e.getDateEnd().getValue().toInstant(),
                        e.getLastModified().getValue().toInstant()))
                .toList();
    }
}
