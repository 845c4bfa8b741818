package fr.allervers.solver.explanation.workshop;

import static java.util.Comparator.comparing;

import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.trial.Trial;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The best place found for each room, start or advisor, or the rule that the closest try broke. */
final class Best {

    /** A place that a workshop can be held at. */
    record Found(Spot spot, Trial trial, long changes) {

        static Found of(Workshop workshop, Spot spot, Trial trial) {
            long away = Math.abs(
                    Duration.between(workshop.sessions().get(0), spot.start()).toMinutes());
            long otherAdvisor = workshop.advisor().equals(spot.advisor()) ? 0 : 1L << 40;
            return new Found(spot, trial, otherAdvisor + away);
        }

        private static final Comparator<Found> BEST_FIRST =
                comparing((Found f) -> f.trial.loss()).thenComparingLong(Found::changes);
    }

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Map<String, Obstacle> closed = new LinkedHashMap<>();

    void possible(String choice, Found place) {
        found.merge(choice, place, (a, b) -> Found.BEST_FIRST.compare(b, a) < 0 ? b : a);
    }

    void closed(String choice, Obstacle obstacle) {
        closed.merge(choice, obstacle, (a, b) -> b.compareTo(a) > 0 ? b : a);
    }

    /** What is made of the best places, the best first; a place that nothing can be made of is closed by a rule. */
    <T> List<T> best(int most, Function<Spot, Optional<T>> making) {
        var made = new ArrayList<T>();
        var inOrder = found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Found.BEST_FIRST))
                .toList();
        for (var place : inOrder) {
            if (made.size() < most) {
                making.apply(place.getValue().spot()).ifPresentOrElse(made::add, () -> {
                    found.remove(place.getKey());
                    closed(place.getKey(), Obstacle.RULE);
                });
            }
        }
        return made;
    }

    /** Choices that nothing was found for, each with what closes it. */
    Map<String, Obstacle> closed() {
        var rest = new LinkedHashMap<>(closed);
        rest.keySet().removeAll(found.keySet());
        return rest;
    }
}
