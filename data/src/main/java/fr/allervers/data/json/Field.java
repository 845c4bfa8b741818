package fr.allervers.data.json;

import org.jspecify.annotations.Nullable;

/**
 * A field of an object.
 *
 * @param fallback what an absent or null one stands for; null for nothing, and where the field is required
 */
record Field<T>(
        String name,
        Value<T> value,
        boolean required,
        @Nullable T fallback) {}
