package fr.allervers.solver.proposal.draft;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the workshops of a draft stand, and who goes there, to come back to.
 *
 * @param unserved residents, each times their priority
 * @param cost by the contract
 * @param places kind, room, advisor, start, identity and number of rows served of each workshop, one after the other
 * @param going row and residents served of each of those, in turn
 */
@SuppressWarnings("ArrayRecordComponent")
public record Placements(long unserved, long cost, int[] places, int[] going) {

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

        /** The placements; what they leave unserved and cost is known once they were taken up. */
        public Placements build() {
            end();
            return new Placements(0, 0, places.build().toArray(), going.build().toArray());
        }

        private void end() {
            if (last != null) {
                Arrays.stream(last).forEach(places::add);
                last = null;
            }
        }
    }

    public static Placements of(Draft draft) {
        var places = new int[WIDTH * draft.openCount()];
        var going = new Going();
        for (int k = 0; k < draft.openCount(); k++) {
            int id = draft.open(k);
            int at = WIDTH * k;
            places[at] = draft.kind(id);
            places[at + 1] = draft.room(id);
            places[at + 2] = draft.advisor(id);
            places[at + 3] = draft.start(id);
            places[at + 4] = draft.identity(id);
            places[at + 5] = going.of(draft, id);
        }
        return new Placements(draft.unserved(), draft.cost(), places, going.trimmed());
    }

    /** Who goes where: row and residents in turn. */
    private static final class Going {

        private int[] pairs = new int[256];
        private int size;

        /** Notes who goes to a workshop; how many rows. */
        int of(Draft draft, int id) {
            var service = draft.serving(draft.kind(id));
            int place = service.place(id);
            int groups = service.groups(place);
            if (size + 2 * groups > pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * (size + 2 * groups));
            }
            for (int k = 0; k < groups; k++) {
                pairs[size++] = service.row(place, k);
                pairs[size++] = service.residents(place, k);
            }
            return groups;
        }

        int[] trimmed() {
            return Arrays.copyOf(pairs, size);
        }
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Placements that
                && unserved == that.unserved
                && cost == that.cost
                && Arrays.equals(places, that.places)
                && Arrays.equals(going, that.going);
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
