package fr.allervers.data.territory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.calendar.Week;
import fr.allervers.data.problem.Advisor;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** How many sessions advisors can hold at most, counted week by week from their hours, absences and limits. */
final class SessionCapacity {

    private static final int SHORTEST_SESSION_MINUTES = 90;

    private SessionCapacity() {}

    /** Sessions of all advisors together over the given starts, had they nothing but their own limits. */
    static int of(List<Advisor> advisors, List<LocalDateTime> starts) {
        return advisors.stream().mapToInt(a -> of(a, starts)).sum();
    }

    private static int of(Advisor advisor, List<LocalDateTime> starts) {
        var weeks = starts.stream()
                .filter(s -> advisor.availability().allows(s, s.plusMinutes(SHORTEST_SESSION_MINUTES)))
                .collect(groupingBy(s -> Week.of(s.toLocalDate()), groupingBy(LocalDateTime::toLocalDate, counting())));
        return weeks.values().stream()
                .mapToInt(days -> inWeek(advisor, days.values()))
                .sum();
    }

    private static int inWeek(Advisor advisor, Collection<Long> startsByDay) {
        var sessions = startsByDay.stream()
                .mapToInt(starts -> (int) Math.min(starts, advisor.maxSessionsPerDay()))
                .sum();
        return Math.min(sessions, advisor.maxSessionsPerWeek());
    }
}
