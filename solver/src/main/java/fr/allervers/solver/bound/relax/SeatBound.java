package fr.allervers.solver.bound.relax;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bound on the residents left unserved for lack of seats: the advisors' sessions are dealt out to the kinds in whole
 * workshops of the largest capacity, wherever anybody lives. A knapsack by dynamic programming over the sessions; a linear
 * program, which opens parts of workshops, cannot see it.
 */
public final class SeatBound {

    /** More steps than this take too long. */
    private static final long MOST_STEPS = 200_000_000;

    private SeatBound() {}

    /**
     * @param sessions of one workshop
     * @param unserved by number of workshops: residents left at least, times their priority
     */
    private record Kind(int sessions, long[] unserved) {

        long sessionsNeeded() {
            return (long) sessions * (unserved.length - 1);
        }
    }

    /** Left unserved at least of those who could be reached, times their priority; 0 where it takes long to know. */
    public static long unserved(Relaxation relaxation) {
        var largest = new LinkedHashMap<Integer, Facility>();
        relaxation.facilities().forEach(f -> largest.merge(f.kind(), f, (a, b) -> a.capacity() < b.capacity() ? b : a));
        var kinds = largest.values().stream().map(f -> kind(relaxation, f)).toList();
        long needed = kinds.stream().mapToLong(Kind::sessionsNeeded).sum();
        long most = SessionLimit.ofAll(relaxation).stream()
                .mapToLong(SessionLimit::most)
                .sum();
        int sessions = (int) Math.min(Integer.MAX_VALUE / 2, Math.min(most, needed));
        double steps = kinds.stream()
                .mapToDouble(k -> (double) k.unserved().length * (sessions + 1))
                .sum();
        return steps > MOST_STEPS ? 0 : unserved(kinds, sessions);
    }

    private static Kind kind(Relaxation relaxation, Facility largest) {
        var rows = relaxation.rows();
        var byPriority = IntStream.range(0, rows.size())
                .filter(r -> rows.get(r).kind() == largest.kind()
                        && relaxation.reachable().get(r))
                .mapToObj(rows::get)
                .sorted(Comparator.comparing(DemandRow::priority))
                .toList();
        long residents = byPriority.stream().mapToLong(DemandRow::residents).sum();
        int most = (int) Math.min(MOST_STEPS, (residents + largest.capacity() - 1) / largest.capacity());
        var unserved = new long[most + 1];
        Arrays.setAll(unserved, n -> least(byPriority, residents - (long) n * largest.capacity()));
        return new Kind(largest.theme().sessions(), unserved);
    }

    /** That many residents, those of the least priority, times their priority. */
    private static long least(List<DemandRow> byPriority, long residents) {
        long left = Math.max(0, residents);
        long total = 0;
        for (var row : byPriority) {
            long some = Math.min(left, row.residents());
            total += some * row.priority();
            left -= some;
        }
        return total;
    }

    private static long unserved(List<Kind> kinds, int sessions) {
        var least = new long[sessions + 1];
        for (var kind : kinds) {
            var before = least;
            least = new long[sessions + 1];
            for (int held = 0; held <= sessions; held++) {
                least[held] = Long.MAX_VALUE;
                for (int n = 0; n < kind.unserved().length && n * kind.sessions() <= held; n++) {
                    least[held] = Math.min(least[held], before[held - n * kind.sessions()] + kind.unserved()[n]);
                }
            }
        }
        return least[sessions];
    }
}
