package fr.allervers.solver.constraint;

import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.solver.constraint.Reason.Portion;
import fr.allervers.solver.model.AdvisorFact;
import fr.allervers.solver.model.Session;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an advisor does on one day: from the base through all rooms and back.
 *
 * @param sessions in time, one or more
 */
record AdvisorDay(AdvisorFact advisor, LocalDate day, List<Session> sessions) {

    /**
     * One drive that cannot be made in time.
     *
     * @param earlier null: it starts at the base
     * @param later null: it goes to the base
     * @param needed minutes of the drive, or {@link TravelMatrix#IMPOSSIBLE}
     * @param late minutes that are lacking; an impossible drive counts as an hour
     */
    record Miss(
            AdvisorFact advisor,
            @Nullable Session earlier,
            @Nullable Session later,
            int needed,
            long late) {}

    private static final long IMPOSSIBLE_COUNTS_AS = 60;

    static AdvisorDay of(AdvisorFact advisor, LocalDate day, List<Session> sessions) {
        if (sessions.size() == 1) {
            return new AdvisorDay(advisor, day, List.of(sessions.get(0)));
        }
        var inTime = new ArrayList<>(sessions);
        inTime.sort(Session.IN_TIME);
        return new AdvisorDay(advisor, day, inTime);
    }

    /** Minutes driven; a drive that is impossible adds nothing. */
    long drivingMinutes() {
        long minutes = Math.max(0, fromBase()) + Math.max(0, toBase());
        for (int i = 1; i < sessions.size(); i++) {
            minutes += Math.max(0, minutesTo(i));
        }
        return minutes;
    }

    private int minutesTo(int i) {
        var later = sessions.get(i);
        return minutes(sessions.get(i - 1), later, later.start());
    }

    /** Minutes of each drive, by the commune that it leads to; of the drive home, by that where it begins. */
    List<Portion> drives() {
        var drives = new ArrayList<Portion>();
        drives.add(drive(first(), fromBase()));
        for (int i = 1; i < sessions.size(); i++) {
            drives.add(drive(sessions.get(i), minutesTo(i)));
        }
        drives.add(drive(last(), toBase()));
        return drives;
    }

    private static Portion drive(Session at, int minutes) {
        return new Portion(at.room().room().commune(), Math.max(0, minutes));
    }

    private int minutes(Session earlier, Session later, LocalDateTime moment) {
        return earlier.room() == later.room()
                ? 0
                : advisor.legs().minutes(earlier.room().commune(), later.room().commune(), moment);
    }

    /** Drives that cannot be made in time, in the order of the day. */
    List<Miss> misses() {
        var misses = new ArrayList<Miss>();
        if (fromBase() == TravelMatrix.IMPOSSIBLE) {
            misses.add(new Miss(advisor, null, first(), TravelMatrix.IMPOSSIBLE, IMPOSSIBLE_COUNTS_AS));
        }
        for (int i = 1; i < sessions.size(); i++) {
            var miss = between(sessions.get(i - 1), sessions.get(i));
            if (miss.late() > 0) {
                misses.add(miss);
            }
        }
        if (toBase() == TravelMatrix.IMPOSSIBLE) {
            misses.add(new Miss(advisor, last(), null, TravelMatrix.IMPOSSIBLE, IMPOSSIBLE_COUNTS_AS));
        }
        return misses;
    }

    private Miss between(Session earlier, Session later) {
        int needed = minutes(earlier, later, earlier.end());
        if (needed == TravelMatrix.IMPOSSIBLE) {
            return new Miss(advisor, earlier, later, needed, IMPOSSIBLE_COUNTS_AS);
        }
        long gap = ChronoUnit.MINUTES.between(earlier.end(), later.start());
        return new Miss(advisor, earlier, later, needed, advisor.setupMinutes() + needed - gap);
    }

    private int fromBase() {
        return advisor.legs().minutes(advisor.base(), first().room().commune(), first().start());
    }

    private int toBase() {
        return advisor.legs().minutes(last().room().commune(), advisor.base(), last().end());
    }

    private Session first() {
        return sessions.get(0);
    }

    private Session last() {
        return sessions.get(sessions.size() - 1);
    }
}
