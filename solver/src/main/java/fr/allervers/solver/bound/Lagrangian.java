package fr.allervers.solver.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A bound for territories too large for a mixed-integer program, and for platforms without one: whoever needs a
 * resident served or a session held pays a price for it, and each site then opens what pays for itself. Every choice
 * of prices gives a bound that holds. Time and memory are linear in the residents' possible trips. Of an advisor's
 * hours it keeps only how many sessions and days they hold.
 *
 * <p>Prices are, in this order: of one resident by row, of one session by advisor, of a day with at least k sessions
 * by advisor and k, of one unserved resident of priority 1, of one workshop by group of theme and audience.
 */
final class Lagrangian implements Priced {

    private static final long EXACT = 1L << 60;

    /** Prices of workshops and of their residents swing against each other unless one of them is slow. */
    private static final double CALM = 30;

    private final Relaxation relaxation;
    private final Aim aim;
    private final long spareUnserved;
    private final long dearest;
    private final Desks desks;
    private final GroupOffers[] groups;
    private final int unserved;
    private final List<Place> places;
    private final double[][] held;

    /** What is bounded. */
    private enum Aim {
        UNSERVED,
        COST
    }

    /**
     * A site in a commune that counts for presence.
     *
     * @param group in {@code groups}
     * @param site in the group
     */
    private record Seat(int group, int site) {}

    /** A commune that counts for presence, and its sites. */
    private record Place(int commune, List<Seat> sites) {}

    private Lagrangian(Relaxation relaxation, Aim aim, long spareUnserved) {
        this.relaxation = relaxation;
        this.aim = aim;
        this.spareUnserved = Math.min(spareUnserved, residents(relaxation));
        int rows = relaxation.rows().size();
        this.dearest = Math.min(GroupOffers.DEAREST - 1, EXACT / amounts(relaxation));
        boolean cost = aim == Aim.COST;
        this.desks = new Desks(relaxation, rows, cost, dearest);
        this.unserved = rows + desks.size();
        var byGroup = new LinkedHashMap<Integer, List<Site>>();
        relaxation
                .sites()
                .forEach(s -> byGroup.computeIfAbsent(s.group(), g -> new ArrayList<>())
                        .add(s));
        var sitesByGroup = List.copyOf(byGroup.values());
        this.groups = IntStream.range(0, sitesByGroup.size())
                .mapToObj(g -> new GroupOffers(relaxation, sitesByGroup.get(g), desks, unserved + 1 + g, cost))
                .toArray(GroupOffers[]::new);
        this.held = new double[groups.length][];
        this.places = cost ? places(sitesByGroup) : List.of();
    }

    private static long residents(Relaxation relaxation) {
        return relaxation.rows().stream()
                .mapToLong(r -> (long) r.residents() * r.priority())
                .sum();
    }

    /** More than the prices are multiplied with in all. */
    private static long amounts(Relaxation relaxation) {
        long sessions = 4L
                * (1 + relaxation.loads().size())
                * (1 + relaxation.sessions().size());
        return sessions + 4 * residents(relaxation) + relaxation.presence().size();
    }

    /**
     * A bound on cost.
     *
     * @param unservedAllowed more than this many are not left unserved
     */
    static Lagrangian ofCost(Relaxation relaxation, long unservedAllowed) {
        return new Lagrangian(relaxation, Aim.COST, Math.max(0, unservedAllowed - relaxation.unservable()));
    }

    /** A bound on how many are left unserved of those who could be reached, times their priority. */
    static Lagrangian ofUnserved(Relaxation relaxation) {
        return new Lagrangian(relaxation, Aim.UNSERVED, 0);
    }

    private List<Place> places(List<List<Site>> sites) {
        var byCommune = new LinkedHashMap<Integer, List<Seat>>();
        relaxation.presence().forEach(c -> byCommune.put(c, new ArrayList<>()));
        for (int g = 0; g < sites.size(); g++) {
            for (int s = 0; s < sites.get(g).size(); s++) {
                var here = byCommune.get(sites.get(g).get(s).commune());
                if (here != null) {
                    here.add(new Seat(g, s));
                }
            }
        }
        return byCommune.entrySet().stream()
                .map(e -> new Place(e.getKey(), e.getValue()))
                .toList();
    }

    private int size() {
        return unserved + 1 + groups.length;
    }

    @Override
    public long[] start() {
        var prices = new long[size()];
        Arrays.fill(prices, 0, relaxation.rows().size(), Long.MAX_VALUE);
        for (var group : groups) {
            group.lowerToCost(prices);
        }
        long most = 0;
        for (int r = 0; r < relaxation.rows().size(); r++) {
            prices[r] = prices[r] == Long.MAX_VALUE ? 0 : prices[r];
            most = Math.max(most, prices[r]);
        }
        prices[unserved] = Math.min(dearest, 2 * most);
        return prices;
    }

