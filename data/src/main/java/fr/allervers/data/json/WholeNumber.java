package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Place;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A whole number from a least to a most, both included. */
record WholeNumber(long least, long most) implements Value<Long> {

    static Value<Integer> between(int least, int most) {
        return new WholeNumber(least, most).map(Long::intValue, Integer::longValue);
    }

    static Value<Integer> upTo(int most) {
        return between(0, most);
    }

    @Override
    public @Nullable Long read(Input in, Place place) {
        if (!in.opens(JsonToken.VALUE_NUMBER_INT, place, "whole")) {
            return null;
        }
        var number = new BigInteger(in.parser().getString());
        if (number.compareTo(BigInteger.valueOf(least)) < 0) {
            in.faults().add(place, "number.below", Excerpt.of(number.toString()), least);
            return null;
        }
        if (number.compareTo(BigInteger.valueOf(most)) > 0) {
            in.faults().add(place, "number.above", Excerpt.of(number.toString()), most);
            return null;
        }
        return number.longValue();
    }

    @Override
    public void write(Long number, Output out) {
        out.whole(number);
    }
}
