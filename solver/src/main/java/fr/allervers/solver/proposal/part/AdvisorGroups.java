package fr.allervers.solver.proposal.part;

import fr.allervers.data.compiled.DriveTimes;
import fr.allervers.solver.proposal.draft.Draft;
import fr.allervers.solver.proposal.move.Rng;
import java.util.Arrays;
import java.util.Comparator;

/** Which advisors are searched together: those who work near each other, another time others. */
final class AdvisorGroups {

    private static final int POLES = 3;

    private final int count;
    /** [advisor] group */
    private final int[] groupOf;
    /** [advisor] the commune in the middle of their workshops, or their base */
    private final int[] centre;

    private final DriveTimes drives;
    private final Rng rng;

    AdvisorGroups(Draft whole, int count, Rng rng) {
        this.count = count;
        this.rng = rng;
        drives = whole.indexed().drives;
        centre = new Centres(whole).find();
        groupOf = new int[centre.length];
        var all = new Integer[groupOf.length];
        Arrays.setAll(all, a -> a);
        divide(all, 0, count);
    }

    /** Number of groups. */
    int count() {
        return count;
    }

    /** The group of an advisor. */
    int of(int advisor) {
        return groupOf[advisor];
    }

    /** Gives advisors to {@code parts} groups from {@code first} on, by cuts across the territory. */
    private void divide(Integer[] advisors, int first, int parts) {
        if (parts == 1 || advisors.length < 2) {
            for (int a : advisors) {
                groupOf[a] = first;
            }
            return;
        }
        int here = advisors[rng.below(advisors.length)];
        int there = far(advisors, here);
        Arrays.sort(
                advisors,
                Comparator.comparingLong((Integer a) -> (long) drives.usually(centre[a], centre[here])
                                - drives.usually(centre[a], centre[there]))
                        .thenComparing(a -> a));
        int less = parts / 2;
        int cut = (int) ((long) advisors.length * less / parts);
        divide(Arrays.copyOfRange(advisors, 0, cut), first, less);
        divide(Arrays.copyOfRange(advisors, cut, advisors.length), first + less, parts - less);
    }

    private int far(Integer[] advisors, int from) {
        int far = advisors[rng.below(advisors.length)];
        for (int k = 1; k < POLES; k++) {
            int other = advisors[rng.below(advisors.length)];
            far = drives.usually(centre[from], centre[other]) > drives.usually(centre[from], centre[far]) ? other : far;
        }
        return far;
    }

    /** The group of the advisor whose centre is nearest to a commune. */
    int nearest(int commune) {
        int nearest = 0;
        for (int a = 1; a < groupOf.length; a++) {
            nearest = drives.usually(centre[a], commune) < drives.usually(centre[nearest], commune) ? a : nearest;
        }
        return groupOf[nearest];
    }
}
