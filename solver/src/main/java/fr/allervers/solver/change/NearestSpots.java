package fr.allervers.solver.change;

import static java.util.Comparator.comparing;

import fr.allervers.data.calendar.Week;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.solver.explanation.Nearness;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Spots near one that is not allowed: given the problem, the spot, the moment that is left and which spots are allowed, the nearest
 * start from the day asked for on in the same room by the same advisor, before it the nearest in any room of the commune by any
 * advisor where that is nearer by a day or more, where neither is on the weekday asked for the nearest that is, the nearest
 * room at the same start, and the nearest advisor who could do it as asked: those in the week asked for first. The nearest before
 * the day asked for comes last: whoever asks for a day has often a reason for no earlier one. Whoever asks for another week wants to
 * leave the one of before, which is looked at only where nothing else is possible.
 *
 * @param left where what is to be moved begins; null where nothing is moved
 */
record NearestSpots(
        ProblemIndex index, Spot asked, @Nullable LocalDateTime left, Predicate<Spot> isAllowed) {

    /** How many are tried where each spot takes a plan that is scored. */
    private static final int ADVISORS = 8;

    List<Spot> list() {
        var since = around(s -> !isEarlier(s) && !isInWeekLeft(s));
        boolean isOnThatDay = since.stream().anyMatch(this::isOnWeekday);
        var other = isOnThatDay
                ? List.<Spot>of()
                : first(inCommune(nearest(s -> !isInWeekLeft(s))
                        .filter(s -> s.getDayOfWeek() == asked.start().getDayOfWeek())));
        var before = around(s -> isEarlier(s) && !isInWeekLeft(s)).stream().limit(1);
        var spots = Stream.of(
                        since.stream(), other.stream(), first(rooms()).stream(), first(advisors()).stream(), before)
                .flatMap(some -> some)
                .distinct()
                .sorted(comparing((Spot s) -> isEarlier(s.start())).thenComparing(s -> !isInWeekAsked(s.start())))
                .toList();
        return spots.isEmpty() ? around(this::isInWeekLeft) : spots;
    }

    /** For each moment of the quarter at which it would be allowed the spot as asked for, else one in another room of the commune or by another advisor, the nearest who can. */
    List<Spot> ofAllMoments(boolean isRefused) {
        var found = new LinkedHashMap<LocalDateTime, Spot>();
        inCommune(index.problem().starts().stream(), index.problem().advisors().size())
                .filter(s -> !isRefused || !s.equals(asked))
                .filter(s -> !found.containsKey(s.start()) && isAllowed.test(s))
                .forEach(s -> found.put(s.start(), s));
        return List.copyOf(found.values());
    }

    /** Of some starts the nearest as asked for, and before it one by another advisor or in another room that is nearer by a day. */
    private List<Spot> around(Predicate<LocalDateTime> some) {
        var own = first(starts(some));
        var nearer = first(inCommune(nearest(some)
                .takeWhile(s -> own.isEmpty() || isNearerByADay(s, own.get(0).start()))));
        return Stream.concat(nearer.stream(), own.stream()).toList();
    }

    private boolean isInWeekAsked(LocalDateTime start) {
        return isInWeekOf(asked.start(), start);
    }

    private boolean isInWeekLeft(LocalDateTime start) {
        return left != null && isInWeekOf(left, start) && !isInWeekAsked(left);
    }

    private static boolean isInWeekOf(LocalDateTime one, LocalDateTime other) {
        return Week.monday(one.toLocalDate()).equals(Week.monday(other.toLocalDate()));
    }

    private boolean isEarlier(LocalDateTime start) {
        return start.toLocalDate().isBefore(asked.start().toLocalDate());
    }

    private List<Spot> first(Stream<Spot> spots) {
        return spots.filter(s -> !s.equals(asked)).filter(isAllowed).limit(1).toList();
    }

    private boolean isOnWeekday(Spot spot) {
        return spot.start().getDayOfWeek() == asked.start().getDayOfWeek();
    }

    private Stream<LocalDateTime> nearest(Predicate<LocalDateTime> some) {
        return index.problem().starts().stream().filter(some).sorted(comparing(this::away));
    }

    private Stream<Spot> starts(Predicate<LocalDateTime> some) {
        return nearest(some).map(s -> new Spot(asked.room(), asked.advisor(), s));
    }

    private boolean isNearerByADay(LocalDateTime start, LocalDateTime than) {
        return away(start).plusDays(1).compareTo(away(than)) <= 0;
    }

    private Duration away(LocalDateTime start) {
        return Duration.between(asked.start(), start).abs();
    }

    /** Those at some starts, in any room of the commune by one of the nearest advisors. */
    private Stream<Spot> inCommune(Stream<LocalDateTime> starts) {
        return inCommune(starts, ADVISORS);
    }

    private Stream<Spot> inCommune(Stream<LocalDateTime> starts, int nearest) {
        var rooms = Stream.concat(
                        Stream.of(asked.room()),
                        index.problem().rooms().stream()
                                .filter(r -> r.commune().equals(commune()))
                                .map(Room::id))
                .distinct()
                .toList();
        var advisors = Stream.concat(
                        Stream.of(asked.advisor()),
                        near().advisors(commune()).stream().map(Advisor::id))
                .distinct()
                .limit(nearest)
                .toList();
        return starts.flatMap(s ->
                rooms.stream().flatMap(room -> advisors.stream().map(advisor -> new Spot(room, advisor, s))));
    }

    private Stream<Spot> rooms() {
        return near().rooms(commune()).stream()
                .map(Room::id)
                .map(room -> new Spot(room, asked.advisor(), asked.start()));
    }

    private Stream<Spot> advisors() {
        return near().advisors(commune()).stream()
                .map(Advisor::id)
                .map(advisor -> new Spot(asked.room(), advisor, asked.start()));
    }

    private Nearness near() {
        return new Nearness(index, asked.start());
    }

    private String commune() {
        return index.room(asked.room()).commune();
    }
}
