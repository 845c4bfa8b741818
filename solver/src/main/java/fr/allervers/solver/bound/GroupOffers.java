package fr.allervers.solver.bound;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The sites of one theme and audience as sellers of seats, in arrays: each opens the workshops that pay for
 * themselves. A workshop takes the residents who pay most beyond their trip, up to its capacity; where fewer than its
 * fewest participants pay more than their trip, it takes the least loss.
 */
final class GroupOffers {

    private static final int POSITION_BITS = 24;

    /** A resident's price or trip in units stays below this, so that a gain and a position fit in a long. */
    static final long DEAREST = 1L << 38;

    private final Desks desks;
    private final int countIndex;
    private final int sessions;
    private final int fewest;
    private final int[] desk;
    private final int[] commune;
    private final int[] capacity;
    private final int[] arcsUntil;
    private final int[] rows;
    private final int[] costs;
    private final int[] members;
    private final int[] residents;
    private final long[] keys;
    private final long[] price;
    private final long[] more;
    private final long[] loose;
    private final int[] opened;
    private final long needed;
    private final long lastSeats;
    private long discount;
    private long total;

    /**
     * @param sites all of one group
     * @param countIndex index of the price for one more workshop of the group
     * @param travels true: trips cost what they cost; false: nothing
     */
    GroupOffers(Relaxation relaxation, List<Site> sites, Desks desks, int countIndex, boolean travels) {
        this.desks = desks;
        this.countIndex = countIndex;
        var theme = relaxation.problem().themes().get(sites.get(0).theme());
        this.sessions = theme.sessions();
        this.fewest = theme.minParticipants();
        this.desk =
                sites.stream().mapToInt(s -> desks.add(s.commune(), s.hosts())).toArray();
        this.commune = sites.stream().mapToInt(Site::commune).toArray();
        this.capacity = sites.stream().mapToInt(Site::capacity).toArray();
        this.residents = relaxation.rows().stream().mapToInt(Row::residents).toArray();
        this.arcsUntil = new int[sites.size() + 1];
        for (int s = 0; s < desk.length; s++) {
            arcsUntil[s + 1] = arcsUntil[s] + sites.get(s).arcs().size();
        }
        this.rows = new int[arcsUntil[desk.length]];
        this.costs = new int[rows.length];
        for (int s = 0; s < desk.length; s++) {
            addArcs(sites.get(s), arcsUntil[s], travels);
        }
        this.members = Arrays.stream(rows).distinct().toArray();
        this.keys = new long[sites.stream().mapToInt(s -> s.arcs().size()).max().orElse(0)];
        this.price = new long[desk.length];
        this.more = new long[desk.length];
        this.loose = new long[desk.length];
        this.opened = new int[desk.length];
        long all = Arrays.stream(members).mapToLong(r -> residents[r]).sum();
        long most = Math.max(1, Arrays.stream(capacity).max().orElse(1));
        this.needed = (all + most - 1) / most;
        this.lastSeats = Math.max(1, all - (needed - 1) * most);
    }

    /** Fewest workshops that seat everybody of the group. */
    long needed() {
        return needed;
    }

    /** Rows that some site can serve. */
    int[] members() {
        return members;
    }

    /**
     * What leaving one resident is paid, in units, after {@link #open}: with as many left as fill the last of the
     * workshops needed, one less is needed (a mixed-integer rounding of seats).
     */
    long paidForLeaving() {
        return -Math.floorDiv(-discount, lastSeats);
    }

    /** Notes how many are left. */
    void leave(long left, double[] wanted) {
        wanted[countIndex] -= (double) left / lastSeats;
    }

    private void addArcs(Site site, int from, boolean travels) {
        var arcs = site.arcs().stream()
                .sorted(Comparator.comparing(Site.Arc::cost))
                .toList();
        for (int k = 0; k < arcs.size(); k++) {
            rows[from + k] = arcs.get(k).row();
            costs[from + k] =
                    travels ? (int) Math.min(DEAREST / Priced.UNIT, arcs.get(k).cost()) : 0;
        }
    }

    void lowerToCost(long[] price) {
        for (int k = 0; k < rows.length; k++) {
            price[rows[k]] = Math.min(price[rows[k]], costs[k] * Priced.UNIT);
        }
    }

