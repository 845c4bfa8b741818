package fr.allervers.data.bus.feed;

/**
 * A service that comes when it was booked (GTFS-Flex): one run of a feed, from one of its zones to another or within one.
 *
 * @param line name of the line
 * @param service id, whose days the calendar knows
 * @param pickup where passengers are fetched
 * @param dropOff where they are left; the same as {@code pickup} for trips within a zone
 * @param from second of the day from which they are fetched
 * @param to second of the day until which they are left; as {@code from} where the feed does not tell its hours
 * @param booking how long before
 */
public record FlexibleService(
        String line, String service, FlexibleZone pickup, FlexibleZone dropOff, int from, int to, Booking booking) {

    /**
     * How long before a trip must be booked.
     *
     * @param days before the trip, 0 for the same day
     * @param bySecond until which second of that day, {@code -1} where the feed does not say
     */
    public record Booking(int days, int bySecond) {

        /** Nothing is said. */
        public static final Booking NONE = new Booking(0, -1);
    }
}
