package fr.allervers.data.bus.feed;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which services run on which day. */
public final class ServiceCalendar {

    private final Map<LocalDate, Set<String>> services;
    private final @Nullable LocalDate first;
    private final @Nullable LocalDate last;

    /**
     * @param services ids by day; days without any need not be there
     * @param first day the feed speaks of, null where it speaks of none
     * @param last day the feed speaks of, null where it speaks of none
     */
    ServiceCalendar(
            Map<LocalDate, ? extends Set<String>> services, @Nullable LocalDate first, @Nullable LocalDate last) {
        this.services = new TreeMap<>(services);
        this.first = first;
        this.last = last;
    }

    /** Ids of the services that run on a day, sorted. */
    public SortedSet<String> on(LocalDate day) {
        return new TreeSet<>(services.getOrDefault(day, Set.of()));
    }

    /** First day the feed speaks of, null where it speaks of none. */
    public @Nullable LocalDate first() {
        return first;
    }

    /** Last day the feed speaks of, null where it speaks of none. */
    public @Nullable LocalDate last() {
        return last;
    }

    /** True where the feed speaks of the day, even to say that nothing runs. */
    public boolean reaches(LocalDate day) {
        return first != null && last != null && !day.isBefore(first) && !day.isAfter(last);
    }
}