    /** What all its residents' trips would cost, each at a site taken by chance, in units. */
    long guess() {
        double mean = Arrays.stream(costs).average().orElse(0);
        return (long) (mean
                * Priced.UNIT
                * Arrays.stream(members).mapToLong(r -> residents[r]).sum());
    }

    /**
     * Opens all that pays for itself.
     *
     * @param wanted receives the residents served, and how many workshops more are needed
     * @param held receives the sessions held
     * @return the cost less what is paid
     */
    long open(long[] prices, double[] wanted, double[] held) {
        long dearest = Arrays.stream(members).mapToLong(r -> prices[r]).max().orElse(0);
        int least = 0;
        for (int s = 0; s < desk.length; s++) {
            price[s] = sessions * desks.price(desk[s]);
            least = price[s] < price[least] ? s : least;
        }
        discount = Math.min(prices[countIndex], price[least]);
        total = discount * needed;
        for (int s = 0; s < desk.length; s++) {
            total -= open(s, prices, dearest, wanted, held);
        }
        int lacking = (int) (needed - Arrays.stream(opened).asLongStream().sum());
        boolean capped = discount < prices[countIndex] && lacking > 0;
        wanted[countIndex] = capped ? 0 : lacking;
        if (capped) {
            desks.hold(desk[least], sessions * lacking, held); // a dearer session would leave room for the discount
        }
        return total;
    }

    /** What the first workshop at a site costs beyond what is paid for it, at least; 0 where it opened. */
    long first(int site) {
        return opened[site] > 0 ? 0 : more[site];
    }

    /** How many sites there are. */
    int size() {
        return desk.length;
    }

    int commune(int site) {
        return commune[site];
    }

    int capacity(int site) {
        return capacity[site];
    }

    int fewest() {
        return fewest;
    }

    /** Sessions of one workshop. */
    int sessions() {
        return sessions;
    }

    /** Most sessions that all who may hold these can hold. */
    long mostSessions() {
        return desks.mostSessions(Arrays.stream(desk).distinct());
    }

    int firstArc(int site) {
        return arcsUntil[site];
    }

    int arcsUntil(int site) {
        return arcsUntil[site + 1];
    }

    int row(int arc) {
        return rows[arc];
    }

    /** Of one resident's trips, in units. */
    long cost(int arc) {
        return costs[arc] * Priced.UNIT;
    }

    int residents(int row) {
        return residents[row];
    }

    /** What a workshop at a site costs without its participants, in units; after {@link #open}. */
    long price(int site) {
        return price[site];
    }

    /** What one workshop more than opened would lose at least, in units; after {@link #open}. */
    long more(int site) {
        return more[site];
    }

    /** What is lost at a site for having its fewest participants, in units; after {@link #open}. */
    long loose(int site) {
        return loose[site];
    }

    /** Workshops opened; after {@link #open}. */
    int opened(int site) {
        return opened[site];
    }

    /** What opening all that pays for itself came to, in units; after {@link #open}. */
    long total() {
        return total;
    }

    private long open(int s, long[] prices, long dearest, double[] wanted, double[] held) {
        opened[s] = 0;
        loose[s] = 0;
        long asked = price[s] - discount;
        long paid = 0;
        int seats = 0;
        int count = 0;
        for (int k = arcsUntil[s]; k < arcsUntil[s + 1]; k++) {
            long cost = costs[k] * Priced.UNIT;
            if (cost >= dearest) {
                break;
            }
            long gain = prices[rows[k]] - cost;
            if (gain > 0) {
                keys[count++] = gain << POSITION_BITS | k - arcsUntil[s];
                paid += gain * residents[rows[k]];
                seats += residents[rows[k]];
            }
        }
        more[s] = asked - paid;
        if (seats <= capacity[s] && paid <= asked) {
            return 0;
        }
        Arrays.sort(keys, 0, count);
        return new Opening(s, prices, wanted, held).run(count);
    }

