package fr.allervers.solver.proposal.draft;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the workshops of a draft stand, and who goes there, to come back to.
 *
 * @param places kind, room, advisor, start, identity and number of rows served of each workshop, one after the other
 * @param going row and residents served of each of those, in turn
 */
@SuppressWarnings("ArrayRecordComponent")
public record Placements(int[] places, int[] going) {

    private static final int WIDTH = 6;

    /** Collects placements, workshop by workshop. */
    public static final class Builder {

        private final IntStream.Builder places = IntStream.builder();
        private final IntStream.Builder going = IntStream.builder();
        private int @Nullable [] last;

        /** A workshop, by indexes; {@link #row} tells who goes there. */
        public void workshop(int kind, int room, int advisor, int start, int identity) {
            end();
            last = new int[] {kind, room, advisor, start, identity, 0};
        }

        /** Residents of a row of the kind who go to the last workshop. */
        public void row(int row, int residents) {
            requireNonNull(last)[5]++;
            going.add(row).add(residents);
        }

        /** All that was collected. */
        public Placements build() {
            end();
            return new Placements(places.build().toArray(), going.build().toArray());
        }

        private void end() {
            if (last != null) {
                Arrays.stream(last).forEach(places::add);
                last = null;
            }
        }
    }

    /** The workshops of a draft as they stand. */
    public static Placements of(Draft draft) {
        var builder = new Builder();
        for (int k = 0; k < draft.openCount(); k++) {
            int id = draft.open(k);
            builder.workshop(draft.kind(id), draft.room(id), draft.advisor(id), draft.start(id), draft.identity(id));
            draft.attendance(id, builder::row);
        }
        return builder.build();
    }

    /** Number of workshops. */
    public int count() {
        return places.length / WIDTH;
    }

    /** Makes a draft hold these workshops and no others, and serves the residents at least cost. */
    public void restore(Draft draft) {
        draft.begin();
        draft.clear();
        seat(draft);
        draft.settle();
        draft.begin();
    }

    /** Makes a draft hold these workshops and no others, numbered from 0 in their order, with those who go there. */
    public void copyTo(Draft draft) {
        draft.reset();
        seat(draft);
        draft.account();
        draft.begin();
    }

    private void seat(Draft draft) {
        int next = 0;
        for (int at = 0; at < places.length; at += WIDTH) {
            int id = draft.add(places[at], places[at + 1], places[at + 2], places[at + 3], places[at + 4]);
            for (int k = places[at + 5]; k > 0; k--) {
                draft.seat(id, going[next], going[next + 1]);
                next += 2;
            }
        }
    }
}
