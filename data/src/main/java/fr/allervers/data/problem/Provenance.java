package fr.allervers.data.problem;

import org.jspecify.annotations.Nullable;

/**
 * Where a row comes from. Changes no figure.
 *
 * @param source text naming the origin, null where none was given
 * @param estimated true where the row is an estimate or made up, null where nothing was said
 */
public record Provenance(@Nullable String source, @Nullable Boolean estimated) {

    /** Nothing known of the origin. */
    public static final Provenance UNKNOWN = new Provenance(null, null);

    public static Provenance sourced(String source) {
        return new Provenance(source, false);
    }

    public static Provenance estimate(String basis) {
        return new Provenance(basis, true);
    }

    /** True only where the row says so itself. */
    public boolean isEstimated() {
        return Boolean.TRUE.equals(estimated);
    }
}
