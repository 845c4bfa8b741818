package fr.allervers.data.bus.feed;

/**
 * A line as passengers know it.
 *
 * @param name short name, such as {@code C}; the long one where it has none
 * @param isSchool true for a school bus, which often takes pupils only
 * @param isCalled true for what comes when it was booked only, such as a taxi
 */
public record Line(String id, String name, boolean isSchool, boolean isCalled) {

    /** A line for everybody. */
    public Line(String id, String name) {
        this(id, name, false, false);
    }
}
