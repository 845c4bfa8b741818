package fr.allervers.web.agenda;

import fr.allervers.data.problem.Advisor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session in the diary of an advisor, as of the newest publication.
 *
 * @param session as it is or, where the advisor no longer holds it, as it last was
 * @param sequence rises whenever the session changes: the step of the quarter's publications that changed it last, from 0
 * @param changedAt moment of that step
 * @param cancelled whether the advisor no longer holds it
 * @param takenOverBy the advisor who holds it since; null where the advisor still does, and where nobody holds it any more
 */
public record DiaryEntry(
        PublishedSession session,
        int sequence,
        Instant changedAt,
        boolean cancelled,
        @Nullable Advisor takenOverBy) {

    /** A session that nobody took over. */
    DiaryEntry(PublishedSession session, int sequence, Instant changedAt, boolean cancelled) {
        this(session, sequence, changedAt, cancelled, null);
    }

    DiaryEntry after(int step, Instant at, PublishedSession now) {
        return !cancelled && session.content().equals(now.content())
                ? new DiaryEntry(now, sequence, changedAt, false)
                : new DiaryEntry(now, step, at, false);
    }

    DiaryEntry without(int step, Instant at, @Nullable Advisor taker) {
        return cancelled ? this : new DiaryEntry(session, step, at, true, taker);
    }
}
