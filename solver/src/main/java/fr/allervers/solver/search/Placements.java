package fr.allervers.solver.search;

import fr.allervers.data.plan.Score;
import java.util.Arrays;

/**
 * Where the workshops of a draft stand, to come back to; who goes follows from it.
 *
 * @param unserved residents, each times their priority
 * @param cost by the contract
 * @param places class, room, advisor, start and identity of each workshop, one after the other
 */
@SuppressWarnings("ArrayRecordComponent")
record Placements(long unserved, long cost, int[] places) {

    private static final int WIDTH = 5;

    static Placements of(Draft draft) {
        var places = new int[WIDTH * draft.openCount];
        for (int k = 0; k < draft.openCount; k++) {
            int id = draft.open[k];
            int at = WIDTH * k;
            places[at] = draft.workshopClass[id];
            places[at + 1] = draft.room[id];
            places[at + 2] = draft.advisor[id];
            places[at + 3] = draft.start[id];
            places[at + 4] = draft.identity[id];
        }
        return new Placements(draft.unserved, draft.cost(), places);
    }

    /** True where the first is better, as the contract compares valid plans. */
    static boolean isBetter(long unserved, long cost, Placements than) {
        return unserved < than.unserved || (unserved == than.unserved && cost < than.cost);
    }

    /** Number of workshops. */
    int count() {
        return places.length / WIDTH;
    }

    boolean isBetterThan(Placements other) {
        return isBetter(unserved, cost, other);
    }

    boolean isBetter(Score than) {
        return unserved < than.unserved() || (unserved == than.unserved() && cost < than.cost());
    }

    /** Makes a draft hold these workshops and no others, and serves the residents. */
    void restore(Draft draft) {
        draft.begin();
        while (draft.openCount > 0) {
            draft.remove(draft.open[draft.openCount - 1]);
        }
        for (int at = 0; at < places.length; at += WIDTH) {
            draft.add(places[at], places[at + 1], places[at + 2], places[at + 3], places[at + 4]);
        }
        draft.settle();
        draft.begin();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Placements that
                && unserved == that.unserved
                && cost == that.cost
                && Arrays.equals(places, that.places);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(places);
    }

    @Override
    public String toString() {
        return "%d workshops, %d unserved, cost %d".formatted(places.length / WIDTH, unserved, cost);
    }
}
