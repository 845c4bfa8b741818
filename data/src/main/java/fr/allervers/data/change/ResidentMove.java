package fr.allervers.data.change;

import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Residents of one workshop to whom the same happens when a plan changes. Those who leave a workshop are taken to be the ones
 * of their commune whom another of the same theme and audience serves beyond those of before.
 *
 * @param change of the workshop that served them
 * @param to where they have a place now, null where they have none
 * @param residents by INSEE code of their commune
 */
public record ResidentMove(WorkshopChange change, @Nullable Workshop to, Map<String, Long> residents) {

    public ResidentMove {
        var some = new TreeMap<>(residents);
        some.values().removeIf(n -> n == 0);
        residents = Map.copyOf(some);
    }

    /** All residents disturbed, those of a workshop one after the other: who stays in it, who goes elsewhere, who has no place. */
    public static List<ResidentMove> of(PlanChanges changes) {
        var places = new Places(changes);
        return changes.changed().stream()
                .filter(c -> c.before() != null)
                .flatMap(c -> places.moves(c).stream())
                .filter(m -> m.count() > 0)
                .toList();
    }

    /**
     * Residents who had no place and have one now, by the workshop that serves them and the INSEE code of their commune; empty where
     * there was no plan before, as everybody is new then.
     */
    public static Map<Workshop, Map<String, Long>> newcomers(PlanChanges changes) {
        if (changes.changes().stream().allMatch(c -> c.before() == null)) {
            return Map.of();
        }
        var places = new Places(changes);
        changes.changed().stream().filter(c -> c.before() != null).forEach(places::moves);
        places.left.values().forEach(free -> free.values().removeIf(n -> n <= 0));
        places.left.values().removeIf(Map::isEmpty);
        return places.left;
    }

    /** How many they are. */
    public long count() {
        return residents.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Places that workshops have for residents whom they did not serve before, as long as nobody took them. */
    private static final class Places {

        private final Map<Workshop, Map<String, Long>> left = new LinkedHashMap<>();

        Places(PlanChanges changes) {
            for (var change : changes.changed()) {
                if (change.after() != null) {
                    left.put(change.after(), new TreeMap<>(change.gained()));
                }
            }
        }

        List<ResidentMove> moves(WorkshopChange change) {
            var moves = new ArrayList<ResidentMove>();
            moves.add(new ResidentMove(change, change.after(), without(change.disturbed(), change.lost())));
            var leaving = new TreeMap<>(change.lost());
            left.forEach((to, places) -> {
                if (change.shown().isOfKindOf(to)) {
                    moves.add(new ResidentMove(change, to, taken(leaving, places)));
                }
            });
            moves.add(new ResidentMove(change, null, leaving));
            return moves;
        }

        private static Map<String, Long> without(Map<String, Long> all, Map<String, Long> some) {
            var rest = new TreeMap<>(all);
            some.forEach((commune, n) -> rest.merge(commune, -n, Long::sum));
            return rest;
        }

        private static Map<String, Long> taken(Map<String, Long> leaving, Map<String, Long> places) {
            var taken = new TreeMap<String, Long>();
            leaving.forEach((commune, n) -> {
                long here = Math.min(n, places.getOrDefault(commune, 0L));
                if (here > 0) {
                    taken.put(commune, here);
                }
            });
            taken.forEach((commune, n) -> {
                leaving.merge(commune, -n, Long::sum);
                places.merge(commune, -n, Long::sum);
            });
            return taken;
        }
    }
}
