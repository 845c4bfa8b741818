package fr.allervers.data.continuity;

/**
 * How one commune fared over some quarters.
 *
 * @param commune INSEE code
 * @param name of the commune
 * @param asked residents who asked, in each quarter in which they did
 * @param served those of them who had a place
 * @param minutes of one leg, mean over those served; 0 where none was
 * @param burdenMinutes mean over all who asked, one without a place counting with the longest leg of their means of
 *     transport; 0 where none asked
 * @param workshops held in the commune
 * @param places of those workshops, taken or not
 * @param couldHost quarters in which it had demand and a room
 * @param passedOver those of them in which it hosted nothing
 */
public record CommuneEquity(
        String commune,
        String name,
        long asked,
        long served,
        double minutes,
        double burdenMinutes,
        int workshops,
        long places,
        int couldHost,
        int passedOver) {

    /** Share of those who asked that had a place, 0 to 1; 1 where none asked. */
    public double share() {
        return asked == 0 ? 1 : (double) served / asked;
    }

    /** Minutes of all who asked together. */
    double burden() {
        return asked * burdenMinutes;
    }

    /** Both together; means are over the residents of both. */
    CommuneEquity and(CommuneEquity later) {
        return new CommuneEquity(
                commune,
                later.name,
                asked + later.asked,
                served + later.served,
                mean(served, minutes, later.served, later.minutes),
                mean(asked, burdenMinutes, later.asked, later.burdenMinutes),
                workshops + later.workshops,
                places + later.places,
                couldHost + later.couldHost,
                passedOver + later.passedOver);
    }

    private static double mean(long a, double meanOfA, long b, double meanOfB) {
        return a + b == 0 ? 0 : (a * meanOfA + b * meanOfB) / (a + b);
    }
}
