package fr.allervers.solver.mend;

import static java.time.temporal.ChronoUnit.DAYS;

import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.index.Identity;
import fr.allervers.solver.proposal.index.IndexedProblem;
import fr.allervers.solver.proposal.index.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the workshops of a plan are held, without those who attend: what fits beside them by the hours, the rooms and the
 * advisors' days and loads. Pinned workshops are in it from the beginning and stay.
 */
final class Timeline {

    private static final int DAYS_OF_A_WEEK = 7;
    /** Another hour soon is better than that. */
    private static final int LONGEST_WAIT = 14;

    /** A workshop in it. */
    private record Held(int number, int kind) {}

    final Scope whole;
    final IndexedProblem indexed;
    private final Draft draft;
    private final Map<String, Held> held = new LinkedHashMap<>();

    Timeline(Scope whole) {
        this.whole = whole;
        indexed = whole.indexed();
        draft = new Draft(whole, 1);
        draft.begin();
    }

    /** Where a published workshop is by its record. */
    Spot spot(Workshop w) {
        return new Spot(indexed.room(w), indexed.advisor(w), indexed.start(w));
    }

    /**
     * The same weekday and hour, room and advisor in each week of the starts that come after and are allowed, the next one first. What is
     * left of a series that has begun does not wait more than {@value #LONGEST_WAIT} days beyond that.
     */
    List<Spot> weeksLater(Workshop w) {
        var day = w.sessions().get(0).toLocalDate();
        var spots =
                allWeeksLater(w).filter(spot -> allows(indexed.kindOf(w), spot)).toList();
        return spots.isEmpty() || !SeriesLeft.isLeft(w)
                ? spots
                : spots.stream()
                        .filter(spot -> daysFrom(day, spot) <= daysFrom(day, spots.get(0)) + LONGEST_WAIT)
                        .toList();
    }

    private Stream<Spot> allWeeksLater(Workshop w) {
        var first = w.sessions().get(0);
        var was = spot(w);
        return Arrays.stream(indexed.calendar.moment)
                .filter(start -> start.isAfter(first) && DAYS.between(first, start) % DAYS_OF_A_WEEK == 0)
                .filter(start -> start.toLocalTime().equals(first.toLocalTime()))
                .sorted()
                .map(start -> new Spot(was.room(), was.advisor(), indexed.calendar.at(start)));
    }

    /** True where the hours of all, the advisor's themes and communes and the room allow a workshop, were nothing else held. */
    boolean allows(int kind, Spot spot) {
        return spot.start() >= 0 && indexed.allows(indexed.kinds.get(kind), spot.room(), spot.advisor(), spot.start());
    }

    /** Days between a day and the first session of what is held there, before or after it. */
    long daysFrom(LocalDate day, Spot spot) {
        return Math.abs(DAYS.between(day, indexed.calendar.moment[spot.start()].toLocalDate()));
    }

    /** True where it can be held beside the others. */
    boolean fits(int kind, Spot spot) {
        return spot.start() >= 0 && draft.fits(kind, spot.room(), spot.advisor(), spot.start());
    }

    /** Minutes that the advisor drives more with a workshop that fits there. */
    long drivingWith(int kind, Spot spot) {
        return draft.timetable()
                .drivingWith(indexed.kinds.get(kind).theme(), spot.room(), spot.advisor(), spot.start());
    }

    /** Holds a workshop where it fits. */
    void put(String id, int kind, Spot spot) {
        int number = draft.add(kind, spot.room(), spot.advisor(), spot.start(), Identity.NONE);
        draft.begin();
        held.put(id, new Held(number, kind));
    }

    /** Holds a workshop no longer. */
    void take(String id) {
        draft.remove(number(id));
        draft.begin();
        held.remove(id);
    }

    void takeIfHeld(String id) {
        if (holds(id)) {
            take(id);
        }
    }

    boolean holds(String id) {
        return held.containsKey(id);
    }

    /** Where a workshop is held. */
    Spot at(String id) {
        int number = number(id);
        return new Spot(draft.room(number), draft.advisor(number), draft.start(number));
    }

    private int number(String id) {
        var one = held.get(id);
        if (one == null) {
            throw new IllegalArgumentException("'%s' is not held".formatted(id));
        }
        return one.number;
    }

    /** The kind of a workshop that is held. */
    int kind(String id) {
        return draft.kind(number(id));
    }

    /** Ids of those of a kind. */
    List<String> ofKind(int kind) {
        return held.keySet().stream().filter(id -> kind(id) == kind).toList();
    }

    /** Ids of those of an advisor. */
    List<String> ofAdvisor(int advisor) {
        return held.keySet().stream().filter(id -> at(id).advisor() == advisor).toList();
    }

    /** Ids of all. */
    List<String> ids() {
        return new ArrayList<>(held.keySet());
    }

    /** The sessions of a workshop, first to last. */
    List<LocalDateTime> sessions(String id) {
        int theme = draft.theme(number(id));
        var series = Objects.requireNonNull(indexed.calendar.series(at(id).start(), indexed.sessions[theme]));
        return Arrays.stream(series)
                .mapToObj(start -> indexed.calendar.moment[start])
                .toList();
    }
}
