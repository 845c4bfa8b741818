package fr.allervers.data.bus;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.bus.search.Direction;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.travel.SessionMoments.WeekTime;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelPoints;
import fr.allervers.data.words.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the tables by bus could not say, and what became of it. */
final class BusFindings {

    private final BusRequest request;
    private final Feed feed;
    private final BusMinutes minutes;
    private final List<TravelFinding> findings = new ArrayList<>();

    BusFindings(BusRequest request, Feed feed, BusMinutes minutes) {
        this.request = request;
        this.feed = feed;
        this.minutes = minutes;
    }

    List<TravelFinding> all() {
        addOtherZone();
        addDaysOutOfReach();
        addDaysWithoutBuses();
        addCommunesWithoutStop();
        addStartsThatAreEnds();
        for (var day : DayOfWeek.values()) {
            addDifferentWeeks(day);
        }
        return findings;
    }

    private void add(String key, Object... arguments) {
        findings.add(TravelFinding.of(new Sentence(BusTables.BUNDLE, key, List.of(arguments))));
    }

    private void addOtherZone() {
        if (!feed.zone().isEmpty() && !feed.zone().equals(request.zone().getId())) {
            add("zone", feed.zone(), request.zone().getId());
        }
    }

    private void addDaysOutOfReach() {
        var dates = request.moments().dates();
        var beyond = dates.stream().filter(d -> !feed.calendar().reaches(d)).toList();
        var first = feed.calendar().first();
        var last = feed.calendar().last();
        if (first == null || last == null) {
            add("calendar.empty");
        } else if (!beyond.isEmpty()) {
            var key = last.isBefore(dates.first()) ? "calendar.expired" : "calendar.short";
            add(key, first, last, beyond.size(), dates.size());
        }
    }

    private void addDaysWithoutBuses() {
        var without = new TreeSet<>(request.moments().dates());
        without.removeIf(d -> minutes.hasBuses(minutes.classOf(d)));
        if (!without.isEmpty()) {
            add("days.without", without.size(), without.first());
        }
    }

    private void addCommunesWithoutStop() {
        add("communes.without", c -> !minutes.hasStop(c.centre()));
        add(
                "venues.without",
                c -> minutes.hasStop(c.centre()) && !c.venues().stream().allMatch(minutes::hasStop));
    }

    private void add(String key, Predicate<TravelPoints> concerned) {
        var communes = request.communes().stream().filter(concerned).toList();
        if (!communes.isEmpty()) {
            var names = communes.stream().map(c -> c.commune().name()).collect(joining(", "));
            add(key, communes.size(), names, request.parameters().walkMinutes());
        }
    }

    private void addStartsThatAreEnds() {
        var times = request.moments().starts().keySet().stream()
                .filter(request.moments().ends()::containsKey)
                .map(WeekTime::time)
                .distinct()
                .sorted()
                .map(Object::toString)
                .toList();
        if (!times.isEmpty()) {
            add("moments.both", times.size(), String.join(", ", times));
        }
    }

    /** The class of most dates of a weekday is what one would expect; the table says more where others are worse. */
    private void addDifferentWeeks(DayOfWeek day) {
        var byClass = new TreeMap<Integer, SortedSet<LocalDate>>();
        request.moments().dates().stream()
                .filter(d -> d.getDayOfWeek() == day)
                .forEach(d -> byClass.computeIfAbsent(minutes.classOf(d), c -> new TreeSet<>())
                        .add(d));
        if (byClass.size() < 2) {
            return;
        }
        int most = byClass.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<Integer, SortedSet<LocalDate>> e) ->
                                e.getValue().size())
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .orElseThrow()
                .getKey();
        byClass.forEach((index, dates) -> {
            if (index != most) {
                addWorse(day, most, index, dates);
            }
        });
    }

    private void addWorse(DayOfWeek day, int usual, int other, SortedSet<LocalDate> dates) {
        var counts = new int[2];
        count(request.moments().starts(), Direction.ARRIVE_BY, day, usual, other, counts);
        count(request.moments().ends(), Direction.LEAVE_AT, day, usual, other, counts);
        if (counts[0] + counts[1] > 0) {
            add("weeks.differ", day.getValue(), dates.size(), dates.first(), counts[0], counts[1]);
        }
    }

    /** Counts legs that are longer, and legs that are not possible, on the other days. */
    private void count(
            SortedMap<WeekTime, SortedSet<LocalDate>> moments,
            Direction direction,
            DayOfWeek day,
            int usual,
            int other,
            int[] counts) {
        for (var moment : moments.keySet()) {
            if (moment.day() != day) {
                continue;
            }
            var expected = minutes.matrix(usual, direction, moment.time());
            var found = minutes.matrix(other, direction, moment.time());
            for (int i = 0; i < found.length; i++) {
                for (int j = 0; j < found.length; j++) {
                    if (expected[i][j] != TravelMatrix.IMPOSSIBLE
                            && BusMinutes.later(expected[i][j], found[i][j]) != expected[i][j]) {
                        counts[found[i][j] == TravelMatrix.IMPOSSIBLE ? 1 : 0]++;
                    }
                }
            }
        }
    }
}
