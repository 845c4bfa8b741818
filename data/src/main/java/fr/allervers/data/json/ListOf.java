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
 * @param onOneLine whether it is written so; otherwise each element has a line
 */
record ListOf<T>(Value<T> element, int most, boolean onOneLine) implements Value<List<T>> {

    ListOf(Value<T> element) {
        this(element, Limits.ELEMENTS);
    }

    ListOf(Value<T> element, int most) {
        this(element, most, false);
    }

    static <T> ListOf<T> onOneLine(Value<T> element) {
        return new ListOf<>(element, Limits.ELEMENTS, true);
    }

    @Override
    public @Nullable List<T> read(Input in, Place place) {
        return read(in, place, most, element::read);
    }

    static <T> @Nullable List<T> read(Input in, Place place, int most, Reader<T> element) {
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

    @Override
    public void write(List<T> list, Output out) {
        out.list(onOneLine, () -> list.forEach(e -> element.write(e, out)));
    }
}
