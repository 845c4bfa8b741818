package fr.allervers.solver.explanation.difference;

/**
 * Places and minutes, in two plans, of the residents of one commune with one means of transport. Only their demand rows
 * that the plans do not serve alike are counted.
 *
 * @param commune INSEE code of their home
 * @param mobility id of their profile
 * @param asked residents of those rows
 * @param servedBefore those with a place in the first plan
 * @param servedAfter those with a place in the second
 * @param meanBefore minutes of the average leg of those served in the first; 0 where none is
 * @param meanAfter minutes of the average leg of those served in the second; 0 where none is
 */
public record GroupEffect(
        String commune,
        String mobility,
        long asked,
        long servedBefore,
        long servedAfter,
        double meanBefore,
        double meanAfter) {

    /** Residents served more, negative where fewer are. */
    public long served() {
        return servedAfter - servedBefore;
    }

    /** Minutes that an average leg takes longer, negative where it is shorter; 0 where one plan serves none. */
    public double longer() {
        return servedBefore == 0 || servedAfter == 0 ? 0 : meanAfter - meanBefore;
    }

    /** True where more lose a place, or, with as many places, the way is longer. */
    public boolean isWorse() {
        return served() < 0 || (served() == 0 && meanAfter > meanBefore);
    }

    /** True where more get a place, or, with as many places, the way is shorter. */
    public boolean isBetter() {
        return served() > 0 || (served() == 0 && meanAfter < meanBefore);
    }

    /** How much is at stake for the group, to sort by: places count for more than any minutes. */
    public double weight() {
        return 1000.0 * Math.abs(served()) + Math.abs(longer()) * Math.min(servedBefore, servedAfter);
    }
}
