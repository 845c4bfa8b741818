package fr.allervers.solver.bound;

import fr.allervers.data.problem.Advisor;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.List;

/**
 * How many sessions an advisor can hold at most, by the rules of a day and a week and by their length, but without
 * driving between rooms.
 *
 * @param minutes length of the shortest session
 * @param setupMinutes between two sessions
 */
record AdvisorLoad(Sessions sessions, Advisor advisor, int minutes, int setupMinutes) {

    /** Most sessions among the given ones in all. */
    int most(BitSet among) {
        int total = 0;
        for (var week : sessions.weeks(among)) {
            int inWeek = week.values().stream()
                    .mapToInt(day -> Math.min(advisor.maxSessionsPerDay(), packed(day)))
                    .sum();
            total += Math.min(advisor.maxSessionsPerWeek(), inWeek);
        }
        return total;
    }

    /** Most days with at least that many sessions among the given ones. */
    int mostDays(BitSet among, int atLeast) {
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
    int mostPerDay(BitSet among) {
        return sessions.weeks(among).stream()
                .flatMap(week -> week.values().stream())
                .mapToInt(day -> Math.min(advisor.maxSessionsPerDay(), packed(day)))
                .max()
                .orElse(0);
    }

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
