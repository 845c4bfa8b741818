package fr.allervers.data.change;

import static java.time.temporal.ChronoUnit.DAYS;

import fr.allervers.data.problem.Workshop;
import java.util.stream.IntStream;

/**
 * How far the dates of residents move from one plan to another: given what changes, in days, whether earlier or later. Who has
 * no place any more has no date.
 *
 * @param longest days between the old and the new date of one session of anybody, at most
 * @param far residents of whom a session moves by more than {@value #FAR_DAYS} days
 * @param residentDays days of all residents, of each the session that moves most
 * @param newDates sessions of all residents at a date and hour, or in a room, at which they had none
 */
public record DateShift(long longest, long far, long residentDays, long newDates) {

    /** From how many days on a shift is far. */
    private static final int FAR_DAYS = 14;

    private static final DateShift NONE = new DateShift(0, 0, 0, 0);

    /** That of all residents who had a place and have one. */
    public static DateShift of(PlanChanges changes) {
        return ResidentMove.of(changes).stream().map(DateShift::of).reduce(NONE, DateShift::and);
    }

    private static DateShift of(ResidentMove move) {
        var before = move.change().before();
        var to = move.to();
        if (before == null || to == null) {
            return NONE;
        }
        boolean isShorter =
                to.equals(move.change().after()) && !move.change().dropped().isEmpty();
        long days = isShorter ? 0 : days(before, to);
        return new DateShift(
                days, days > FAR_DAYS ? move.count() : 0, days * move.count(), newDates(before, to) * move.count());
    }

    private static long newDates(Workshop before, Workshop now) {
        boolean sameRoom = before.room().equals(now.room());
        return now.sessions().stream()
                .filter(s -> !sameRoom || !before.sessions().contains(s))
                .count();
    }

    private static long days(Workshop before, Workshop now) {
        int sessions = Math.min(before.sessions().size(), now.sessions().size());
        return IntStream.range(0, sessions)
                .mapToLong(i -> Math.abs(DAYS.between(
                        before.sessions().get(i).toLocalDate(),
                        now.sessions().get(i).toLocalDate())))
                .max()
                .orElse(0);
    }

    private DateShift and(DateShift other) {
        return new DateShift(
                Math.max(longest, other.longest),
                far + other.far,
                residentDays + other.residentDays,
                newDates + other.newDates);
    }
}
