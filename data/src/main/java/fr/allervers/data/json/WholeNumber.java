package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import java.math.BigInteger;

/** Whole numbers from a least to a most, both included. */
final class WholeNumber {

    private static final Value<BigInteger> ANY =
            Form.of(Input::whole, (out, number) -> out.whole(number.longValueExact()));

    private WholeNumber() {}

    static Value<Long> between(long least, long most) {
        return ANY.where(atLeast(least)).where(atMost(most)).map(BigInteger::longValueExact, BigInteger::valueOf);
    }

    static Value<Integer> between(int least, int most) {
        return between((long) least, most).map(Long::intValue, Integer::longValue);
    }

    static Value<Integer> upTo(int most) {
        return between(0, most);
    }

    private static Rule<BigInteger> atLeast(long least) {
        var limit = BigInteger.valueOf(least);
        return (number, place, validation) ->
                number.compareTo(limit) >= 0 || validation.refuse(place, "number.below", shown(number), least);
    }

    private static Rule<BigInteger> atMost(long most) {
        var limit = BigInteger.valueOf(most);
        return (number, place, validation) ->
                number.compareTo(limit) <= 0 || validation.refuse(place, "number.above", shown(number), most);
    }

    private static String shown(BigInteger number) {
        return Excerpt.of(number.toString());
    }
}
