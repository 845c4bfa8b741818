package fr.allervers.web.agenda;

import fr.allervers.data.export.Diary;
import fr.allervers.data.export.DiaryEvent;
import fr.allervers.web.language.Say;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The diary of an advisor as a calendar feed: what was held in the last {@value #DAYS} days and all that is to come by what
 * is published, and what was cancelled or went to another advisor in the last {@value #DAYS} days, named so. It is the same, byte for byte, until
 * something in it changes.
 */
@Component
public record AdvisorDiary(PublishedSessions published, Quarters quarters, Store store, Say say) {

    static final int DAYS = 30;

    /**
     * A session that a step of publication has changed.
     *
     * @param workshop id of the workshop it is of
     * @param cancelled true where the advisor no longer holds it
     * @param takenOver true where another advisor does
     * @param message the event as an iCalendar message
     */
    public record Change(
            String workshop,
            LocalDateTime start,
            String summary,
            boolean cancelled,
            boolean takenOver,
            String message) {}

    /**
     * What steps of publication have changed in the diary of an advisor.
     *
     * @param after moment of the step that the advisor knows, the epoch for none
     * @param until moment of the last step that counts
     * @param organizer mail address of whom it comes from
     * @param attendee mail address of the advisor
     */
    public List<Change> changes(String advisor, Instant after, Instant until, String organizer, String attendee) {
        return entries(advisor).stream()
                .filter(e -> e.changedAt().isAfter(after) && !e.changedAt().isAfter(until))
                .map(e -> {
                    var event = event(e);
                    var session = e.session();
                    return new Change(
                            session.workshop().id(),
                            session.start(),
                            event.summary(),
                            e.cancelled(),
                            e.takenOverBy() != null,
                            diary().message(event, organizer, attendee));
                })
                .toList();
    }

    private Diary diary() {
        var settings = quarters.territory().settings();
        return new Diary(store.territory(), say.message("agenda.feed.name", settings.name()), settings.zone());
    }

    /** What is in the feed of an advisor of the present territory. */
    List<DiaryEntry> entries(String advisor) {
        var since = store.clock().instant().minus(Duration.ofDays(DAYS));
        return published.entries(published.today().minusDays(DAYS)).stream()
                .filter(e -> e.session().workshop().advisor().equals(advisor))
                .filter(e ->
                        !(e.cancelled() ? e.changedAt() : e.session().ends().toInstant()).isBefore(since))
                .toList();
    }

    /** When something in it changed last; the epoch where there is nothing in it. */
    static Instant changedAt(List<DiaryEntry> entries) {
        return entries.stream()
                .map(DiaryEntry::changedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** The feed in the reader's language. */
    byte[] bytes(List<DiaryEntry> entries) {
        var out = new ByteArrayOutputStream();
        try {
            diary().write(entries.stream().map(this::event).toList(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private DiaryEvent event(DiaryEntry entry) {
        var session = entry.session();
        return new DiaryEvent(
                "%s@%s.%s.aller-vers"
                        .formatted(session.key(), session.workshop().advisor(), store.territory()),
                entry.sequence(),
                entry.changedAt(),
                entry.cancelled(),
                session.begins(),
                session.ends(),
                summary(entry),
                session.place(),
                session.latitude(),
                session.longitude(),
                description(session),
                null);
    }

    private String summary(DiaryEntry entry) {
        var session = entry.session();
        var what = session.theme().name() + ", " + session.commune().name();
        var named = session.of() == 1
                ? what
                : what + " (" + say.message("agenda.session", session.number(), session.of()) + ")";
        if (!entry.cancelled()) {
            return named;
        }
        var taker = entry.takenOverBy();
        return taker == null
                ? say.message("agenda.feed.cancelled", named)
                : say.message("agenda.feed.takenOver", taker.name(), named);
    }

    private String description(PublishedSession session) {
        var expected = say.message("agenda.expected.of", session.participants(), session.seats());
        var text = say.message("agenda.feed.description", session.audience().name(), expected);
        return session.isMadeUp() ? text + " " + say.message("agenda.feed.madeUp") : text;
    }
}