    @Override
    public long guess() {
        return aim == Aim.COST
                ? Arrays.stream(groups).mapToLong(GroupOffers::guess).sum()
                : residents(relaxation) * UNIT;
    }

    @Override
    public long[] least() {
        var least = new long[size()];
        Arrays.fill(least, 0, relaxation.rows().size(), -dearest);
        return least;
    }

    @Override
    public long[] most() {
        var most = new long[size()];
        Arrays.fill(most, dearest);
        return most;
    }

    @Override
    public double[] supply(boolean calm) {
        var supply = new double[size()];
        for (int r = 0; r < relaxation.rows().size(); r++) {
            supply[r] = relaxation.rows().get(r).residents();
        }
        desks.supply(supply);
        supply[unserved] = 1 + spareUnserved;
        for (int g = 0; g < groups.length; g++) {
            supply[unserved + 1 + g] = (calm ? CALM : 1) * Math.max(1, groups[g].needed());
        }
        return supply;
    }

    @Override
    public long bound(long[] prices, double[] wanted) {
        Arrays.fill(wanted, 0);
        long total =
                aim == Aim.COST ? Math.min(EXACT / UNIT, relaxation.pinned().travel()) * UNIT : 0;
        total += desks.take(prices, wanted);
        total += IntStream.range(0, groups.length)
                .parallel()
                .mapToLong(g -> groups[g].open(prices, wanted, held[g] = new double[wanted.length]))
                .sum();
        total += rows(paid(prices, new long[0]), wanted);
        for (var place : places) {
            total += visit(place, prices, wanted);
        }
        for (var sessions : held) {
            for (int i = relaxation.rows().size(); i < unserved; i++) {
                wanted[i] += sessions[i];
            }
        }
        return total;
    }

    /** What a commune costs beyond its workshops: one more, or none there. */
    private long visit(Place place, long[] prices, double[] wanted) {
        long least = Math.min(dearest / UNIT, relaxation.presenceCost(place.commune())) * UNIT;
        Seat cheapest = null;
        for (var seat : place.sites()) {
            long first = groups[seat.group()].first(seat.site());
            if (first < least) {
                least = first;
                cheapest = seat;
            }
        }
        if (cheapest != null && least > 0) {
            groups[cheapest.group()].force(cheapest.site(), prices, wanted, held[cheapest.group()]);
        }
        return Math.max(0, least);
    }

    private long rows(GroupPrices paid, double[] wanted) {
        long total = aim == Aim.COST ? -paid.prices()[unserved] * spareUnserved : 0;
        wanted[unserved] = -spareUnserved;
        for (var group : groups) {
            for (int r : group.members()) {
                var row = relaxation.rows().get(r);
                total += row.residents() * paid.paid()[r];
                if (paid.paid()[r] == paid.prices()[r]) {
                    wanted[r] += row.residents();
                } else {
                    wanted[unserved] += (double) row.residents() * row.priority();
                    group.leave(row.residents(), wanted);
                }
            }
        }
        return total;
    }

    /** What each row is paid, once the groups have opened. */
    private GroupPrices paid(long[] prices, long[] presence) {
        boolean mayLeave = aim == Aim.UNSERVED || spareUnserved > 0;
        var leave = new long[relaxation.rows().size()];
        var paid = Arrays.copyOf(prices, leave.length);
        long one = aim == Aim.COST ? prices[unserved] : UNIT;
        for (var group : groups) {
            for (int r : group.members()) {
                int priority = relaxation.rows().get(r).priority();
                leave[r] = one > dearest / priority ? dearest : one * priority;
                paid[r] = mayLeave ? Math.min(prices[r], leave[r] - group.paidForLeaving()) : prices[r];
            }
        }
        return new GroupPrices(prices, leave, paid, mayLeave, presence);
    }

    List<GroupOffers> groups() {
        return List.of(groups);
    }

    /** What each group is paid at prices; sets the groups to them. */
    GroupPrices settle(long[] prices) {
        bound(prices, new double[prices.length]);
        var presence = new long[relaxation.problem().communes().size()];
        for (var place : places) {
            long least = Math.min(dearest / UNIT, relaxation.presenceCost(place.commune())) * UNIT;
            for (var seat : place.sites()) {
                least = Math.min(least, groups[seat.group()].first(seat.site()));
            }
            for (var seat : place.sites()) {
                presence[groups[seat.group()].commune(seat.site())] = Math.max(0, least);
            }
        }
        return paid(prices, presence);
    }
}