    /** Notes that a site opens a first workshop although it does not pay for itself. */
    void force(int s, long[] prices, double[] wanted, double[] held) {
        int count = 0;
        for (int k = arcsUntil[s]; k < arcsUntil[s + 1]; k++) {
            long gain = prices[rows[k]] - costs[k] * Priced.UNIT;
            if (gain > 0) {
                keys[count++] = gain << POSITION_BITS | k - arcsUntil[s];
            }
        }
        Arrays.sort(keys, 0, count);
        new Opening(s, prices, wanted, held).take(count);
    }

    /** Workshops opened one after the other at a site; those who pay most are last among the keys. */
    private final class Opening {

        private final int site;
        private final long[] prices;
        private final double[] wanted;
        private final double[] held;
        private int next;
        private int left;
        private int taken;

        Opening(int site, long[] prices, double[] wanted, double[] held) {
            this.site = site;
            this.prices = prices;
            this.wanted = wanted;
            this.held = held;
        }

        long run(int count) {
            begin(count);
            long total = 0;
            while (true) {
                int fromNext = next;
                int fromLeft = left;
                int fromTaken = taken;
                long gain = gain() - price[site] + discount;
                more[site] = -gain;
                if (gain <= 0) {
                    return total;
                }
                int lacking = fewest * (opened[site] + 1) - taken;
                if (lacking > 0) {
                    return total + openShort(lacking, gain, fromNext, fromLeft, fromTaken);
                }
                next = fromNext;
                left = fromLeft;
                taken = fromTaken;
                settle();
                opened[site]++;
                total += gain;
            }
        }

        private void begin(int count) {
            next = count - 1;
            left = next < 0 ? 0 : residents[row(next)];
        }

        void take(int count) {
            begin(count);
            settle();
        }

        private int arc(int key) {
            return arcsUntil[site] + (int) (keys[key] & (1 << POSITION_BITS) - 1);
        }

        private int row(int key) {
            return rows[arc(key)];
        }

        /** What the next workshop's participants pay beyond their trips. */
        private long gain() {
            long gain = 0;
            for (int free = capacity[site]; free > 0 && next >= 0; ) {
                int some = Math.min(free, left);
                gain += some * (keys[next] >> POSITION_BITS);
                free -= some;
                pass(some);
            }
            return gain;
        }

        private void pass(int some) {
            taken += some;
            left -= some;
            if (left == 0) {
                next--;
                left = next < 0 ? 0 : residents[row(next)];
            }
        }

        private void settle() {
            for (int free = capacity[site]; free > 0 && next >= 0; ) {
                int some = Math.min(free, left);
                wanted[row(next)] -= some;
                free -= some;
                pass(some);
            }
            desks.hold(desk[site], sessions, held);
        }

        /** Opens one more with some who pay less than their trip, if it still pays. */
        private long openShort(int lacking, long gain, int fromNext, int fromLeft, int fromTaken) {
            var losses = losses();
            int missing = lacking;
            long rest = gain;
            int k = losses.length - 1;
            for (; k >= 0 && missing > 0 && rest > 0; k--) {
                int some = Math.min(missing, residents[rows[arcsUntil[site] + position(losses[k])]]);
                rest += some * (losses[k] >> POSITION_BITS);
                missing -= some;
            }
            loose[site] = gain - Math.max(0, rest);
            more[site] = Math.max(0, -rest);
            if (missing > 0 || rest <= 0) {
                return 0;
            }
            next = fromNext;
            left = fromLeft;
            taken = fromTaken;
            settle();
            opened[site]++;
            missing = lacking;
            for (k = losses.length - 1; missing > 0; k--) {
                int row = rows[arcsUntil[site] + position(losses[k])];
                int some = Math.min(missing, residents[row]);
                wanted[row] -= some;
                missing -= some;
            }
            return rest;
        }

        private static int position(long key) {
            return (int) (key & (1 << POSITION_BITS) - 1);
        }

        private long[] losses() {
            var losses = new long[arcsUntil[site + 1] - arcsUntil[site]];
            int count = 0;
            for (int k = 0; k < losses.length; k++) {
                int arc = arcsUntil[site] + k;
                long gain = prices[rows[arc]] - costs[arc] * Priced.UNIT;
                if (gain <= 0) {
                    losses[count++] = gain << POSITION_BITS | k;
                }
            }
            var found = Arrays.copyOf(losses, count);
            Arrays.sort(found);
            return found;
        }
    }
}
