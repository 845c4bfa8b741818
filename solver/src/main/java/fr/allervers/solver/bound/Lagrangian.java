package fr.allervers.solver.bound;

import fr.allervers.data.problem.Problem;
import java.util.Arrays;
import java.util.HashMap;

/**
 * A bound on cost for territories too large for a mixed-integer program, and for platforms without one: whoever needs a
 * resident served, a session held or a commune visited pays a price for it, and each site then opens what pays for
 * itself. Every choice of prices gives a bound that holds. Time and memory are linear in the residents' possible
 * trips. Leaves out fewest participants, and of an advisor's hours all but their sum.
 */
final class Lagrangian {

    private final Relaxation relaxation;
    private final long spareUnserved;
    private final double constant;
    private final double presenceWeight;
    private final int[] mostSessions;
    private final SiteOffer[] offers;
    private final int[] sitesLeft;

    /**
     * @param unservedAllowed more than this many are not left unserved
     */
    Lagrangian(Relaxation relaxation, long unservedAllowed) {
        this.relaxation = relaxation;
        this.spareUnserved = Math.max(0, unservedAllowed - relaxation.unservable());
        this.presenceWeight = relaxation.problem().weights().presence();
        this.mostSessions = new int[relaxation.loads().size()];
        var shares = shares();
        this.offers = relaxation.sites().stream()
                .map(site -> SiteOffer.of(relaxation, site, shares))
                .toArray(SiteOffer[]::new);
        this.sitesLeft = new int[relaxation.problem().communes().size()];
        Arrays.stream(offers).forEach(o -> sitesLeft[o.commune()]++);
        this.constant = relaxation.pinned().travel()
                + presenceWeight
                        * relaxation.presence().stream()
                                .filter(c -> sitesLeft[c] == 0)
                                .count();
    }

    /** Minutes of driving, weighted, that a session adds: by advisor and commune. */
    private double[][] shares() {
        Problem problem = relaxation.problem();
        var share = new DrivingShare(relaxation);
        var trips = new HashMap<Integer, int[]>();
        var shares = new double[mostSessions.length][];
        for (int a = 0; a < shares.length; a++) {
            var whole = Budget.whole(relaxation, a);
            mostSessions[a] = whole.most();
            int perDay = Math.max(1, relaxation.loads().get(a).mostPerDay(relaxation.withPinned(whole.among(), a)));
            int base =
                    relaxation.communes().getOrDefault(problem.advisors().get(a).base(), 0);
            double weight = (double) problem.weights().driving() / perDay;
            shares[a] = Arrays.stream(trips.computeIfAbsent(base, share::roundTrips))
                    .mapToDouble(minutes -> minutes * weight)
                    .toArray();
        }
        return shares;
    }

    /** Prices that already give a bound: each resident at the cheapest site. */
    Prices start() {
        var resident = new double[relaxation.rows().size()];
        Arrays.fill(resident, Double.POSITIVE_INFINITY);
        for (var offer : offers) {
            offer.lowerToCost(resident);
        }
        for (int r = 0; r < resident.length; r++) {
            resident[r] = Double.isFinite(resident[r]) ? resident[r] : 0;
        }
        double dearest = Arrays.stream(resident).max().orElse(0);
        return new Prices(
                resident, new double[mostSessions.length], new double[sitesLeft.length], new double[] {2 * dearest});
    }

    /**
     * The bound that prices give.
     *
     * @param wanted receives how much of each thing is wanted beyond what there is, at these prices
     */
    double bound(Prices prices, Prices wanted) {
        double total = constant - prices.unserved()[0] * spareUnserved;
        wanted.unserved()[0] = -spareUnserved;
        for (int a = 0; a < mostSessions.length; a++) {
            wanted.session()[a] = -mostSessions[a];
            total -= prices.session()[a] * mostSessions[a];
        }
        total += rows(prices, wanted);
        for (int c : relaxation.presence()) {
            wanted.presence()[c] = sitesLeft[c] > 0 ? 1 : 0;
        }
        var presence = new double[sitesLeft.length];
        for (int c : relaxation.presence()) {
            presence[c] = sitesLeft[c] > 0 ? prices.presence()[c] : 0;
        }
        for (var offer : offers) {
            presence[offer.commune()] = Math.min(presence[offer.commune()], offer.cheapest(prices.session()));
        }
        total += Arrays.stream(presence).sum();
        for (var offer : offers) {
            total += offer.open(prices, presence[offer.commune()], wanted);
        }
        return total;
    }

    private double rows(Prices prices, Prices wanted) {
        double total = 0;
        for (int r = 0; r < relaxation.rows().size(); r++) {
            var row = relaxation.rows().get(r);
            wanted.resident()[r] = 0;
            if (!relaxation.reachable().get(r)) {
                continue;
            }
            double leave = prices.unserved()[0] * row.priority();
            boolean served = spareUnserved == 0 || prices.resident()[r] <= leave;
            total += row.residents() * (served ? prices.resident()[r] : leave);
            wanted.resident()[r] = served ? row.residents() : 0;
            wanted.unserved()[0] += served ? 0 : (double) row.residents() * row.priority();
        }
        return total;
    }

    double presenceWeight() {
        return presenceWeight;
    }
}
