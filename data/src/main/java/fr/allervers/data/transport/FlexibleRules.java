package fr.allervers.data.transport;

import static java.util.stream.Collectors.joining;
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
import fr.allervers.data.travel.TravelRefusedException;
import fr.allervers.data.words.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
 * @param leftOut lines of which some service is not among them
 * @param findings why lines are left out, and what a rule says otherwise than the feed; each kind once, with its lines
 */
public record FlexibleRules(List<OnDemandRule> rules, Set<String> leftOut, List<TravelFinding> findings) {

    private static final double DETOUR = 1.3;
    private static final int WAIT_MINUTES = 5;
    private static final int DAY_SECONDS = 24 * 3600;
    private static final int LAST_SECOND = DAY_SECONDS - 60;
    private static final int DATES_SHOWN = 6;

    /** Why lines are left out whose zones are told instead. */
    private static final String TURNED = "zones.turned";

    /** What nobody has to decide. */
    private static final Set<String> TO_KNOW = Set.of("rules.days", "rules.night", "rules.midnight");

    public FlexibleRules {
        rules = List.copyOf(rules);
        leftOut = Set.copyOf(leftOut);
        findings = List.copyOf(findings);
    }

    /**
     * Makes the rules.
     *
     * @param mode name of the territory's on-demand transport
     * @param language of the source that each rule names
     * @throws TravelRefusedException where the program trips over the timetable
     */
    public static FlexibleRules of(String mode, FeedReading reading, Problem problem, Locale language) {
        try {
            return new Making(mode, language, reading, problem).rules();
        } catch (RuntimeException e) {
            throw TravelRefusedException.unforeseen("a timetable's services to be booked", e);
        }
    }

    /** Rules on the way, with the lines of each finding. */
    private static final class Making {

        private final String mode;
        private final Locale language;
        private final List<FlexibleService> services;
        private final ServiceCalendar calendar;
        private final List<Commune> communes;
        private final List<LocalDate> sessions;
        /** By undated rules. */
        private final Map<OnDemandRule, Set<LocalDate>> dates = new LinkedHashMap<>();

        private final Map<OnDemandRule, Set<String>> lines = new HashMap<>();
        private final Map<String, Set<String>> leftOut = new TreeMap<>();
        private final Map<String, Set<String>> changed = new TreeMap<>();

        Making(String mode, Locale language, FeedReading reading, Problem problem) {
            this.mode = mode;
            this.language = language;
            services = reading.flexible();
            calendar = reading.feed().calendar();
            communes = problem.communes();
            sessions = problem.starts().stream()
                    .map(s -> s.toLocalDate())
                    .filter(calendar::reaches)
                    .distinct()
                    .sorted()
                    .toList();
        }

        FlexibleRules rules() {
            services.forEach(this::add);
            var rules = dates.entrySet().stream()
                    .map(e -> dated(e.getKey(), e.getValue()))
                    .toList();
            var left = leftOut.values().stream().flatMap(Set::stream).collect(toSet());
            return new FlexibleRules(rules, left, findings());
        }

        private void add(FlexibleService service) {
            var why = why(service);
            var on = why == null ? days(service.service()) : Set.<LocalDate>of();
            if (why == null && on.isEmpty()) {
                why = "rules.days";
            }
            if (why != null) {
                note(leftOut, why, service);
                return;
            }
            var rule = undated(service);
            dates.computeIfAbsent(rule, r -> new TreeSet<>()).addAll(on);
            lines.computeIfAbsent(rule, r -> new TreeSet<>()).add(service.line());
            if (service.to() > DAY_SECONDS) {
                note(changed, "rules.midnight", service);
            }
            if (sessions.isEmpty()) {
                note(changed, "rules.elsewhere", service);
            }
        }

        private static void note(Map<String, Set<String>> lines, String why, FlexibleService service) {
            lines.computeIfAbsent(why, k -> new TreeSet<>()).add(service.line());
        }

        /** Why no rule can say it, whatever its days; null where one can. */
        private @Nullable String why(FlexibleService service) {
            if (!time(service.from()).isBefore(time(service.to()))) {
                return service.from() < service.to() ? "rules.night" : "rules.hours";
            }
            if (served(service.pickup(), communes).isEmpty()
                    || served(service.dropOff(), communes).isEmpty()) {
                return turned(List.of(service), communes).isEmpty() ? "rules.nobody" : TURNED;
            }
            boolean isBothWays = services.stream()
                    .anyMatch(o -> o.pickup().id().equals(service.dropOff().id())
                            && o.dropOff().id().equals(service.pickup().id()));
            return isBothWays ? null : "rules.oneWay";
        }

