package fr.allervers.data.bus.feed;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which services run on which day.
 *
 * @param weeks services that run on days of the week
 * @param added ids of those that run besides, by day
 * @param removed ids of those that do not run, by day
 * @param first day the feed speaks of, null where it speaks of none
 * @param last day the feed speaks of, null where it speaks of none; not before the first
 */
public record ServiceCalendar(
        List<Weeks> weeks,
        Map<LocalDate, Set<String>> added,
        Map<LocalDate, Set<String>> removed,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    public ServiceCalendar {
        weeks = List.copyOf(weeks);
        added = Map.copyOf(added);
        removed = Map.copyOf(removed);
    }

    /** Ids of the services that run on a day, sorted. */
    public SortedSet<String> on(LocalDate day) {
        var services = new TreeSet<String>();
        for (var week : weeks) {
            if (week.holds(day)) {
                services.add(week.service);
            }
        }
        services.addAll(added.getOrDefault(day, Set.of()));
        services.removeAll(removed.getOrDefault(day, Set.of()));
        return services;
    }

    /** True where the feed speaks of the day, even to say that nothing runs. */
    public boolean reaches(LocalDate day) {
        return first != null && last != null && !day.isBefore(first) && !day.isAfter(last);
    }

    /** A service that runs on some days of the week, from a first day to a last. */
    record Weeks(String service, Set<DayOfWeek> days, LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return days.contains(day.getDayOfWeek()) && !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
