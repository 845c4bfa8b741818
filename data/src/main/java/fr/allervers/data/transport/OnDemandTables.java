package fr.allervers.data.transport;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.compiled.Ids;
import fr.allervers.data.compiled.LegTimes;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.WeekTime;
import fr.allervers.data.travel.MomentTables;
import fr.allervers.data.travel.SessionMoments;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelTimes;
import fr.allervers.data.words.Sentence;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tables of services to be booked, made from their rules and a problem's minutes by car: an estimate, and marked as one.
 * At a start the whole trip lies between the service's first moment and it, at an end between it and the service's last
 * moment; at a moment that is both, both must hold.
 */
public final class OnDemandTables {

    static final String BUNDLE = "fr.allervers.data.transport.transport";

    private final Problem problem;
    private final SessionMoments moments;
    private final TravelTimes times;
    private final Ids communes;
    private final List<TravelFinding> findings = new ArrayList<>();

    private OnDemandTables(Problem problem) {
        this.problem = problem;
        this.moments = ProblemTravel.moments(problem);
        this.times = new TravelTimes(problem);
        this.communes = new Ids(problem.communes(), c -> c.code());
    }

    /**
     * Makes the tables of all rules.
     *
     * @param problem whose advisors' mode is the one by car, and whose other tables carry on from hubs
     */
    public static TableSet of(Problem problem, List<OnDemandRule> rules) {
        return new OnDemandTables(problem).tables(rules);
    }

    private TableSet tables(List<OnDemandRule> rules) {
        var byMode = rules.stream().collect(groupingBy(OnDemandRule::mode, LinkedHashMap::new, toList()));
        var tables = new ArrayList<TravelTable>();
        byMode.forEach((mode, all) ->
                tables.addAll(MomentTables.of(mode, moments, matrices(all), provenance(all), share -> {})));
        rules.forEach(this::addBooking);
        rules.forEach(this::addUnknownCommunes);
        return new TableSet(problem.communes(), tables, findings);
    }

    private static Provenance provenance(List<OnDemandRule> rules) {
        var sources = rules.stream()
                .map(r -> Optional.ofNullable(r.provenance().source()).orElse(r.mode()))
                .distinct()
                .collect(joining(" ; "));
        return Provenance.estimate("règles du service : " + sources + " ; durées estimées d'après la voiture");
    }

    /** Whoever does not know the plan in time cannot book. */
    private void addBooking(OnDemandRule rule) {
        var by = rule.bookingBy();
        if (rule.bookingDays() > 0) {
            add("booking", rule.mode(), rule.bookingDays(), by == null ? "24:00" : by.toString());
        }
    }

    private void addUnknownCommunes(OnDemandRule rule) {
        var unknown = new ArrayList<>(rule.zone());
        unknown.addAll(rule.hubs());
        unknown.removeIf(communes::has);
        if (!unknown.isEmpty()) {
            add("communes.unknown", rule.mode(), String.join(", ", unknown));
        }
    }

    private void add(String key, Object... arguments) {
        findings.add(TravelFinding.of(new Sentence(BUNDLE, key, List.of(arguments))));
    }

    /** The minutes by some rules, computed once for moments between which no table of what carries them makes a difference. */
    private Function<LocalDateTime, TravelMatrix> matrices(List<OnDemandRule> rules) {
        var onward = rules.stream().map(OnDemandRule::onwardMode).filter(Objects::nonNull);
        var modes = Stream.concat(Stream.of(problem.rules().advisorMode()), onward);
        var sets = new LegTimes(problem, modes.distinct().toList());
        var known = new HashMap<List<Object>, TravelMatrix>();
        return moment ->
                known.computeIfAbsent(List.of(WeekTime.of(moment), sets.setAt(moment)), key -> matrix(rules, moment));
    }

    private TravelMatrix matrix(List<OnDemandRule> rules, LocalDateTime moment) {
        return TravelMatrix.of(problem.communes().size(), (from, to) -> {
            int least = TravelMatrix.IMPOSSIBLE;
            for (var rule : rules) {
                least = TravelMatrix.quicker(least, minutes(rule, from, to, moment));
            }
            return least;
        });
    }

    private int minutes(OnDemandRule rule, int from, int to, LocalDateTime moment) {
        if (!rule.days().contains(moment.getDayOfWeek())) {
            return TravelMatrix.IMPOSSIBLE;
        }
        int least = TravelMatrix.IMPOSSIBLE;
        boolean leavesZone = rule.serves(code(from));
        boolean entersZone = rule.serves(code(to));
        if (rule.insideZone() && leavesZone && entersZone) {
            least = withinHours(rule, ride(rule, from, to, moment), moment);
        }
        for (var hub : rule.hubs()) {
            int at = communes.has(hub) ? communes.of(hub) : -1;
            if (at >= 0 && leavesZone) {
                least = TravelMatrix.quicker(least, overHub(rule, ride(rule, from, at, moment), at, to, moment));
            }
            if (at >= 0 && entersZone) {
                least = TravelMatrix.quicker(least, overHub(rule, ride(rule, at, to, moment), from, at, moment));
            }
        }
        return least;
    }

    /** A ride to or from a hub and what comes beyond it; the trip ends at the hub where that goes from it to itself. */
    private int overHub(OnDemandRule rule, int ride, int onwardFrom, int onwardTo, LocalDateTime moment) {
        int whole = withinHours(rule, ride, moment);
        if (whole == TravelMatrix.IMPOSSIBLE) {
            return whole;
        }
        if (onwardFrom == onwardTo) {
            return whole + rule.hubWalkMinutes();
        }
        var onward = rule.onwardMode();
        int beyond = onward == null ? TravelMatrix.IMPOSSIBLE : times.minutes(onward, onwardFrom, onwardTo, moment);
        return beyond == TravelMatrix.IMPOSSIBLE ? beyond : withinHours(rule, whole + beyond, moment);
    }

    private int ride(OnDemandRule rule, int from, int to, LocalDateTime moment) {
        int car = times.minutes(problem.rules().advisorMode(), from, to, moment);
        return car == TravelMatrix.IMPOSSIBLE ? car : rule.waitMinutes() + (int) Math.ceil(rule.detourFactor() * car);
    }

    /** The trip must fit into the service's hours on each side of the moment on which sessions begin or end. */
    private int withinHours(OnDemandRule rule, int minutes, LocalDateTime moment) {
        if (minutes == TravelMatrix.IMPOSSIBLE) {
            return minutes;
        }
        int time = minuteOf(moment.toLocalTime());
        boolean isStart = moments.starts().containsKey(WeekTime.of(moment));
        boolean isEnd = moments.ends().containsKey(WeekTime.of(moment));
        boolean fitsBefore = time - minutes >= minuteOf(rule.from()) && time <= minuteOf(rule.to());
        boolean fitsAfter = time >= minuteOf(rule.from()) && time + minutes <= minuteOf(rule.to());
        return (!isStart || fitsBefore) && (!isEnd || fitsAfter) ? minutes : TravelMatrix.IMPOSSIBLE;
    }

    private static int minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private String code(int commune) {
        return problem.communes().get(commune).code();
    }
}
