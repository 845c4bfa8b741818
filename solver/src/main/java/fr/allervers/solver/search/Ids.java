package fr.allervers.solver.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The place of each id in its list. */
final class Ids {

    private final Map<String, Integer> places = new HashMap<>();

    <T> Ids(List<T> rows, Function<T, String> id) {
        for (int i = 0; i < rows.size(); i++) {
            places.put(id.apply(rows.get(i)), i);
        }
    }

    boolean has(String id) {
        return places.containsKey(id);
    }

    /** @throws IllegalArgumentException where the list has no such id */
    int of(String id) {
        var place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no id '%s' among %d".formatted(id, places.size()));
        }
        return place;
    }
}
