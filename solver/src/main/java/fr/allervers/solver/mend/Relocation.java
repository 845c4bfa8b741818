package fr.allervers.solver.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.Seating.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Other places for workshops: every room, start and advisor that fits beside all other workshops is tried, with the residents
 * of the theme and audience seated anew, exactly. In large territories the rooms nearest to its residents, and the advisors
 * based nearest to each; where a workshop is locked, its own room and its own advisor too.
 */
final class Relocation {

    private static final int ROOMS = 40;
    private static final int ADVISORS = 8;

    /** Dearer for each day by which dates move than any travel and driving. */
    private static final long DAY = 1L << 40;

    /** What matters of where workshops are held, where as many have a place. */
    enum Wish {
        /** Few who go elsewhere, then series that have begun near to their dates, then travel. */
        FEW_DISTURBED,
        /** The same with all near to their dates. */
        NEAREST_DATES,
        /** Travel alone. */
        LEAST_TRAVEL
    }

    /** Places between which the residents make no difference. */
    private record Alike(int seats, int site, int travelClass, boolean stays) {}

    private final Timeline timeline;
    private final Locks locks;
    private final Set<Integer> late;
    private final Wish wish;
    private final Map<String, Spot> published = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<Integer, Seating> seatings = new HashMap<>();
    private final Map<Integer, List<Workshop>> workshops = new HashMap<>();
    private final long drivingWeight;

    /**
     * @param all published workshops that are not pinned
     * @param locks of which as many as can be are kept of a workshop that is held elsewhere
     * @param late kinds of which residents have asked late
     * @param wish by which one of several places is taken
     */
    Relocation(Timeline timeline, List<Workshop> all, Locks locks, Set<Integer> late, Wish wish) {
        this.timeline = timeline;
        this.locks = locks;
        this.late = Set.copyOf(late);
        this.wish = wish;
        drivingWeight = timeline.indexed.problem.weights().of(Cost.DRIVING);
        for (var w : all) {
            published.put(w.id(), timeline.spot(w));
            if (wish == Wish.NEAREST_DATES || (keeps() && SeriesLeft.isLeft(w))) {
                days.put(w.id(), w.sessions().get(0).toLocalDate());
            }
            remember(w);
        }
    }

    /** With its kind; where that is its own, whoever of its residents is not in that, with those who are free to go anywhere. */
    private void remember(Workshop w) {
        int own = timeline.indexed.kindOf(w);
        int free = timeline.indexed.kindOf(w.theme(), w.audience());
        if (own == free) {
            remember(own, w);
        } else {
            var locked = residents(own);
            remember(own, w.withAttendance(split(w, a -> Math.min(a.residents(), locked.getOrDefault(a.demand(), 0)))));
            remember(free, w.withAttendance(split(w, a -> a.residents() - locked.getOrDefault(a.demand(), 0))));
        }
    }

    /** Residents of a kind, by the id of their row of demand. */
    private Map<String, Integer> residents(int kind) {
        var rows = timeline.indexed.kinds.get(kind);
        var demand = timeline.indexed.problem.demand();
        return IntStream.range(0, rows.rows())
                .boxed()
                .collect(toMap(i -> demand.get(rows.row()[i]).id(), i -> rows.residents()[i]));
    }

    private void remember(int kind, Workshop w) {
        workshops.computeIfAbsent(kind, k -> new ArrayList<>()).add(w);
    }

    private static List<Attendance> split(Workshop w, ToIntFunction<Attendance> residents) {
        return w.attendance().stream()
                .map(a -> new Attendance(a.demand(), residents.applyAsInt(a), a.provenance()))
                .filter(a -> a.residents() > 0)
                .toList();
    }

    private boolean keeps() {
        return wish != Wish.LEAST_TRAVEL;
    }

    private Seating seating(int kind) {
        return seatings.computeIfAbsent(
                kind,
                k -> new Seating(
                        timeline.whole, timeline.indexed.kinds.get(k), workshops.getOrDefault(k, List.of()), keeps()));
    }

    /** Who goes to each workshop of a kind as they are held, by its id. */
    Map<String, List<Attendance>> attendance(int kind) {
        var places = places(kind);
        var seated = seating(kind).seat(places);
        if (seated == null) {
            throw new IllegalStateException("workshops that stand have their fewest participants");
        }
        var attendance = new HashMap<String, List<Attendance>>();
        for (int p = 0; p < places.size(); p++) {
            attendance.put(places.get(p).id(), seated.attendance().get(p));
        }
        return attendance;
    }

    /** True where every workshop of a kind can have its fewest participants. */
    boolean isFilled(int kind) {
        return seating(kind).seat(places(kind)) != null;
    }

    /** Residents of a kind without a place who had one or asked late, each times their priority, as its workshops are held. */
    long placeless(int kind) {
        return placelessWorth(kind).lost();
    }

    /** What it is worth how the workshops of a kind are held; who asked late and has no place counts as lost. */
    Worth placelessWorth(int kind) {
        var worth = worth(seating(kind).seat(places(kind)));
        return late.contains(kind)
                ? new Worth(worth.lost() + worth.waiting(), worth.disturbed(), 0, worth.cost())
                : worth;
    }

    private List<Place> places(int kind) {
        var places = new ArrayList<Place>();
        timeline.ofKind(kind).forEach(id -> places.add(place(id, timeline.at(id))));
        return places;
    }

