package fr.allervers.solver.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return quarter.withStarts(Stream.concat(quarter.starts().stream(), later)
                        .sorted()
                        .distinct()
                        .toList())
                .withTravel(travel())
                .withRooms(rooms())
                .withAudiences(audiences())
                .withAdvisors(advisors());
    }

    /**
     * The quarter's problem with just those starts after it at which workshops are held; on these days all other rooms are
     * closed and all other advisors away, so that whoever plans the next quarter knows what is in use.
     *
     * @param held workshops of a plan of the problem that reaches furthest
     */
    public Problem holding(List<Workshop> held) {
        var starts = new HashSet<LocalDateTime>();
        held.forEach(w -> starts.addAll(w.sessions()));
        var reaching = reaching(MOST);
        var days = starts.stream()
                .map(LocalDateTime::toLocalDate)
                .filter(this::isAfter)
                .sorted()
                .distinct()
                .toList();
        var rooms = daysInUse(held, Workshop::room);
        var advisors = daysInUse(held, Workshop::advisor);
        return reaching.withStarts(reaching.starts().stream()
                        .filter(s -> !isAfter(s.toLocalDate()) || starts.contains(s))
                        .toList())
                .withRooms(reaching.rooms().stream()
                        .map(r -> r.withClosed(joined(r.closed(), others(days, rooms.get(r.id())))))
                        .toList())
                .withAdvisors(reaching.advisors().stream()
                        .map(a -> a.withAbsent(joined(a.absent(), others(days, advisors.get(a.id())))))
                        .toList());
    }

    /** A problem of the next quarter without the rooms and advisors of workshops on the days on which they are held in it. */
    public Problem leavingOut(Problem next, List<Workshop> held) {
        var rooms = daysInUse(held, Workshop::room);
        var advisors = daysInUse(held, Workshop::advisor);
        return next.withRooms(next.rooms().stream()
                        .map(r -> r.withClosed(joined(r.closed(), days(rooms.get(r.id())))))
                        .toList())
                .withAdvisors(next.advisors().stream()
                        .map(a -> a.withAbsent(joined(a.absent(), days(advisors.get(a.id())))))
                        .toList());
    }

    private static List<Period> days(@Nullable Set<LocalDate> days) {
        return days == null
                ? List.of()
                : days.stream().sorted().map(d -> new Period(d, d)).toList();
    }

    /** The days after the quarter on which workshops are held, by what they use. */
    public Map<String, Set<LocalDate>> daysInUse(List<Workshop> held, Function<Workshop, String> what) {
        return held.stream().collect(Collectors.toMap(what, this::daysAfter, (a, b) -> {
            a.addAll(b);
            return a;
        }));
    }

    private Set<LocalDate> daysAfter(Workshop w) {
        return w.sessions().stream()
                .map(LocalDateTime::toLocalDate)
                .filter(this::isAfter)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isAfter(LocalDate day) {
        return !day.isBefore(first());
    }

    private static List<Period> others(List<LocalDate> days, @Nullable Set<LocalDate> inUse) {
        var used = inUse == null ? Set.<LocalDate>of() : inUse;
        return days.stream()
                .filter(d -> !used.contains(d))
                .map(d -> new Period(d, d))
                .toList();
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

    private List<Room> rooms() {
        var known = next.rooms().stream().collect(toMap(Room::id, r -> r));
        return quarter.rooms().stream()
                .map(r -> r.withClosed(joined(
                        r.closed(),
                        away(r, known.get(r.id()), (a, b) -> a.open().equals(b.open()), Room::closed))))
                .toList();
    }

    private List<Advisor> advisors() {
        var known = next.advisors().stream().collect(toMap(Advisor::id, a -> a));
        return quarter.advisors().stream()
                .map(a -> a.withAbsent(joined(
                        a.absent(),
                        away(a, known.get(a.id()), (x, y) -> x.available().equals(y.available()), Advisor::absent))))
                .toList();
    }

    private List<Audience> audiences() {
        var known = next.audiences().stream().collect(toMap(Audience::id, a -> a));
        return quarter.audiences().stream()
                .map(a -> a.withUnavailable(joined(
                        a.unavailable(),
                        away(
                                a,
                                known.get(a.id()),
                                (x, y) -> x.available().equals(y.available()),
                                Audience::unavailable))))
                .toList();
    }

    private <T> List<Period> away(
            T row, @Nullable T nextRow, BiPredicate<T, T> sameHours, Function<T, List<Period>> away) {
        return nextRow != null && sameHours.test(row, nextRow)
                ? away.apply(nextRow)
                : List.of(new Period(first(), first().plusWeeks(MOST)));
    }

    private static <T> List<T> joined(List<T> rows, List<T> more) {
        return Stream.concat(rows.stream(), more.stream()).distinct().toList();
    }
}
