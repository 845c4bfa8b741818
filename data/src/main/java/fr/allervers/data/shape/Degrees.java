package fr.allervers.data.shape;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Place;
import org.jspecify.annotations.Nullable;

/** A latitude or longitude: a number of degrees on either side of zero. */
record Degrees(int most) implements Value<Double> {

    static final Degrees LATITUDE = new Degrees(90);
    static final Degrees LONGITUDE = new Degrees(180);

    @Override
    public @Nullable Double read(Input in, Place place) {
        var digits = in.number(place);
        return digits == null ? null : check(digits, place, in.validation());
    }

    @Override
    public void write(Double degrees, Output out) {
        out.decimal(degrees);
    }

    @Override
    public @Nullable Double check(Double degrees, Place place, Validation validation) {
        return check(degrees.toString(), place, validation);
    }

    private @Nullable Double check(String digits, Place place, Validation validation) {
        double degrees = Double.parseDouble(digits);
        if (Math.abs(degrees) <= most) {
            return degrees + 0.0; // no -0.0
        }
        validation.refuse(place, "degrees.range", Excerpt.of(digits), most);
        return null;
    }
}
