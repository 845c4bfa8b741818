package fr.allervers.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many must be left unserved for lack of seats: the advisors' sessions are dealt out to themes and audiences in
 * whole workshops of the largest capacity, wherever anybody lives. A linear program cannot see that, as it opens parts
 * of workshops.
 */
final class Seats {

    private static final long MOST_STEPS = 200_000_000;

    private final List<Group> groups = new ArrayList<>();
    private final int sessions;

    private Seats(Relaxation relaxation) {
        var capacity = new LinkedHashMap<Integer, Site>();
        relaxation.sites().forEach(s -> capacity.merge(s.group(), s, (a, b) -> a.capacity() < b.capacity() ? b : a));
        long needed = 0;
        for (var site : capacity.values()) {
            var group = group(relaxation, site);
            groups.add(group);
            needed += (long) group.sessions() * (group.leave().length - 1);
        }
        long most = Budget.wholes(relaxation).stream().mapToLong(Budget::most).sum();
        this.sessions = (int) Math.min(Integer.MAX_VALUE / 2, Math.min(most, needed));
    }

    /**
     * @param sessions of one workshop
     * @param leave by number of workshops: unserved at least, times their priority
     */
    private record Group(int sessions, long[] leave) {}

    private static Group group(Relaxation relaxation, Site site) {
        var rows = relaxation.rows();
        var byPriority = IntStream.range(0, rows.size())
                .filter(r -> rows.get(r).group() == site.group()
                        && relaxation.reachable().get(r))
                .mapToObj(rows::get)
                .sorted(Comparator.comparing(Row::priority))
                .toList();
        long residents = byPriority.stream().mapToLong(Row::residents).sum();
        int most = (int) Math.min(MOST_STEPS, (residents + site.capacity() - 1) / site.capacity());
        var leave = new long[most + 1];
        Arrays.setAll(leave, n -> least(byPriority, residents - (long) n * site.capacity()));
        return new Group(relaxation.problem().themes().get(site.theme()).sessions(), leave);
    }

    /** That many residents, those of the least priority, times their priority. */
    private static long least(List<Row> byPriority, long residents) {
        long left = Math.max(0, residents);
        long total = 0;
        for (var row : byPriority) {
            long some = Math.min(left, row.residents());
            total += some * row.priority();
            left -= some;
            if (left == 0) {
                break;
            }
        }
        return total;
    }

    /** Left unserved at least of those who could be reached, times their priority; 0 where it takes long to know. */
    static long unserved(Relaxation relaxation) {
        var seats = new Seats(relaxation);
        return seats.steps() > MOST_STEPS ? 0 : seats.unserved();
    }

    private double steps() {
        return groups.stream()
                .mapToDouble(g -> (double) g.leave().length * (sessions + 1))
                .sum();
    }

    private long unserved() {
        var least = new long[sessions + 1];
        for (var group : groups) {
            var with = new long[sessions + 1];
            for (int held = 0; held <= sessions; held++) {
                with[held] = Long.MAX_VALUE;
                for (int n = 0; n < group.leave().length && n * group.sessions() <= held; n++) {
                    with[held] = Math.min(with[held], least[held - n * group.sessions()] + group.leave()[n]);
                }
            }
            least = with;
        }
        return least[sessions];
    }
}
