package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** True or false. */
final class Flag {

    static final Value<Boolean> TRUE_OR_FALSE = Value.of(Flag::read, (flag, out) -> out.flag(flag));

    private Flag() {}

    private static @Nullable Boolean read(Input in, Place place) {
        if (in.parser().currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        return in.opens(JsonToken.VALUE_FALSE, place, "flag") ? false : null;
    }
}
