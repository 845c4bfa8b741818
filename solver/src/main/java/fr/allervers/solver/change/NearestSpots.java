package fr.allervers.solver.change;

import static java.util.Comparator.comparing;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.solver.explanation.Nearness;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Spots near one that is not allowed: given the problem, the spot and which spots are allowed, the nearest start in the
 * same room by the same advisor, the nearest room at the same start, and the nearest advisor who could do it as asked.
 */
record NearestSpots(ProblemIndex index, Spot asked, Predicate<Spot> isAllowed) {

    List<Spot> list() {
        return Stream.of(starts(), rooms(), advisors())
                .flatMap(spots ->
                        spots.filter(s -> !s.equals(asked)).filter(isAllowed).limit(1))
                .toList();
    }

    private Stream<Spot> starts() {
        return index.problem().starts().stream()
                .sorted(comparing(s -> Duration.between(asked.start(), s).abs()))
                .map(s -> new Spot(asked.room(), asked.advisor(), s));
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
