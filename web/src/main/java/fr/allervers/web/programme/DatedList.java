package fr.allervers.web.programme;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sessions by day, as a list that can be read to its end: the first weeks are open, what comes later is folded by month.
 *
 * @param soon the first days, in order
 * @param later the days after them, by month, in order
 * @param gone sessions that were moved, by the day at which they stood
 */
record DatedList(
        SortedMap<LocalDate, List<PublicSession>> soon,
        SortedMap<YearMonth, SortedMap<LocalDate, List<PublicSession>>> later,
        SortedMap<LocalDate, List<MovedAway>> gone) {

    /** Sessions after which no further day is open. */
    private static final int OPEN = 12;

    /** The list of some sessions, which come by start, and of those that were moved, which come by the start that they had. */
    static DatedList of(List<PublicSession> sessions, List<MovedAway> moved) {
        var gone = moved.stream().collect(groupingBy(m -> m.was().start().toLocalDate(), TreeMap::new, toList()));
        var soon = new TreeMap<LocalDate, List<PublicSession>>();
        var later = new TreeMap<YearMonth, SortedMap<LocalDate, List<PublicSession>>>();
        int open = 0;
        var days = byDay(sessions);
        gone.keySet().forEach(day -> days.putIfAbsent(day, List.of()));
        for (var day : days.entrySet()) {
            if (open < OPEN) {
                soon.put(day.getKey(), day.getValue());
                open += day.getValue().size();
            } else {
                later.computeIfAbsent(YearMonth.from(day.getKey()), month -> new TreeMap<>())
                        .put(day.getKey(), day.getValue());
            }
        }
        return new DatedList(soon, later, gone);
    }

    private static TreeMap<LocalDate, List<PublicSession>> byDay(List<PublicSession> sessions) {
        return sessions.stream().collect(groupingBy(s -> s.start().toLocalDate(), TreeMap::new, toList()));
    }

    /**
     * What is read of one day.
     *
     * @param session that is held then, or was cancelled; of one that was moved away as it was
     * @param gone what became of one that was moved away, else null
     */
    public record Card(PublicSession session, @Nullable MovedAway gone) {}

    /** The sessions of a day and those that stood at it and were moved, by the hour at which each is or was. */
    public List<Card> cards(LocalDate day, List<PublicSession> held) {
        var moved = gone.getOrDefault(day, List.of()).stream().map(m -> new Card(m.was(), m));
        return Stream.concat(held.stream().map(s -> new Card(s, null)), moved)
                .sorted(comparing(card -> card.session.start()))
                .toList();
    }

    /** Whether the first days of a folded month stand open before it. */
    public boolean isBegun(YearMonth month) {
        return YearMonth.from(soon.lastKey()).equals(month);
    }

    public boolean isEmpty() {
        return soon.isEmpty();
    }

    /** Sessions of a month that is folded; those that are cancelled are shown and not counted. */
    public long count(YearMonth month) {
        return later.getOrDefault(month, new TreeMap<>()).values().stream()
                .flatMap(List::stream)
                .filter(s -> !s.isCancelled())
                .count();
    }
}
