package fr.allervers.web.publication;

import org.jspecify.annotations.Nullable;

/**
 * How a version of a plan stands to what is published of its quarter: whether it is that, was it once, or is older than it.
 *
 * @param own the newest publication of this very version that was not taken back, null where there is none
 * @param current the publication that counts, null where nothing is published
 * @param isBefore whether the version was made before the one that is published
 */
public record Standing(@Nullable Publication own, @Nullable Publication current, boolean isBefore) {

    /** True where it is what people see. */
    public boolean isInForce() {
        return own != null && own.equals(current);
    }

    /** True where it was published and another one has taken its place. */
    public boolean isReplaced() {
        return own != null && current != null && !own.equals(current);
    }

    /** True where publishing it would take people back to something older than what they have been told. */
    public boolean isOld() {
        return isReplaced() || (current != null && !isInForce() && isBefore);
    }
}