        /** Its rule, which does not yet say on which days and where from. */
        private OnDemandRule undated(FlexibleService service) {
            var pickup = served(service.pickup(), communes);
            var dropOff = served(service.dropOff(), communes);
            boolean isWithin = service.pickup().id().equals(service.dropOff().id());
            boolean isPickupZone = pickup.size() > dropOff.size()
                    || pickup.size() == dropOff.size()
                            && service.pickup().id().compareTo(service.dropOff().id()) < 0;
            var zone = isWithin || isPickupZone ? pickup : dropOff;
            var hubs = isWithin ? List.<String>of() : isPickupZone ? dropOff : pickup;
            int by = service.booking().bySecond();
            return new OnDemandRule(
                    mode,
                    zone,
                    hubs.isEmpty(),
                    hubs,
                    0,
                    null,
                    EnumSet.allOf(DayOfWeek.class),
                    time(service.from()),
                    time(service.to()),
                    DETOUR,
                    WAIT_MINUTES,
                    service.booking().days(),
                    by < 0 ? null : time(by),
                    Provenance.UNKNOWN);
        }

        private OnDemandRule dated(OnDemandRule rule, Set<LocalDate> on) {
            var source = new Sentence(OnDemandTables.BUNDLE, "rules.source", List.of(named(rule)));
            return rule.withDays(weekdays(on)).withProvenance(Provenance.estimate(source.in(language)));
        }

        private String named(OnDemandRule rule) {
            return String.join(", ", lines.getOrDefault(rule, Set.of()));
        }

        private static Set<DayOfWeek> weekdays(Set<LocalDate> dates) {
            return dates.stream().map(LocalDate::getDayOfWeek).collect(toSet());
        }

        /** Dates with sessions on which a service runs; those of a whole year of the calendar where that reaches none of them. */
        private Set<LocalDate> days(String service) {
            return dates().filter(d -> calendar.on(d).contains(service)).collect(toCollection(TreeSet::new));
        }

        private Stream<LocalDate> dates() {
            var first = calendar.first();
            var last = calendar.last();
            if (first == null || last == null) {
                return Stream.of();
            }
            var end = last.isAfter(first.plusYears(1)) ? first.plusYears(1) : last;
            return sessions.isEmpty() ? first.datesUntil(end.plusDays(1)) : sessions.stream();
        }

        private List<TravelFinding> findings() {
            var findings = new ArrayList<TravelFinding>();
            leftOut.forEach((why, some) -> findings.add(
                    finding(why, String.join(", ", why.equals(TURNED) ? turned(services, communes) : some))));
            changed.forEach((what, some) -> findings.add(finding(what, String.join(", ", some))));
            addDatesWithout(findings);
            return findings;
        }

        /** A rule runs on each day of its weekdays; the feed may leave some of them out. */
        private void addDatesWithout(List<TravelFinding> findings) {
            dates.forEach((rule, on) -> {
                var weekdays = weekdays(on);
                var without = dates().filter(d -> weekdays.contains(d.getDayOfWeek()) && !on.contains(d))
                        .toList();
                if (!without.isEmpty()) {
                    var shown = without.stream()
                            .limit(DATES_SHOWN)
                            .map(LocalDate::toString)
                            .collect(joining(", "));
                    findings.add(
                            finding("rules.dates", named(rule), without.size(), shown, without.size() - DATES_SHOWN));
                }
            });
        }

        private static TravelFinding finding(String key, Object... arguments) {
            var sentence = new Sentence(OnDemandTables.BUNDLE, key, List.of(arguments));
            return TO_KNOW.contains(key) ? TravelFinding.notice(sentence) : TravelFinding.of(sentence);
        }
    }

    private static Set<String> turned(List<FlexibleService> services, List<Commune> communes) {
        return services.stream()
                .flatMap(s -> Stream.of(s.pickup(), s.dropOff()))
                .filter(z -> served(z, communes).isEmpty()
                        && !served(z.turned(), communes).isEmpty())
                .map(FlexibleZone::id)
                .collect(toCollection(TreeSet::new));
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
}
