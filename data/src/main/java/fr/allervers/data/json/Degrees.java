package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;

/** Degrees of latitude and longitude. */
final class Degrees {

    static final Value<Double> LATITUDE = upTo(90);
    static final Value<Double> LONGITUDE = upTo(180);

    private Degrees() {}

    /** On both sides of 0; -0 is read as 0. */
    private static Value<Double> upTo(int most) {
        return Form.of(Input::number, (out, digits) -> out.decimal(Double.parseDouble(digits)))
                .where((digits, place, validation) -> Math.abs(Double.parseDouble(digits)) <= most
                        || validation.refuse(place, "degrees.range", Excerpt.of(digits), most))
                .map(digits -> Double.parseDouble(digits) + 0.0, degrees -> degrees.toString());
    }
}
