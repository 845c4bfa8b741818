package fr.allervers.data.shape;

import fr.allervers.data.fault.Place;
import org.jspecify.annotations.Nullable;

record Ruled<T>(Value<T> value, Rule<T> rule) implements Value<T> {

    @Override
    public @Nullable T read(Input in, Place place) {
        long before = in.validation().faults().count();
        return held(value.read(in, place), before, place, in.validation());
    }

    @Override
    public void write(T held, Output out) {
        value.write(held, out);
    }

    @Override
    public @Nullable T check(T held, Place place, Validation validation) {
        long before = validation.faults().count();
        return held(value.check(held, place, validation), before, place, validation);
    }

    /** A value with a fault already is not held to the rule: the list that lost an element is not called empty. */
    private @Nullable T held(@Nullable T right, long before, Place place, Validation validation) {
        boolean isFaulty = validation.faults().count() > before;
        return right == null || isFaulty || rule.holds(right, place, validation) ? right : null;
    }
}
