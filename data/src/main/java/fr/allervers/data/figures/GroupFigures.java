package fr.allervers.data.figures;

/**
 * How a group of residents fares in a plan.
 *
 * @param asked residents who ask for a workshop
 * @param served those of them who have a place
 * @param meanMinutes of one leg: the mean over the residents served of each one's mean leg; 0 where none is served
 * @param longestMinutes of one leg of any of them; 0 where none is served
 * @param burdenMinutes mean over all who ask, where one without a place counts with the longest leg that their means of
 *     transport allows: the greater, the worse the group is off; 0 where none asks
 */
public record GroupFigures(long asked, long served, double meanMinutes, int longestMinutes, double burdenMinutes) {

    /** Residents who ask and have no place. */
    public long unserved() {
        return asked - served;
    }

    /** Share of those who ask that have a place, 0 to 1; 1 where none asks. */
    public double share() {
        return asked == 0 ? 1 : (double) served / asked;
    }
}
