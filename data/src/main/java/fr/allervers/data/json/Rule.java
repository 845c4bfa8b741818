package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What must be so of a value that has the right form. */
@FunctionalInterface
interface Rule<T> {

    /** That there is at least one; the fault where there is none. */
    static <C extends Collection<?>> Rule<C> notEmpty(String fault) {
        return (list, place, validation) -> !list.isEmpty() || validation.refuse(place, fault);
    }

    /** True where it is so; otherwise the fault is reported. */
    boolean holds(T value, Place place, Validation validation);

    /**
     * The value given, null where it is none or breaks the rule. One with a fault already is not held to the rule: the list
     * that lost an element is not called empty.
     */
    default @Nullable T hold(Place place, Validation validation, Supplier<@Nullable T> given) {
        long before = validation.faults().count();
        var value = given.get();
        boolean isFaulty = validation.faults().count() > before;
        return value == null || isFaulty || holds(value, place, validation) ? value : null;
    }
}
