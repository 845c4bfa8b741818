package fr.allervers.solver.bound;

import java.util.Arrays;

/**
 * A site as a seller of seats, in arrays.
 *
 * @param sessions of one workshop
 * @param hosts advisors
 * @param drives by position in {@code hosts}: weighted driving of one workshop
 * @param rows whom it can serve
 * @param costs by position in {@code rows}: of one resident
 * @param residents by position in {@code rows}
 */
record SiteOffer(
        int commune,
        int capacity,
        int sessions,
        int[] hosts,
        double[] drives,
        int[] rows,
        double[] costs,
        int[] residents) {

    static SiteOffer of(Relaxation relaxation, Site site, double[][] shares) {
        int sessions = relaxation.problem().themes().get(site.theme()).sessions();
        var hosts = site.hosts().stream().mapToInt(Site.Host::advisor).toArray();
        var rows = site.arcs().stream().mapToInt(Site.Arc::row).toArray();
        return new SiteOffer(
                site.commune(),
                site.capacity(),
                sessions,
                hosts,
                Arrays.stream(hosts)
                        .mapToDouble(a -> sessions * shares[a][site.commune()])
                        .toArray(),
                rows,
                site.arcs().stream().mapToDouble(Site.Arc::cost).toArray(),
                Arrays.stream(rows)
                        .map(r -> relaxation.rows().get(r).residents())
                        .toArray());
    }

    void lowerToCost(double[] resident) {
        for (int k = 0; k < rows.length; k++) {
            resident[rows[k]] = Math.min(resident[rows[k]], costs[k]);
        }
    }

    /** What one workshop costs here at least, at the advisors' prices. */
    double cheapest(double[] session) {
        int host = cheapestHost(session);
        return drives[host] + sessions * session[hosts[host]];
    }

    private int cheapestHost(double[] session) {
        int best = 0;
        for (int h = 1; h < hosts.length; h++) {
            if (drives[h] + sessions * session[hosts[h]] < drives[best] + sessions * session[hosts[best]]) {
                best = h;
            }
        }
        return best;
    }

    /**
     * Opens the workshops that pay for themselves.
     *
     * @param presence what a workshop here is paid for its being here, no more than {@link #cheapest}
     * @param wanted receives the residents served, sessions held and presence
     * @return the cost less what is paid, 0 or less
     */
    double open(Prices prices, double presence, Prices wanted) {
        var byGain = byGain(prices.resident());
        double price = cheapest(prices.session()) - presence;
        int advisor = hosts[cheapestHost(prices.session())];
        double total = 0;
        int next = byGain.length - 1;
        int left = next < 0 ? 0 : residents[(int) byGain[next]];
        while (next >= 0) {
            double gain = -price;
            int free = capacity;
            int first = next;
            int firstLeft = left;
            while (next >= 0 && free > 0) {
                int k = (int) byGain[next];
                int some = Math.min(free, left);
                gain += some * (prices.resident()[rows[k]] - costs[k]);
                free -= some;
                left -= some;
                if (left == 0) {
                    next--;
                    left = next < 0 ? 0 : residents[(int) byGain[next]];
                }
            }
            if (gain <= 0) {
                break;
            }
            total -= gain;
            take(byGain, first, firstLeft, wanted.resident());
            wanted.session()[advisor] += sessions;
            wanted.presence()[commune] -= 1;
        }
        return total;
    }

    private void take(long[] byGain, int from, int leftOfFirst, double[] wanted) {
        int free = capacity;
        int left = leftOfFirst;
        for (int k = from; k >= 0 && free > 0; k--) {
            int arc = (int) byGain[k];
            int some = Math.min(free, k == from ? left : residents[arc]);
            wanted[rows[arc]] -= some;
            free -= some;
        }
    }

    /** Those who pay more than they cost, the last pays most: position in the low half, gain in the high half. */
    private long[] byGain(double[] resident) {
        var keys = new long[rows.length];
        int count = 0;
        for (int k = 0; k < rows.length; k++) {
            float gain = (float) (resident[rows[k]] - costs[k]);
            if (gain > 0) {
                keys[count++] = ((long) Float.floatToIntBits(gain) << 32) | k;
            }
        }
        var sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
