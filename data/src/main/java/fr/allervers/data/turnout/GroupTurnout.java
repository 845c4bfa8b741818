package fr.allervers.data.turnout;

/**
 * Residents of one commune with one means of transport at one session, as it was noted.
 *
 * @param theme id
 * @param commune INSEE code of their home
 * @param mobility id of their means of transport
 * @param hour of the day at which the session began, 0 to 23
 * @param expected how many the plan gave a place, 1 or more
 * @param came how many of them came, {@code expected} at most
 */
public record GroupTurnout(String theme, String commune, String mobility, int hour, long expected, long came) {

    public GroupTurnout {
        came = Math.min(came, expected);
    }

    /** Numbers of groups added up. */
    record Sum(long expected, long came) {

        static final Sum NONE = new Sum(0, 0);

        Sum and(GroupTurnout group) {
            return new Sum(expected + group.expected, came + group.came);
        }

        Sum and(Sum other) {
            return new Sum(expected + other.expected, came + other.came);
        }

        double share() {
            return (double) came / expected;
        }
    }
}
