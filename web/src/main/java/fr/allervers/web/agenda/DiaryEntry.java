package fr.allervers.web.agenda;

import fr.allervers.data.problem.Advisor;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session in the diary of an advisor, as of the newest publication.
 *
 * @param session as it is or, where the advisor no longer holds it, as it last was
 * @param sequence rises whenever the session changes: the step of the quarter's publications that changed it last, from 0
 * @param changedAt moment of that step
 * @param cancelled whether the advisor no longer holds it
 * @param takenOverBy the advisor who holds it since; null where the advisor still does, and where nobody holds it any more
 * @param moved as it was on other days, each time before it was moved, the oldest first
 */
public record DiaryEntry(
        PublishedSession session,
        int sequence,
        Instant changedAt,
        boolean cancelled,
        @Nullable Advisor takenOverBy,
        List<PublishedSession> moved) {

    public DiaryEntry {
        moved = List.copyOf(moved);
    }

    /** A session that nobody took over. */
    DiaryEntry(PublishedSession session, int sequence, Instant changedAt, boolean cancelled) {
        this(session, sequence, changedAt, cancelled, null, List.of());
    }

    DiaryEntry after(int step, Instant at, PublishedSession now) {
        boolean isAsItWas = !cancelled && session.content().equals(now.content());
        var days = session.day().equals(now.day())
                ? moved
                : Stream.concat(moved.stream(), Stream.of(session)).toList();
        return new DiaryEntry(now, isAsItWas ? sequence : step, isAsItWas ? changedAt : at, false, null, days);
    }

    DiaryEntry without(int step, Instant at, @Nullable Advisor taker) {
        return cancelled ? this : new DiaryEntry(session, step, at, true, taker, moved);
    }

    /** As it was on days on which the advisor no longer holds it, the oldest first. */
    Stream<PublishedSession> gone() {
        return cancelled ? Stream.concat(moved.stream(), Stream.of(session)) : moved.stream();
    }
}
