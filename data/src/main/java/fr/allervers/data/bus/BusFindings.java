package fr.allervers.data.bus;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.bus.feed.Feed;
import fr.allervers.data.problem.WeekTime;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelPoints;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the tables by bus could not say, and what became of it. */
final class BusFindings {

    private final BusRequest request;
    private final Feed whole;
    private final Feed feed;
    private final BusMinutes minutes;
    private final List<TravelFinding> findings = new ArrayList<>();

    /**
     * @param whole as it was read
     * @param feed what of it lies around the territory
     */
    BusFindings(BusRequest request, Feed whole, Feed feed, BusMinutes minutes) {
        this.request = request;
        this.whole = whole;
        this.feed = feed;
        this.minutes = minutes;
    }

    List<TravelFinding> all() {
        addSchoolBuses();
        addStopsElsewhere();
        addOtherZone();
        addDaysOutOfReach();
        addDaysWithoutBuses();
        addCommunesWithoutStop();
        addStartsThatAreEnds();
        return findings;
    }

    private void add(String key, Object... arguments) {
        findings.add(TravelFinding.of(new Sentence(BusTables.BUNDLE, key, List.of(arguments))));
    }

    /** What follows from where communes, stops and hours are: nobody has to decide. */
    private void tell(String key, Object... arguments) {
        findings.add(TravelFinding.notice(new Sentence(BusTables.BUNDLE, key, List.of(arguments))));
    }

    /** Whoever has not decided is asked; the others are told. */
    private void addSchoolBuses() {
        long runs = feed.runs().stream().filter(r -> r.line().isSchool()).count();
        if (runs > 0) {
            var decided = request.parameters().schoolBuses();
            var key = "school." + decided.name().toLowerCase(Locale.ROOT);
            var sentence = new Sentence(BusTables.BUNDLE, key, List.of(runs));
            boolean isDecided = decided != BusParameters.SchoolBuses.UNDECIDED;
            findings.add(new TravelFinding("routes.txt", 0, "route_type", sentence, isDecided));
        }
    }

    /** A region's timetable has most of its stops elsewhere: those are told whose degrees changed places, and where there is none here. */
    private void addStopsElsewhere() {
        var around = Surroundings.of(request);
        var turned = whole.stops().stream()
                .filter(s -> !around.holds(s.point()))
                .filter(s -> around.holds(s.point().turned()))
                .toList();
        if (!turned.isEmpty()) {
            add("stops.turned", turned.size(), turned.get(0).name());
        } else if (feed.stops().isEmpty() && !whole.stops().isEmpty()) {
            add("stops.elsewhere", whole.stops().size());
        }
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
        tellOf("communes.without", c -> !minutes.hasStop(c.centre()));
        tellOf(
                "venues.without",
                c -> minutes.hasStop(c.centre()) && !c.venues().stream().allMatch(minutes::hasStop));
    }

    private void tellOf(String key, Predicate<TravelPoints> concerned) {
        var communes = request.communes().stream().filter(concerned).toList();
        if (!communes.isEmpty()) {
            var names = communes.stream().map(c -> c.commune().name()).collect(joining(", "));
            tell(key, communes.size(), names, request.parameters().walkMinutes());
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
            tell("moments.both", times.size(), String.join(", ", times));
        }
    }
}
