package fr.allervers.data.bus;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.bus.feed.Run;
import fr.allervers.data.bus.search.Departure;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Days on which the same buses run make one class. Runs of the day before that are under way past midnight belong to a
 * day too, and so do runs of the next day where sessions end so late.
 */
final class DayClasses {

    private static final int DAY = 24 * 3600;

    /**
     * What runs on a day.
     *
     * @param shift seconds to add to its times: that of the day before or after runs on that day too
     */
    private record Service(String id, int shift) {}

    private final Feed feed;
    private final int from;
    private final int to;
    private final Map<String, List<Run>> runsByService;
    private final Map<List<Service>, Integer> indexes = new LinkedHashMap<>();
    private final List<List<Departure>> departures = new ArrayList<>();
    private final Map<DayOfWeek, List<Service>> usual = new EnumMap<>(DayOfWeek.class);

    /**
     * @param from first second since midnight at which a run matters
     * @param to last one
     */
    DayClasses(Feed feed, int from, int to) {
        this.feed = feed;
        this.from = from;
        this.to = to;
        runsByService = feed.runs().stream().collect(groupingBy(Run::service));
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

    /** The class that most days of the weekday have in the feed; of two as frequent, that of the later day. */
    private List<Service> usual(DayOfWeek weekday) {
        var first = feed.calendar().first();
        var last = feed.calendar().last();
        if (first == null || last == null) {
            return List.of();
        }
        var counts = new LinkedHashMap<List<Service>, Integer>();
        first.datesUntil(last.plusDays(1))
                .filter(d -> d.getDayOfWeek() == weekday)
                .forEach(d -> counts.merge(key(d), 1, Integer::sum));
        return counts.entrySet().stream()
                .reduce((one, later) -> later.getValue() >= one.getValue() ? later : one)
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    /** Services with buses that day; one that runs the day before or the day after counts apart from the same that day. */
    private List<Service> key(LocalDate day) {
        return IntStream.rangeClosed(-1, 1)
                .boxed()
                .flatMap(days -> feed.calendar().on(day.plusDays(days)).stream()
                        .sorted()
                        .map(service -> new Service(service, days * DAY)))
                .filter(s -> !departures(s).isEmpty())
                .toList();
    }

    private List<Departure> departures(List<Service> key) {
        return key.stream()
                .flatMap(s -> departures(s).stream())
                .sorted(Comparator.comparing((Departure d) -> d.run().id())
                        .thenComparingInt(Departure::shift)
                        .thenComparingInt(d -> d.run().departure(0)))
                .toList();
    }

    private List<Departure> departures(Service service) {
        return runsByService.getOrDefault(service.id, List.of()).stream()
                .filter(r -> r.arrival(r.length() - 1) + service.shift >= from && r.departure(0) + service.shift <= to)
                .map(r -> new Departure(r, service.shift))
                .toList();
    }
}