    private Place place(String id, Spot spot) {
        var was = published.get(id);
        return new Place(id, spot.room(), spot.start(), was != null && was.isAt(spot.room(), spot.start()));
    }

    private Worth worth(@Nullable Seated seated) {
        if (seated == null) {
            return Worth.NONE;
        }
        return keeps() ? Worth.of(seated) : Worth.of(seated).withFreeLeave();
    }

    /**
     * Holds a workshop that is not held where that is worth most, of the places that break fewest of its locks; does not hold it where
     * that is worth as much.
     */
    void hold(String id, int kind) {
        var spots = new TreeMap<Long, List<Spot>>();
        for (var spot : spots(id, kind)) {
            spots.computeIfAbsent(locksBroken(id, spot), n -> new ArrayList<>()).add(spot);
        }
        spots.values().stream().takeWhile(some -> !timeline.holds(id)).forEach(some -> hold(id, kind, some));
    }

    private long locksBroken(String id, Spot spot) {
        var was = published.get(id);
        return was == null
                ? 0
                : locks.of(id).stream()
                        .filter(choice -> !was.isAlike(choice, spot))
                        .count();
    }

    private void hold(String id, int kind, List<Spot> spots) {
        var others = places(kind);
        var best = worth(seating(kind).seat(others));
        Spot where = null;
        var known = new HashMap<Alike, Worth>();
        for (var spot : spots) {
            var seats = known.computeIfAbsent(alike(id, kind, spot), k -> worth(with(kind, others, place(id, spot))));
            if (seats.compareTo(best) < 0) {
                var whole = seats.plus(drivingWeight * timeline.drivingWith(kind, spot) + away(id, spot));
                where = whole.compareTo(best) < 0 ? spot : where;
                best = whole.compareTo(best) < 0 ? whole : best;
            }
        }
        if (where != null) {
            timeline.put(id, kind, where);
        }
    }

    /** What it costs that the first session of a published workshop is on another day, where that matters. */
    private long away(String id, Spot spot) {
        var day = days.get(id);
        return day != null ? DAY * timeline.daysFrom(day, spot) : 0;
    }

    /** Holds one that is not held by its advisor in its room at its hour, as few weeks later as can be; not where none fits. */
    void holdWeeksLater(Workshop was) {
        int kind = timeline.indexed.kindOf(was);
        var others = places(kind);
        timeline.weeksLater(was).stream()
                .filter(spot -> timeline.fits(kind, spot))
                .filter(spot -> with(kind, others, place(was.id(), spot)) != null)
                .findFirst()
                .ifPresent(spot -> timeline.put(was.id(), kind, spot));
    }

    private @Nullable Seated with(int kind, List<Place> others, Place more) {
        var places = new ArrayList<>(others);
        places.add(more);
        return seating(kind).seat(places);
    }

    private Alike alike(String id, int kind, Spot spot) {
        var indexed = timeline.indexed;
        var demand = indexed.kinds.get(kind);
        return new Alike(
                indexed.capacity(demand.theme(), spot.room()),
                indexed.sites.roomSite[spot.room()],
                timeline.whole.tripCosts().travelClass(demand, spot.start()),
                place(id, spot).stays());
    }

    private List<Spot> spots(String id, int kind) {
        var indexed = timeline.indexed;
        int theme = indexed.kinds.get(kind).theme();
        var locked = locks.of(id).isEmpty() ? null : published.get(id);
        var spots = new ArrayList<Spot>();
        for (int room : withOwn(rooms(kind), locked == null ? null : locked.room())) {
            var nearest = Arrays.stream(indexed.candidates.advisors()[theme][indexed.sites.roomCommune[room]])
                    .limit(ADVISORS)
                    .toArray();
            for (int advisor : withOwn(nearest, locked == null ? null : locked.advisor())) {
                spots(kind, room, advisor).forEach(spots::add);
            }
        }
        return spots;
    }

    /** What is tried anyway, and what a workshop that is locked has of its own. */
    private static int[] withOwn(int[] tried, @Nullable Integer own) {
        return own == null
                ? tried
                : IntStream.concat(Arrays.stream(tried), IntStream.of(own))
                        .distinct()
                        .toArray();
    }

    private Stream<Spot> spots(int kind, int room, int advisor) {
        return IntStream.range(0, timeline.indexed.calendar.size)
                .mapToObj(start -> new Spot(room, advisor, start))
                .filter(spot -> timeline.fits(kind, spot));
    }

    /** All rooms that suit, or those nearest to the residents. */
    private int[] rooms(int kind) {
        var demand = timeline.indexed.kinds.get(kind);
        var bySite = timeline.indexed.candidates.rooms()[demand.theme()];
        var all = Arrays.stream(bySite).flatMapToInt(Arrays::stream).toArray();
        return all.length <= ROOMS
                ? all
                : nearest(demand)
                        .flatMap(site -> Arrays.stream(bySite[site]))
                        .limit(ROOMS)
                        .toArray();
    }

    /** Sites, the nearest of each row first, then the next nearest. */
    private IntStream nearest(WorkshopKind kind) {
        var near = IntStream.range(0, kind.rows())
                .mapToObj(row -> timeline.whole.tripCosts().near(kind, row))
                .toList();
        return IntStream.range(0, ROOMS)
                .flatMap(n -> near.stream().filter(sites -> n < sites.length).mapToInt(sites -> sites[n]))
                .distinct();
    }
}
