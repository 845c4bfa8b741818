package fr.allervers.solver.bound;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Cost;
import fr.allervers.solver.bound.Site.Host;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who holds a session in a commune at the least price, for each commune and set of advisors who may. What a session
 * costs is its part of the day's driving ({@link DrivingShare}) and the prices of an advisor's sessions and days: of a
 * day of k sessions each pays the k-th part, and no more days have k sessions than the weeks allow.
 */
final class Desks {

    private final Relaxation relaxation;
    private final int first;
    private final int[] crewOf;
    private final int[] mostSessions;
    private final int[][] mostDays;
    private final int[] dayIndex;
    private final long[][] drives;
    private final long[][] prices;
    private final int[][] perDay;
    private final Map<List<Object>, Integer> known = new HashMap<>();
    private final List<int[]> hosts = new ArrayList<>();
    private final List<Integer> communes = new ArrayList<>();
    private int[] cheapest = {};

    /**
     * @param first index of the first price that is looked up here
     * @param drives true: driving counts
     * @param dearest nothing costs more, in units
     */
    Desks(Relaxation relaxation, int first, boolean drives, long dearest) {
        this.relaxation = relaxation;
        this.first = first;
        this.crewOf = crews(relaxation.problem().advisors());
        int crews = 1 + Arrays.stream(crewOf).max().orElse(-1);
        this.mostSessions = new int[crews];
        this.mostDays = new int[crews][0];
        this.dayIndex = new int[crews];
        this.drives = new long[crews][];
        this.prices = new long[crews][relaxation.problem().communes().size()];
        this.perDay = new int[crews][relaxation.problem().communes().size()];
        long weight = drives ? relaxation.problem().weights().of(Cost.DRIVING) : 0;
        var trips = new Trips(new DrivingShare(relaxation), weight, dearest);
        var wholes = Budget.wholes(relaxation);
        for (int a = 0; a < crewOf.length; a++) {
            count(crewOf[a], wholes.get(a));
            this.drives[crewOf[a]] = trips.from(base(a));
        }
        int next = first + crews;
        for (int c = 0; c < crews; c++) {
            dayIndex[c] = next;
            next += mostDays[c].length;
        }
    }

    /** Advisors who differ in nothing but their names share one price. */
    private static int[] crews(List<Advisor> advisors) {
        var numbers = new HashMap<List<Object>, Integer>();
        return advisors.stream()
                .mapToInt(a -> numbers.computeIfAbsent(
                        List.of(
                                a.base(),
                                a.themes(),
                                a.communes(),
                                a.available(),
                                a.absent(),
                                a.maxSessionsPerDay(),
                                a.maxSessionsPerWeek()),
                        key -> numbers.size()))
                .toArray();
    }

    /** Weighted round trips from a base, in units, looked for once. */
    private record Trips(DrivingShare share, long weight, long dearest, Map<Integer, long[]> found) {

        Trips(DrivingShare share, long weight, long dearest) {
            this(share, weight, dearest, new HashMap<>());
        }

        long[] from(int base) {
            return found.computeIfAbsent(
                    base,
                    b -> Arrays.stream(share.roundTrips(b))
                            .mapToLong(minutes -> Math.min(dearest / Priced.UNIT, minutes * weight) * Priced.UNIT)
                            .toArray());
        }
    }

    private int base(int advisor) {
        var base = relaxation.problem().advisors().get(advisor).base();
        return relaxation.communes().getOrDefault(base, 0);
    }

    private void count(int crew, Budget whole) {
        var load = relaxation.loads().get(whole.advisor());
        var among = relaxation.withPinned(whole.among(), whole.advisor());
        mostSessions[crew] += whole.most();
        int layers = Math.max(1, load.mostPerDay(among));
        mostDays[crew] = Arrays.copyOf(mostDays[crew], Math.max(layers, mostDays[crew].length));
        for (int k = 0; k < layers; k++) {
            mostDays[crew][k] += load.mostDays(among, k + 1);
        }
    }

    /** Number of prices that are looked up here. */
    int size() {
        return mostSessions.length
                + Arrays.stream(mostDays).mapToInt(d -> d.length).sum();
    }

    /** Writes how much there is of what is priced here. */
    void supply(double[] supply) {
        for (int a = 0; a < mostSessions.length; a++) {
            supply[first + a] = Math.max(1, mostSessions[a]);
            for (int k = 0; k < mostDays[a].length; k++) {
                supply[dayIndex[a] + k] = Math.max(1, mostDays[a][k]);
            }
        }
    }

    /** A desk in a commune. */
    int add(int commune, List<Host> able) {
        var advisors = able.stream()
                .map(host -> crewOf[host.advisor()])
                .distinct()
                .sorted()
                .toList();
        return known.computeIfAbsent(List.of(commune, advisors), key -> {
            hosts.add(advisors.stream().mapToInt(a -> a).toArray());
            communes.add(commune);
            return hosts.size() - 1;
        });
    }

    /**
     * Takes new prices.
     *
     * @param wanted receives all there is, as not wanted
     * @return the price of all there is, negative
     */
    long take(long[] all, double[] wanted) {
        long total = 0;
        for (int a = 0; a < mostSessions.length; a++) {
            total -= all[first + a] * mostSessions[a];
            wanted[first + a] = -mostSessions[a];
            for (int k = 0; k < mostDays[a].length; k++) {
                total -= all[dayIndex[a] + k] * mostDays[a][k];
                wanted[dayIndex[a] + k] = -mostDays[a][k];
            }
        }
        IntStream.range(0, mostSessions.length).parallel().forEach(a -> price(a, all));
        cheapest = new int[hosts.size()];
        Arrays.parallelSetAll(cheapest, this::findCheapest);
        return total;
    }

    private void price(int a, long[] all) {
        for (int c = 0; c < prices[a].length; c++) {
            long day = drives[a][c];
            long least = Long.MAX_VALUE;
            for (int k = 1; k <= mostDays[a].length; k++) {
                day += all[dayIndex[a] + k - 1];
                if (day / k < least) {
                    least = day / k;
                    perDay[a][c] = k;
                }
            }
            prices[a][c] = all[first + a] + least;
        }
    }

    private int findCheapest(int desk) {
        int commune = communes.get(desk);
        int best = hosts.get(desk)[0];
        for (int a : hosts.get(desk)) {
            best = prices[a][commune] < prices[best][commune] ? a : best;
        }
        return best;
    }

    /** Least price of a session at a desk, in units. */
    long price(int desk) {
        return prices[cheapest[desk]][communes.get(desk)];
    }

    /** Most sessions that the advisors of some desks can hold in all. */
    long mostSessions(IntStream desks) {
        return desks.flatMap(d -> Arrays.stream(hosts.get(d)))
                .distinct()
                .mapToLong(a -> mostSessions[a])
                .sum();
    }

    /** Notes that sessions are held at a desk. */
    void hold(int desk, int sessions, double[] wanted) {
        int advisor = cheapest[desk];
        int k = perDay[advisor][communes.get(desk)];
        wanted[first + advisor] += sessions;
        for (int layer = 0; layer < k; layer++) {
            wanted[dayIndex[advisor] + layer] += (double) sessions / k;
        }
    }
}
