package fr.allervers.data.fault;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file something stands, as in {@code demand[12].theme}; the whole file prints as nothing.
 *
 * @param within null for the whole file
 * @param name of the field, null for an element of a list
 * @param index of the element where there is no name
 */
public record Place(@Nullable Place within, @Nullable String name, int index) {

    public static final Place FILE = new Place(null, "", 0);

    public Place field(String name) {
        return new Place(this, name, 0);
    }

    public Place element(int index) {
        return new Place(this, null, index);
    }

    @Override
    public String toString() {
        return within == null ? "" : step(within.toString());
    }

    private String step(String before) {
        if (name == null) {
            return before + "[" + index + "]";
        }
        return before.isEmpty() ? Excerpt.of(name) : before + "." + Excerpt.of(name);
    }
}
