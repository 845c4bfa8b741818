package fr.allervers.web.programme;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Theme;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One session as residents are told of it: what, when, where, and neither who comes nor who holds it.
 *
 * @param id the same from the first publication that had it on, whatever the plans call its workshop
 * @param number 1 for the first session of its workshop
 * @param sessions how many the workshop has
 * @param zone of its start
 * @param seats most participants
 * @param madeUp true where the room or the advisor is an estimate or made up
 * @param change what became of it since
 */
public record PublicSession(
        String id,
        Theme theme,
        Audience audience,
        Place place,
        LocalDateTime start,
        int number,
        int sessions,
        ZoneId zone,
        int seats,
        boolean madeUp,
        Change change) {

    /** What may have become of a session since it was published first. */
    public enum Status {
        /** Held as it was published first. */
        AS_PLANNED,
        /** At another time or in another room. */
        MOVED,
        /** No longer held. */
        CANCELLED
    }

    /**
     * What became of a session since it was published first.
     *
     * @param before start before it was moved last, null where it always had the same
     * @param placeBefore where it was before it was moved last, null where it always was there
     * @param at when what is told of it was published
     * @param times how often it changed
     * @param stood when and where it was to be held by all publications before, the first first
     */
    public record Change(
            Status status,
            @Nullable LocalDateTime before,
            @Nullable Place placeBefore,
            Instant at,
            int times,
            List<Stood> stood) {

        /** When and where a session was to be held. */
        public record Stood(LocalDateTime start, Place place) {}

        public Change {
            stood = List.copyOf(stood);
        }

        /** What became of a session that stood nowhere else. */
        public Change(
                Status status, @Nullable LocalDateTime before, @Nullable Place placeBefore, Instant at, int times) {
            this(status, before, placeBefore, at, times, List.of());
        }

        Change movedFrom(LocalDateTime old, boolean isLater, Place oldPlace, boolean isElsewhere, Instant now) {
            return new Change(
                    Status.MOVED,
                    isLater ? old : before,
                    isElsewhere ? oldPlace : placeBefore,
                    now,
                    times + 1,
                    Stream.concat(stood.stream(), Stream.of(new Stood(old, oldPlace)))
                            .toList());
        }

        /** Of a session that was cancelled and is held after all, as it was to be held. */
        Change heldAgain(Instant now) {
            boolean moved = before != null || placeBefore != null;
            return new Change(moved ? Status.MOVED : Status.AS_PLANNED, before, placeBefore, now, times + 1, stood);
        }

        Change cancelled(Instant now) {
            return new Change(Status.CANCELLED, before, placeBefore, now, times + 1, stood);
        }
    }

    public LocalDateTime end() {
        return start.plusMinutes(theme.minutes());
    }

    /** True where it alone is not held of those to come: there are sessions after it, and all of them are. */
    boolean isMissedIn(List<PublicSession> series) {
        var later = series.stream().filter(s -> s.number > number).toList();
        return isCancelled() && !later.isEmpty() && later.stream().noneMatch(PublicSession::isCancelled);
    }

    /** The quarter in whose plans it is: it may begin in the weeks after, where a mend put it. */
    public Quarter quarter() {
        return Quarter.beginning(id);
    }

    /** What the ids of all sessions of its workshop begin with. */
    public String workshop() {
        return id.substring(0, id.lastIndexOf('-'));
    }

    public boolean isCancelled() {
        return change.status() == Status.CANCELLED;
    }

    public boolean isMoved() {
        return change.status() == Status.MOVED;
    }

    PublicSession at(LocalDateTime other, Place elsewhere) {
        return new PublicSession(id, theme, audience, elsewhere, other, number, sessions, zone, seats, madeUp, change);
    }

    PublicSession withSessions(int all) {
        return new PublicSession(id, theme, audience, place, start, number, all, zone, seats, madeUp, change);
    }

    PublicSession withChange(Change other) {
        return new PublicSession(id, theme, audience, place, start, number, sessions, zone, seats, madeUp, other);
    }
}
