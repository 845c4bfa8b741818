package fr.allervers.solver.bound.price;

import fr.allervers.data.problem.Cost;
import fr.allervers.solver.bound.relax.Facility;
import fr.allervers.solver.bound.relax.Relaxation;
import fr.allervers.solver.bound.relax.ShortestDrives;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Prices of a session at given multipliers, in {@link Units}: the least for each pool, that is, a commune and the advisor
 * types who may hold sessions there. A session costs the multiplier of its advisor type's sessions and its part of a day: of
 * a day of k sessions, the k-th part of the shortest drive there and home and of the multipliers of days with at least 1, 2,
 * … k sessions.
 */
final class SessionPrices {

    private final AdvisorTypes types;
    /** Index of the first multiplier: those of sessions by type, then those of days by type and k. */
    private final int first;
    /** [type] index of the multiplier of days with at least one session */
    private final int[] firstDay;
    /** [type][commune] weighted drive there and home */
    private final long[][] roundTrips;
    /** [type][commune] */
    private final long[][] prices;
    /** [type][commune] k at the price */
    private final int[][] sessionsPerDay;

    private final Map<List<Object>, Integer> pools = new HashMap<>();
    /** By pool: types who may hold sessions. */
    private final List<int[]> hosts = new ArrayList<>();
    /** By pool. */
    private final List<Integer> communes = new ArrayList<>();
    /** [pool] type at the least price */
    private int[] cheapest = {};

    /**
     * @param first index of the first multiplier that is looked up here
     * @param drives true: driving counts
     * @param most no drive costs more, in units
     */
    SessionPrices(Relaxation relaxation, int first, boolean drives, long most) {
        this.first = first;
        this.types = AdvisorTypes.of(relaxation);
        int communesOfAll = relaxation.problem().communes().size();
        this.firstDay = new int[types.size()];
        this.roundTrips = new long[types.size()][];
        this.prices = new long[types.size()][communesOfAll];
        this.sessionsPerDay = new int[types.size()][communesOfAll];
        long weight = drives ? relaxation.problem().weights().of(Cost.DRIVING) : 0;
        var shortest = new ShortestDrives(relaxation.compiled(), true);
        var byBase = new HashMap<Integer, long[]>();
        int next = first + types.size();
        for (int t = 0; t < firstDay.length; t++) {
            firstDay[t] = next;
            next += types.maxDays()[t].length;
            roundTrips[t] = byBase.computeIfAbsent(
                    types.base()[t],
                    base -> Arrays.stream(shortest.roundTrips(base))
                            .mapToLong(minutes -> Units.of(minutes * weight, most))
                            .toArray());
        }
    }

    /** Number of multipliers that are looked up here. */
    int size() {
        return types.size()
                + Arrays.stream(types.maxDays()).mapToInt(days -> days.length).sum();
    }

    /** Number of the pool of a facility. */
    int pool(Facility facility) {
        var able = facility.hosts().stream()
                .map(host -> types.typeOf()[host.advisor()])
                .distinct()
                .sorted()
                .toList();
        return pools.computeIfAbsent(List.of(facility.commune(), able), key -> {
            hosts.add(able.stream().mapToInt(t -> t).toArray());
            communes.add(facility.commune());
            return hosts.size() - 1;
        });
    }

    /** Writes how much there is of what the multipliers here are for, at least 1. */
    void scale(double[] scale) {
        for (int t = 0; t < firstDay.length; t++) {
            scale[first + t] = Math.max(1, types.maxSessions()[t]);
            for (int k = 0; k < types.maxDays()[t].length; k++) {
                scale[firstDay[t] + k] = Math.max(1, types.maxDays()[t][k]);
            }
        }
    }

    /**
     * Takes new multipliers.
     *
     * @param subgradient receives how much there is of what the multipliers here are for, negative
     * @return the value of all there is, negative
     */
    long reprice(long[] multipliers, double[] subgradient) {
        long total = 0;
        for (int t = 0; t < firstDay.length; t++) {
            total -= multipliers[first + t] * types.maxSessions()[t];
            subgradient[first + t] = -types.maxSessions()[t];
            for (int k = 0; k < types.maxDays()[t].length; k++) {
                total -= multipliers[firstDay[t] + k] * types.maxDays()[t][k];
                subgradient[firstDay[t] + k] = -types.maxDays()[t][k];
            }
        }
        IntStream.range(0, firstDay.length).parallel().forEach(t -> reprice(t, multipliers));
        cheapest = new int[hosts.size()];
        Arrays.parallelSetAll(cheapest, this::findCheapest);
        return total;
    }

    private void reprice(int type, long[] multipliers) {
        for (int c = 0; c < prices[type].length; c++) {
            long day = roundTrips[type][c];
            long least = Long.MAX_VALUE;
            for (int k = 1; k <= types.maxDays()[type].length; k++) {
                day += multipliers[firstDay[type] + k - 1];
                if (day / k < least) {
                    least = day / k;
                    sessionsPerDay[type][c] = k;
                }
            }
            prices[type][c] = multipliers[first + type] + least;
        }
    }

    private int findCheapest(int pool) {
        int commune = communes.get(pool);
        int best = hosts.get(pool)[0];
        for (int type : hosts.get(pool)) {
            best = prices[type][commune] < prices[best][commune] ? type : best;
        }
        return best;
    }

    /** Least price of a session of a pool. */
    long price(int pool) {
        return prices[cheapest[pool]][communes.get(pool)];
    }

    /** Most sessions that the advisors of some pools can hold in all. */
    long maxSessions(IntStream ofPools) {
        return ofPools.flatMap(pool -> Arrays.stream(hosts.get(pool)))
                .distinct()
                .mapToLong(t -> types.maxSessions()[t])
                .sum();
    }

    /** Adds what sessions of a pool use, at its price, to the use by multiplier. */
    void use(int pool, int sessions, double[] use) {
        int type = cheapest[pool];
        int k = sessionsPerDay[type][communes.get(pool)];
        use[first + type] += sessions;
        for (int layer = 0; layer < k; layer++) {
            use[firstDay[type] + layer] += (double) sessions / k;
        }
    }
}
