package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A latitude or longitude: a number of degrees on either side of zero. */
record Degrees(int most) implements Value<Double> {

    static final Degrees LATITUDE = new Degrees(90);
    static final Degrees LONGITUDE = new Degrees(180);

    @Override
    public @Nullable Double read(Input in, Place place) {
        if (in.parser().currentToken() != JsonToken.VALUE_NUMBER_INT
                && !in.opens(JsonToken.VALUE_NUMBER_FLOAT, place, "number")) {
            return null;
        }
        double degrees = Double.parseDouble(in.parser().getString());
        if (Math.abs(degrees) > most) {
            in.faults().add(place, "degrees.range", Excerpt.of(in.parser().getString()), most);
            return null;
        }
        return degrees + 0.0; // no -0.0
    }

    @Override
    public void write(Double degrees, Output out) {
        out.decimal(degrees);
    }
}
