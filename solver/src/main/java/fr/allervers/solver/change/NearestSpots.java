package fr.allervers.solver.change;

import static java.util.Comparator.comparing;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.solver.explanation.Nearness;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Spots near one that is not allowed: given the problem, the spot and which spots are allowed, the nearest start in the
 * same room by the same advisor, before it the nearest in any room of the commune by any advisor where that is nearer by a
 * day or more, where neither is on the weekday asked for the nearest that is, the nearest room at the same start, and the nearest
 * advisor who could do it as asked. Those before the day asked for come last, and with them the nearest after it in the same room
 * by the same advisor: whoever asks for a day has often a reason for no earlier one.
 */
record NearestSpots(ProblemIndex index, Spot asked, Predicate<Spot> isAllowed) {

    private static final int ADVISORS = 8;

    List<Spot> list() {
        var own = first(starts());
        var nearer = first(inCommune(nearest()
                .takeWhile(s -> own.isEmpty() || isNearerByADay(s, own.get(0).start()))));
        var later =
                own.stream().anyMatch(this::isEarlier) ? first(starts().filter(s -> !isEarlier(s))) : List.<Spot>of();
        boolean isOnThatDay = Stream.concat(own.stream(), nearer.stream()).anyMatch(this::isOnWeekday);
        var other = isOnThatDay
                ? List.<Spot>of()
                : first(inCommune(
                        nearest().filter(s -> s.getDayOfWeek() == asked.start().getDayOfWeek())));
        return Stream.of(nearer, own, later, other, first(rooms()), first(advisors()))
                .flatMap(List::stream)
                .distinct()
                .sorted(comparing(this::isEarlier))
                .toList();
    }

    private boolean isEarlier(Spot spot) {
        return spot.start().toLocalDate().isBefore(asked.start().toLocalDate());
    }

    private List<Spot> first(Stream<Spot> spots) {
        return spots.filter(s -> !s.equals(asked)).filter(isAllowed).limit(1).toList();
    }

    private boolean isOnWeekday(Spot spot) {
        return spot.start().getDayOfWeek() == asked.start().getDayOfWeek();
    }

    private Stream<LocalDateTime> nearest() {
        return index.problem().starts().stream().sorted(comparing(this::away));
    }

    private Stream<Spot> starts() {
        return nearest().map(s -> new Spot(asked.room(), asked.advisor(), s));
    }

    private boolean isNearerByADay(LocalDateTime start, LocalDateTime than) {
        return away(start).plusDays(1).compareTo(away(than)) <= 0;
    }

    private Duration away(LocalDateTime start) {
        return Duration.between(asked.start(), start).abs();
    }

    /** Those at some starts, in any room of the commune by any advisor. */
    private Stream<Spot> inCommune(Stream<LocalDateTime> starts) {
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
                .limit(ADVISORS)
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
