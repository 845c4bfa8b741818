package fr.allervers.data.unservable;

import fr.allervers.data.problem.TravelMatrix;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Where residents of one commune can get to, and back from, with one mobility profile, at the starts of each class. */
final class Reach {

    private final int[] longerLegs;
    private final BitSet[] within;

    /** The tables that count at the starts of one class, on the way there and on the way back. */
    record Ways(List<TravelMatrix> out, List<TravelMatrix> back) {

        /** Minutes of the longer of the two legs, or {@link TravelMatrix#IMPOSSIBLE} where one is. */
        private int longerLeg(int home, int there) {
            int outMinutes = least(out, home, there);
            int backMinutes = least(back, there, home);
            return outMinutes == TravelMatrix.IMPOSSIBLE || backMinutes == TravelMatrix.IMPOSSIBLE
                    ? TravelMatrix.IMPOSSIBLE
                    : Math.max(outMinutes, backMinutes);
        }

        private static int least(List<TravelMatrix> matrices, int from, int to) {
            int least = TravelMatrix.IMPOSSIBLE;
            for (var matrix : matrices) {
                least = lesser(least, matrix.minutes(from, to));
            }
            return least;
        }
    }

    /**
     * Looks at every commune from one.
     *
     * @param waysByClass of the profile
     * @param maxMinutes of one leg
     */
    Reach(int home, int communes, List<Ways> waysByClass, int maxMinutes) {
        longerLegs = new int[communes];
        Arrays.fill(longerLegs, TravelMatrix.IMPOSSIBLE);
        within = new BitSet[waysByClass.size()];
        for (int c = 0; c < within.length; c++) {
            within[c] = new BitSet(communes);
            for (int there = 0; there < communes; there++) {
                int minutes = waysByClass.get(c).longerLeg(home, there);
                longerLegs[there] = lesser(longerLegs[there], minutes);
                within[c].set(there, minutes != TravelMatrix.IMPOSSIBLE && minutes <= maxMinutes);
            }
        }
    }

    private static int lesser(int a, int b) {
        if (a == TravelMatrix.IMPOSSIBLE) {
            return b;
        }
        return b == TravelMatrix.IMPOSSIBLE ? a : Math.min(a, b);
    }

    boolean holds(int commune, int travelClass) {
        return within[travelClass].get(commune);
    }

    boolean everHolds(int commune) {
        return Arrays.stream(within).anyMatch(w -> w.get(commune));
    }

    /** Minutes of the longer leg at the best start, or {@link TravelMatrix#IMPOSSIBLE}. */
    int longerLeg(int commune) {
        return longerLegs[commune];
    }
}
