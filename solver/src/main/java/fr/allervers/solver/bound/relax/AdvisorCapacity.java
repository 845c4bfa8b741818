package fr.allervers.solver.bound.relax;

import fr.allervers.data.problem.Advisor;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;

/**
 * Most sessions that an advisor can hold, by the rules of a day and a week and by the sessions' length, but without
 * driving between rooms.
 *
 * @param minutes length of the shortest session
 * @param setupMinutes between two sessions
 */
public record AdvisorCapacity(Sessions sessions, Advisor advisor, int minutes, int setupMinutes) {

    /** Most sessions among the given ones in all. */
    int maxSessions(BitSet among) {
        int total = 0;
        for (var week : sessions.weeks(among)) {
            int inWeek = week.values().stream().mapToInt(this::maxSessions).sum();
            total += Math.min(advisor.maxSessionsPerWeek(), inWeek);
        }
        return total;
    }

    /** Most days with at least that many sessions among the given ones. */
    public int maxDays(BitSet among, int atLeast) {
        if (atLeast > advisor.maxSessionsPerDay()) {
            return 0;
        }
        int total = 0;
        for (var week : sessions.weeks(among)) {
            var days = (int)
                    week.values().stream().filter(day -> packed(day) >= atLeast).count();
            total += Math.min(days, advisor.maxSessionsPerWeek() / atLeast);
        }
        return total;
    }

    /** Most sessions on one day among the given ones. */
    public int maxSessionsPerDay(BitSet among) {
        return sessions.weeks(among).stream()
                .flatMap(week -> week.values().stream())
                .mapToInt(this::maxSessions)
                .max()
                .orElse(0);
    }

    private int maxSessions(List<LocalDateTime> day) {
        return Math.min(advisor.maxSessionsPerDay(), packed(day));
    }

    /** Most sessions of a day that do not overlap: the earliest first. */
    private int packed(List<LocalDateTime> day) {
        int count = 0;
        LocalDateTime free = LocalDateTime.MIN;
        for (var start : day) {
            if (!start.isBefore(free)) {
                count++;
                free = start.plusMinutes((long) minutes + setupMinutes);
            }
        }
        return count;
    }
}
