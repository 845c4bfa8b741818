package fr.allervers.solver.mend;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The weeks after a quarter, in which what can no longer be held in it can be: given the problem that the quarter is planned with and
 * that of the next one, the first with starts of those weeks. What is closed or away in them is so by the next quarter's problem;
 * whoever or whatever has other hours there, or is not in it, is taken to be away.
 *
 * @param next with a start or more
 */
public record WeeksAfter(Problem quarter, Problem next) {

    /** How many there are at most. */
    public static final int MOST = 6;

    /** Empty where the two do not have the same communes, or nothing can start in the next quarter. */
    public static Optional<WeeksAfter> of(Problem quarter, Problem next) {
        var sameTravel = codes(quarter).equals(codes(next)) && quarter.zone().equals(next.zone());
        return sameTravel && !next.starts().isEmpty() ? Optional.of(new WeeksAfter(quarter, next)) : Optional.empty();
    }

    private static List<String> codes(Problem problem) {
        return problem.communes().stream().map(c -> c.code()).toList();
    }

    /** The last day on which something that was published for a quarter may be held. */
    public static LocalDate last(Quarter quarter) {
        return quarter.last().plusWeeks(MOST + 1L);
    }

    /** The first day of the next quarter on which something can start. */
    public LocalDate first() {
        return next.starts().get(0).toLocalDate();
    }

    /** The quarter's problem with the starts of so many weeks after it. */
    public Problem reaching(int weeks) {
        var end = first().plusWeeks(weeks);
        var later = next.starts().stream().filter(s -> s.toLocalDate().isBefore(end));
        var rooms = next.rooms().stream().collect(toMap(Room::id, r -> r));
        var advisors = next.advisors().stream().collect(toMap(Advisor::id, a -> a));
        var audiences = next.audiences().stream().collect(toMap(Audience::id, a -> a));
        return closing(
                        quarter,
                        r -> away(r, rooms.get(r.id()), Room::open, Room::closed),
                        a -> away(a, advisors.get(a.id()), Advisor::available, Advisor::absent))
                .withAudiences(quarter.audiences().stream()
                        .map(a -> a.withUnavailable(joined(
                                a.unavailable(),
                                away(a, audiences.get(a.id()), Audience::available, Audience::unavailable))))
                        .toList())
                .withStarts(Stream.concat(quarter.starts().stream(), later)
                        .sorted()
                        .distinct()
                        .toList())
                .withTravel(travel());
    }

    /** What is closed or away in the next quarter; all of the weeks where its hours there are others or it is not in it. */
    private <T> List<Period> away(
            T row, @Nullable T inNext, Function<T, List<TimeWindow>> hours, Function<T, List<Period>> away) {
        return inNext != null && hours.apply(row).equals(hours.apply(inNext))
                ? away.apply(inNext)
                : List.of(new Period(first(), first().plusWeeks(MOST)));
    }

    /**
     * The quarter's problem with just those starts after it at which workshops are held; on these days all other rooms are
     * closed and all other advisors away, so that whoever plans the next quarter knows what is in use.
     *
     * @param held workshops of a plan of the problem that reaches furthest
     */
    public Problem holding(List<Workshop> held) {
        var starts = held.stream().flatMap(w -> w.sessions().stream()).collect(toSet());
        var reaching = reaching(MOST);
        var days = held.stream().flatMap(this::daysAfter).collect(toCollection(TreeSet::new));
        var rooms = daysInUse(held, Workshop::room);
        var advisors = daysInUse(held, Workshop::advisor);
        return closing(
                        reaching,
                        r -> days(days, rooms.getOrDefault(r.id(), Set.of())),
                        a -> days(days, advisors.getOrDefault(a.id(), Set.of())))
                .withStarts(reaching.starts().stream()
                        .filter(s -> !isAfter(s.toLocalDate()) || starts.contains(s))
                        .toList());
    }

    /** A problem of the next quarter without the rooms and advisors of workshops on the days on which they are held in it. */
    public Problem leavingOut(Problem planned, List<Workshop> held) {
        var rooms = daysInUse(held, Workshop::room);
        var advisors = daysInUse(held, Workshop::advisor);
        return closing(
                planned,
                r -> days(rooms.getOrDefault(r.id(), Set.of()), Set.of()),
                a -> days(advisors.getOrDefault(a.id(), Set.of()), Set.of()));
    }

    private static Problem closing(
            Problem problem, Function<Room, List<Period>> closed, Function<Advisor, List<Period>> absent) {
        return problem.withRooms(problem.rooms().stream()
                        .map(r -> r.withClosed(joined(r.closed(), closed.apply(r))))
                        .toList())
                .withAdvisors(problem.advisors().stream()
                        .map(a -> a.withAbsent(joined(a.absent(), absent.apply(a))))
                        .toList());
    }

    /** Each of some days that is none of others, as a period. */
    private static List<Period> days(Set<LocalDate> days, Set<LocalDate> others) {
        return days.stream()
                .filter(d -> !others.contains(d))
                .map(d -> new Period(d, d))
                .toList();
    }

    /** The days after the quarter on which workshops are held, in order, by what they use. */
    public Map<String, Set<LocalDate>> daysInUse(List<Workshop> held, Function<Workshop, String> what) {
        return held.stream().collect(groupingBy(what, flatMapping(this::daysAfter, toCollection(TreeSet::new))));
    }

    private Stream<LocalDate> daysAfter(Workshop w) {
        return w.sessions().stream().map(LocalDateTime::toLocalDate).filter(this::isAfter);
    }

    private boolean isAfter(LocalDate day) {
        return !day.isBefore(first());
    }

    /** Tables of the two quarters one after the other where they differ. */
    private List<TravelTable> travel() {
        var begins = first();
        if (next.travel().equals(quarter.travel())
                || quarter.travel().stream().anyMatch(t -> begins.equals(t.since()))) {
            return quarter.travel();
        }
        var last = begins.minusDays(1);
        return joined(
                quarter.travel().stream()
                        .filter(t -> t.since() == null || t.since().isBefore(begins))
                        .map(t -> t.until() == null || t.until().isAfter(last) ? t.withUntil(last) : t)
                        .toList(),
                next.travel().stream()
                        .filter(t -> t.until() == null || !t.until().isBefore(begins))
                        .map(t -> t.since() == null || t.since().isBefore(begins) ? t.withSince(begins) : t)
                        .toList());
    }

    private static <T> List<T> joined(List<T> rows, List<T> more) {
        return Stream.concat(rows.stream(), more.stream()).distinct().toList();
    }
}
