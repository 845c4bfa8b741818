package fr.allervers.data.transport;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.bus.feed.FeedReading;
import fr.allervers.data.bus.feed.FlexibleService;
import fr.allervers.data.bus.feed.FlexibleZone;
import fr.allervers.data.bus.feed.ServiceCalendar;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.travel.Point;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.words.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a feed's flexible services for {@code on-demand.csv}, to be read over by people: which communes of a problem lie in
 * their zones, on which days and hours they come, how long before they must be booked. A commune lies in a zone where its
 * point does. Detour and wait are the program's assumptions. Between two zones a rule is made only where the feed
 * goes both ways, since a rule says both.
 *
 * @param rules one each for the same zones, hours and booking
 * @param leftOut lines of which some service goes one way only, serves no commune of the problem, or not on the days of its sessions
 * @param turned zones that serve no commune of the problem, and would if latitude and longitude changed places
 */
public record FlexibleRules(List<OnDemandRule> rules, Set<String> leftOut, Set<String> turned) {

    private static final double DETOUR = 1.3;
    private static final int WAIT_MINUTES = 5;
    private static final int LAST_SECOND = 24 * 3600 - 60;

    public FlexibleRules {
        rules = List.copyOf(rules);
        leftOut = Set.copyOf(leftOut);
        turned = Set.copyOf(turned);
    }

    /**
     * Makes the rules.
     *
     * @param mode name of the territory's on-demand transport
     */
    public static FlexibleRules of(String mode, FeedReading reading, Problem problem) {
        var days = new LinkedHashMap<Key, Set<DayOfWeek>>();
        var lines = new LinkedHashMap<Key, Set<String>>();
        var leftOut = new TreeSet<String>();
        for (var service : reading.flexible()) {
            var key = key(service, reading.flexible(), problem.communes());
            var runs = days(service, reading.feed().calendar(), problem);
            if (key == null || runs.isEmpty()) {
                leftOut.add(service.line());
            } else {
                days.computeIfAbsent(key, k -> EnumSet.noneOf(DayOfWeek.class)).addAll(runs);
                lines.computeIfAbsent(key, k -> new TreeSet<>()).add(service.line());
            }
        }
        return new FlexibleRules(rules(mode, days, lines), leftOut, turned(reading.flexible(), problem.communes()));
    }

    /** What to know of them beside the lines that are left out. */
    public List<TravelFinding> findings() {
        return turned.isEmpty()
                ? List.of()
                : List.of(TravelFinding.of(new Sentence(
                        OnDemandTables.BUNDLE, "zones.turned", List.of(String.join(", ", new TreeSet<>(turned))))));
    }

    private static Set<String> turned(List<FlexibleService> services, List<Commune> communes) {
        return services.stream()
                .flatMap(s -> Stream.of(s.pickup(), s.dropOff()))
                .filter(z -> served(z, communes).isEmpty()
                        && !served(z.turned(), communes).isEmpty())
                .map(FlexibleZone::id)
                .collect(toSet());
    }

    private static List<OnDemandRule> rules(String mode, Map<Key, Set<DayOfWeek>> days, Map<Key, Set<String>> lines) {
        var rules = new ArrayList<OnDemandRule>();
        days.forEach((key, on) -> rules.add(new OnDemandRule(
                mode,
                key.zone,
                key.hubs.isEmpty(),
                key.hubs,
                0,
                null,
                on,
                key.from,
                key.to,
                DETOUR,
                WAIT_MINUTES,
                key.bookingDays,
                key.bookingBy,
                Provenance.estimate("GTFS-Flex, ligne " + String.join(", ", lines.getOrDefault(key, Set.of()))
                        + " ; détour et attente supposés"))));
        return rules;
    }

    /** Null where no rule can say it. */
    private static @Nullable Key key(FlexibleService service, List<FlexibleService> all, List<Commune> communes) {
        var pickup = served(service.pickup(), communes);
        var dropOff = served(service.dropOff(), communes);
        boolean isWithin = service.pickup().id().equals(service.dropOff().id());
        boolean isBothWays = all.stream()
                .anyMatch(o -> o.pickup().id().equals(service.dropOff().id())
                        && o.dropOff().id().equals(service.pickup().id()));
        var from = time(service.from());
        var to = time(service.to());
        if (pickup.isEmpty() || dropOff.isEmpty() || !isBothWays || !from.isBefore(to)) {
            return null;
        }
        boolean isPickupZone = pickup.size() > dropOff.size()
                || pickup.size() == dropOff.size()
                        && service.pickup().id().compareTo(service.dropOff().id()) < 0;
        var zone = isWithin || isPickupZone ? pickup : dropOff;
        var hubs = isWithin ? List.<String>of() : isPickupZone ? dropOff : pickup;
        int by = service.booking().bySecond();
        return new Key(zone, hubs, from, to, service.booking().days(), by < 0 ? null : time(by));
    }

    private static List<String> served(FlexibleZone zone, List<Commune> communes) {
        return communes.stream()
                .filter(c -> zone.serves(Point.of(c)))
                .map(Commune::code)
                .toList();
    }

    /** Hours past midnight end with the day. */
    private static LocalTime time(int second) {
        return LocalTime.ofSecondOfDay(Math.min(LAST_SECOND, second));
    }

    /** Days of the week on which it runs on some day with sessions; of the whole calendar where that reaches none of them. */
    private static Set<DayOfWeek> days(FlexibleService service, ServiceCalendar calendar, Problem problem) {
        var first = calendar.first();
        var last = calendar.last();
        if (first == null || last == null) {
            return Set.of();
        }
        var sessions = problem.starts().stream()
                .map(s -> s.toLocalDate())
                .filter(calendar::reaches)
                .distinct()
                .toList();
        var end = last.isAfter(first.plusYears(1)) ? first.plusYears(1) : last;
        var dates = sessions.isEmpty() ? first.datesUntil(end.plusDays(1)) : sessions.stream();
        return dates.filter(d -> calendar.on(d).contains(service.service()))
                .map(LocalDate::getDayOfWeek)
                .collect(toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private record Key(
            List<String> zone,
            List<String> hubs,
            LocalTime from,
            LocalTime to,
            int bookingDays,
            @Nullable LocalTime bookingBy) {}
}
