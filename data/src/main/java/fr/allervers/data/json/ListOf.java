package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list. What is read of it holds the elements that could be read.
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
        var list = new ArrayList<T>();
        boolean isRead = in.list(place, most, i -> {
            var at = place.element(i);
            in.enter(at);
            add(element.read(in, at), list);
        });
        return isRead ? list : null;
    }

    @Override
    public void write(List<T> list, Output out) {
        out.list(onOneLine, () -> list.forEach(e -> element.write(e, out)));
    }

    @Override
    public @Nullable List<T> check(List<T> list, Place place, Validation validation) {
        if (list.size() > most) {
            validation.refuse(place, "list.long", most);
            return null;
        }
        var right = new ArrayList<T>();
        for (int i = 0; i < list.size(); i++) {
            add(element.check(list.get(i), place.element(i), validation), right);
        }
        return right;
    }

    private static <T> void add(@Nullable T value, List<T> list) {
        if (value != null) {
            list.add(value);
        }
    }
}
