package fr.allervers.data.travel;

import fr.allervers.data.problem.WeekTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The moments at which residents arrive or leave: starts and ends of all possible sessions, by weekday and time, each
 * with the dates on which it occurs.
 */
public record SessionMoments(
        SortedMap<WeekTime, SortedSet<LocalDate>> starts, SortedMap<WeekTime, SortedSet<LocalDate>> ends) {

    public SessionMoments {
        starts = Collections.unmodifiableSortedMap(starts);
        ends = Collections.unmodifiableSortedMap(ends);
    }

    /**
     * Moments of a quarter.
     *
     * @param starts at which a session may start
     * @param lengths minutes of the sessions there are
     */
    public static SessionMoments of(Collection<LocalDateTime> starts, Collection<Integer> lengths) {
        var starting = new TreeMap<WeekTime, SortedSet<LocalDate>>();
        var ending = new TreeMap<WeekTime, SortedSet<LocalDate>>();
        for (var start : starts) {
            add(start, starting);
            for (int minutes : lengths) {
                add(start.plusMinutes(minutes), ending);
            }
        }
        return new SessionMoments(starting, ending);
    }

    private static void add(LocalDateTime moment, SortedMap<WeekTime, SortedSet<LocalDate>> moments) {
        moments.computeIfAbsent(WeekTime.of(moment), t -> new TreeSet<>()).add(moment.toLocalDate());
    }

    /** The dates on which there is a moment at a time, whether a start or an end. */
    public SortedMap<LocalTime, SortedSet<LocalDate>> datesByTime() {
        var dates = new TreeMap<LocalTime, SortedSet<LocalDate>>();
        Stream.of(starts, ends)
                .forEach(moments ->
                        moments.forEach((moment, own) -> dates.computeIfAbsent(moment.time(), t -> new TreeSet<>())
                                .addAll(own)));
        return dates;
    }

    /** All moments, starts and ends, each once. */
    public SortedSet<WeekTime> all() {
        var all = new TreeSet<>(starts.keySet());
        all.addAll(ends.keySet());
        return all;
    }

    /** All dates on which there is such a moment. */
    public SortedSet<LocalDate> dates() {
        var dates = new TreeSet<LocalDate>();
        starts.values().forEach(dates::addAll);
        ends.values().forEach(dates::addAll);
        return dates;
    }
}
