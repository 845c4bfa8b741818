package fr.allervers.solver.mend;

import fr.allervers.data.compiled.WorkshopKind;
import java.util.List;

/**
 * What it costs, in one sum, that a resident has no place or leaves theirs: so much that none of what comes first is given
 * for any of what comes after it.
 *
 * @param waiting of one resident of priority 1 who waits and gets no place
 * @param leaving of one resident who leaves their workshop
 * @param timesWaiting how many times {@code waiting} it costs that a resident of priority 1 loses their place
 */
record SeatPrices(long waiting, long leaving, int timesWaiting) {

    /** Times the priority, prices stay below what the search for negative cycles takes for no way. */
    private static final double MOST = 0x1p54;

    private static final long MOST_TIMES = 1L << 24;

    /**
     * Prices of some groups.
     *
     * @param travel the most that a resident's travel costs
     */
    static SeatPrices of(List<Group> groups, long travel) {
        long people = 1 + groups.stream().mapToLong(Group::residents).sum();
        long waiting = 1
                + groups.stream()
                        .filter(Group::isWaiting)
                        .mapToLong(Group::weight)
                        .sum();
        int priority = groups.stream().mapToInt(Group::priority).max().orElse(1);
        long times = Math.min(MOST_TIMES / priority, (waiting + 1) * people);
        double most = Math.max(1, MOST / ((double) times * priority));
        long one = (long) Math.min(most, (double) (travel + 1) * people);
        return new SeatPrices(one, one * waiting, (int) times);
    }

    /** The same where nobody minds to leave their workshop for another. */
    SeatPrices withFreeLeave() {
        return new SeatPrices(waiting, 0, timesWaiting);
    }

    /** A kind of workshop with a row for each group, prioritised by these prices. */
    WorkshopKind split(WorkshopKind kind, List<Group> groups) {
        return new WorkshopKind(
                kind.index(),
                kind.theme(),
                kind.audience(),
                groups.stream().mapToInt(g -> kind.row()[g.row()]).toArray(),
                groups.stream().mapToInt(g -> kind.home()[g.row()]).toArray(),
                groups.stream().mapToInt(g -> kind.mobility()[g.row()]).toArray(),
                groups.stream().mapToInt(Group::residents).toArray(),
                groups.stream()
                        .mapToInt(g -> g.isWaiting() ? g.priority() : g.priority() * timesWaiting)
                        .toArray(),
                kind.starts());
    }
}
