package fr.allervers.solver.constraint;

import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.solver.constraint.Reason.About;
import fr.allervers.solver.constraint.Reason.Kind;
import fr.allervers.solver.constraint.Reason.Portion;
import fr.allervers.solver.model.AdvisorFact;
import fr.allervers.solver.model.Session;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an advisor does on one day: from the base through all rooms and back.
 *
 * @param sessions in time, one or more
 */
record AdvisorDay(AdvisorFact advisor, LocalDate day, List<Session> sessions) {

    /**
     * One drive that cannot be made in time.
     *
     * @param late minutes that are lacking; an impossible drive counts as an hour
     */
    record Miss(long late, Reason reason) {}

    private static final long IMPOSSIBLE_COUNTS_AS = 60;

    static AdvisorDay of(AdvisorFact advisor, LocalDate day, List<Session> sessions) {
        return new AdvisorDay(
                advisor, day, sessions.stream().sorted(Session.IN_TIME).toList());
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
        base(misses, first(), fromBase(), advisor.baseName(), first().room().communeName(), first().start());
        for (int i = 1; i < sessions.size(); i++) {
            between(misses, sessions.get(i - 1), sessions.get(i));
        }
        base(misses, last(), toBase(), last().room().communeName(), advisor.baseName(), last().end());
        return misses;
    }

    private void base(List<Miss> misses, Session at, int minutes, String from, String to, LocalDateTime moment) {
        if (minutes == TravelMatrix.IMPOSSIBLE) {
            var about = List.of(
                    Kind.ADVISOR.of(advisor.id()),
                    Kind.WORKSHOP.of(at.workshop().id()));
            misses.add(new Miss(IMPOSSIBLE_COUNTS_AS, reason("day.base", about, from, to, moment)));
        }
    }

    private void between(List<Miss> misses, Session earlier, Session later) {
        int needed = minutes(earlier, later, earlier.end());
        int setup = advisor.setupMinutes();
        boolean isImpossible = needed == TravelMatrix.IMPOSSIBLE;
        long gap = ChronoUnit.MINUTES.between(earlier.end(), later.start());
        long late = isImpossible ? IMPOSSIBLE_COUNTS_AS : setup + needed - gap;
        if (late > 0) {
            var about = List.of(Kind.WORKSHOP.of(later.workshop().id()), Kind.ADVISOR.of(advisor.id()));
            var from = earlier.room().place();
            var to = later.room().place();
            var reason = isImpossible
                    ? reason("day.impossible", about, from, to, earlier.end())
                    : reason("day.late", about, from, to, earlier.end(), later.start(), setup, needed);
            misses.add(new Miss(late, reason));
        }
    }

    private Reason reason(String key, List<About> about, Object... arguments) {
        var said = Stream.concat(Stream.of(advisor.name()), Arrays.stream(arguments));
        return Reason.breach(PlanConstraint.ADVISOR_DAY, key, about, said.toArray());
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
