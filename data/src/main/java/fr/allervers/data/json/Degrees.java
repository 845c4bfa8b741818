package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;

/** Degrees of latitude and longitude. */
final class Degrees {

    static final Value<Double> LATITUDE = upTo(90);
    static final Value<Double> LONGITUDE = upTo(180);

    private Degrees() {}

    /** On both sides of 0; -0 is read as 0. */
    private static Value<Double> upTo(int most) {
        return Form.of(Input::number, (out, digits) -> out.writeNumber(plain(Double.parseDouble(digits))))
                .where((digits, place, validation) -> Math.abs(Double.parseDouble(digits)) <= most
                        || validation.refuse(place, "degrees.range", Excerpt.of(digits), most))
                .map(digits -> Double.parseDouble(digits) + 0.0, degrees -> degrees.toString());
    }

    /** Plainly written with as few digits as give back the same figure; {@code Double.toString} has more for a few before Java 19. */
    private static String plain(double value) {
        var exact = new BigDecimal(value);
        return IntStream.rangeClosed(15, 17)
                .mapToObj(digits -> exact.round(new MathContext(digits)))
                .filter(shorter -> shorter.doubleValue() == value)
                .findFirst()
                .orElseThrow()
                .stripTrailingZeros()
                .toPlainString();
    }
}
