package fr.allervers.data.bus;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.bus.feed.Run;
import fr.allervers.data.bus.search.Departure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Days on which the same buses run make one class. Runs of the day before that are under way past midnight belong to a
 * day too, and so do runs of the next day where sessions end so late.
 */
final class DayClasses {

    private static final int DAY = 24 * 3600;

    private final Feed feed;
    private final int from;
    private final int to;
    private final Map<String, List<Run>> runsByService = new HashMap<>();
    private final Map<List<String>, Integer> indexes = new LinkedHashMap<>();
    private final List<List<Departure>> departures = new ArrayList<>();
    private final Map<DayOfWeek, List<String>> usual = new EnumMap<>(DayOfWeek.class);

    /**
     * @param from first second since midnight at which a run matters
     * @param to last one
     */
    DayClasses(Feed feed, int from, int to) {
        this.feed = feed;
        this.from = from;
        this.to = to;
        feed.runs()
                .forEach(r -> runsByService
                        .computeIfAbsent(r.service(), s -> new ArrayList<>())
                        .add(r));
    }

    /** Index of the class of a day; of the usual one of its weekday where the feed does not reach the day. */
    int of(LocalDate day) {
        var key = feed.calendar().reaches(day) ? key(day) : usual.computeIfAbsent(day.getDayOfWeek(), this::usual);
        return indexes.computeIfAbsent(key, k -> {
            departures.add(departures(k));
            return departures.size() - 1;
        });
    }

    /** What runs on the days of a class. */
    List<Departure> departures(int index) {
        return departures.get(index);
    }

    int count() {
        return departures.size();
    }

    /** The class that most days of the weekday have in the feed; of two as frequent, that of the later day. */
    private List<String> usual(DayOfWeek weekday) {
        var first = feed.calendar().first();
        var last = feed.calendar().last();
        if (first == null || last == null) {
            return List.of();
        }
        var counts = new LinkedHashMap<List<String>, Integer>();
        first.datesUntil(last.plusDays(1))
                .filter(d -> d.getDayOfWeek() == weekday)
                .forEach(d -> counts.merge(key(d), 1, Integer::sum));
        List<String> most = List.of();
        for (var entry : counts.entrySet()) {
            if (entry.getValue() >= counts.getOrDefault(most, 0)) {
                most = entry.getKey();
            }
        }
        return most;
    }

    /** Services with a sign for the day they belong to: {@code <} the day before, {@code >} the day after. */
    private List<String> key(LocalDate day) {
        var key = new ArrayList<String>();
        add("<", feed.calendar().on(day.minusDays(1)), key);
        add("=", feed.calendar().on(day), key);
        add(">", feed.calendar().on(day.plusDays(1)), key);
        return key;
    }

    private void add(String sign, Set<String> services, List<String> key) {
        new TreeSet<>(services)
                .stream()
                        .filter(s -> !departures(sign, s).isEmpty())
                        .map(s -> sign + s)
                        .forEach(key::add);
    }

    private List<Departure> departures(List<String> key) {
        return key.stream()
                .flatMap(s -> departures(s.substring(0, 1), s.substring(1)).stream())
                .sorted(Comparator.comparing((Departure d) -> d.run().id())
                        .thenComparingInt(Departure::shift)
                        .thenComparingInt(d -> d.run().departure(0)))
                .toList();
    }

    private List<Departure> departures(String sign, String service) {
        int shift = sign.equals("<") ? -DAY : sign.equals(">") ? DAY : 0;
        return runsByService.getOrDefault(service, List.of()).stream()
                .filter(r -> r.arrival(r.length() - 1) + shift >= from && r.departure(0) + shift <= to)
                .map(r -> new Departure(r, shift))
                .toList();
    }
}
