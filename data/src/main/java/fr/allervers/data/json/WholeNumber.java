package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import java.math.BigInteger;

/** Whole numbers from a least to a most, both included. */
final class WholeNumber {

    private static final Value<BigInteger> ANY =
            Form.of(Input::whole, (out, number) -> out.writeNumber(number.longValueExact()));

    private WholeNumber() {}

    static Value<Long> between(long least, long most) {
        var first = BigInteger.valueOf(least);
        var last = BigInteger.valueOf(most);
        return ANY.where((number, place, validation) -> {
                    if (number.compareTo(first) < 0) {
                        return validation.refuse(place, "number.below", Excerpt.of(number.toString()), least);
                    }
                    return number.compareTo(last) <= 0
                            || validation.refuse(place, "number.above", Excerpt.of(number.toString()), most);
                })
                .map(BigInteger::longValueExact, BigInteger::valueOf);
    }

    static Value<Integer> between(int least, int most) {
        return between((long) least, most).map(Long::intValue, Integer::longValue);
    }

    static Value<Integer> upTo(int most) {
        return between(0, most);
    }
}
