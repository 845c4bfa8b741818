package fr.allervers.data.figures;

/** Adds up one group's residents: first those who ask, then those who travel. */
final class Tally {

    private long asked;
    private long served;
    private double minutes;
    private int longest;
    private double unservedMinutes;

    /** Residents who ask, as though none were served. */
    void ask(long residents, int maxMinutes) {
        asked += residents;
        unservedMinutes += (double) residents * maxMinutes;
    }

    /** Residents who asked before and have a place. */
    void serve(Trip trip) {
        served += trip.residents();
        minutes += trip.residents() * trip.meanMinutes();
        longest = Math.max(longest, trip.longestMinutes());
        unservedMinutes -= (double) trip.residents() * trip.profile().maxMinutes();
    }

    GroupFigures figures() {
        double mean = served == 0 ? 0 : minutes / served;
        double burden = asked == 0 ? 0 : (minutes + unservedMinutes) / asked;
        return new GroupFigures(asked, served, mean, longest, burden);
    }
}
