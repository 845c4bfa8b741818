package fr.allervers.data.compiled;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The place of each id in its list. */
public final class Ids {

    private final Map<String, Integer> places = new HashMap<>();

    public <T> Ids(List<T> rows, Function<T, String> id) {
        for (int i = 0; i < rows.size(); i++) {
            places.put(id.apply(rows.get(i)), i);
        }
    }

    public boolean has(String id) {
        return places.containsKey(id);
    }

    /**
     * The place of an id.
     *
     * @throws IllegalArgumentException where the list has no such id
     */
    public int of(String id) {
        var place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("no id '%s' among %d".formatted(id, places.size()));
        }
        return place;
    }
}
