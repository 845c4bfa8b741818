package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * A list. Its value holds the elements that could be read.
 *
 * @param most elements it may have
 */
record ListOf<T>(Value<T> element, int most) implements Value<List<T>> {

    ListOf(Value<T> element) {
        this(element, Limits.ELEMENTS);
    }

    @Override
    public @Nullable List<T> read(Input in, Place place) {
        if (!in.opens(JsonToken.START_ARRAY, place, "list")) {
            return null;
        }
        var list = new ArrayList<T>();
        for (int i = 0; in.parser().nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == most) {
                in.faults().add(place, "list.long", most);
                in.skipRestOfList();
                return null;
            }
            var at = place.element(i);
            in.enter(at);
            var value = element.read(in, at);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }
}
