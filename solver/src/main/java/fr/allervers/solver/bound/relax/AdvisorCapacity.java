package fr.allervers.solver.bound.relax;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.compiled.StartCalendar;
import fr.allervers.data.problem.Advisor;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Most sessions that an advisor can hold, by the rules of a day and a week and by the sessions' length, but without
 * driving between rooms.
 *
 * @param minutes from the start of the shortest session to the next, setting up included
 */
public record AdvisorCapacity(StartCalendar calendar, Advisor advisor, int minutes) {

    /** Most sessions among the given ones in all. */
    int maxSessions(BitSet among) {
        return weeks(among).stream()
                .map(week -> week.values().stream().mapToInt(this::maxSessions).sum())
                .mapToInt(inWeek -> Math.min(advisor.maxSessionsPerWeek(), inWeek))
                .sum();
    }

    /** Most days with at least that many sessions among the given ones. */
    public int maxDays(BitSet among, int atLeast) {
        if (atLeast > advisor.maxSessionsPerDay()) {
            return 0;
        }
        return (int) weeks(among).stream()
                .map(week -> week.values().stream()
                        .filter(day -> packed(day) >= atLeast)
                        .count())
                .mapToLong(days -> Math.min(days, advisor.maxSessionsPerWeek() / atLeast))
                .sum();
    }

    /** Most sessions on one day among the given ones. */
    public int maxSessionsPerDay(BitSet among) {
        return weeks(among).stream()
                .flatMap(week -> week.values().stream())
                .mapToInt(this::maxSessions)
                .max()
                .orElse(0);
    }

    /** Starts by week and day, each day's in their order. */
    private Collection<Map<Integer, List<Integer>>> weeks(BitSet sessions) {
        return sessions.stream()
                .boxed()
                .collect(groupingBy(s -> calendar.week[s], groupingBy(s -> calendar.day[s], toList())))
                .values();
    }

    private int maxSessions(List<Integer> day) {
        return Math.min(advisor.maxSessionsPerDay(), packed(day));
    }

    /** Most sessions of a day that do not overlap: the earliest first. */
    private int packed(List<Integer> day) {
        int count = 0;
        long free = Long.MIN_VALUE;
        for (int start : day) {
            if (calendar.minute[start] >= free) {
                count++;
                free = calendar.minute[start] + minutes;
            }
        }
        return count;
    }
}
