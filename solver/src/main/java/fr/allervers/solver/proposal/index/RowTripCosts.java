package fr.allervers.solver.proposal.index;

import fr.allervers.data.compiled.TripCosts;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.problem.Cost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What residents' travel costs: for each demand row of a class, one resident's whole series at a site, out and back,
 * times the weight of travel.
 */
public final class RowTripCosts {

    /** Stands where a resident cannot come. */
    public static final long UNREACHABLE = TripCosts.UNREACHABLE;

    private static final int NEAR = 40;
    private static final long MOST_KEPT = 1L << 22;

    private final TripCosts trips;
    private final int sites;
    private final Candidates offers;
    private final long weight;
    private final List<AtomicReferenceArray<long[]>> kept = new ArrayList<>();
    private final List<AtomicReferenceArray<int[]>> near = new ArrayList<>();
    private final boolean keeps;

    RowTripCosts(IndexedProblem indexed, List<WorkshopKind> classes, Candidates offers) {
        this.offers = offers;
        trips = indexed.tariff;
        sites = indexed.territory.sites();
        weight = indexed.problem.weights().of(Cost.TRAVEL);
        long most = 0;
        for (var c : classes) {
            most += (long) c.rows() * trips.classes.ofTheme[c.theme()].length * offers.sites()[c.theme()].length;
            near.add(new AtomicReferenceArray<>(c.rows()));
        }
        keeps = most <= MOST_KEPT;
        for (int c = 0; keeps && c < classes.size(); c++) {
            kept.add(new AtomicReferenceArray<>(hours() * sites));
        }
    }

    public int hours() {
        return trips.classes.count();
    }

    public int hours(WorkshopKind c, int start) {
        return trips.classes.of[c.theme()][start];
    }

    /** [row] cost of one resident of the class at a site, or {@link #UNREACHABLE}. Not to be changed. */
    public long[] of(WorkshopKind c, int hours, int site) {
        if (!keeps) {
            return trips.ofRows(c, hours, site);
        }
        var known = kept.get(c.index());
        int at = hours * sites + site;
        var result = known.get(at);
        if (result == null) {
            result = trips.ofRows(c, hours, site);
            known.set(at, result);
        }
        return result;
    }

    /** At least what any resident's travel can cost. */
    public long most() {
        return trips.most() * weight;
    }

    /** What a resident of a row pays at the nearest site at its best hours; 0 where none can be reached. */
    public long least(WorkshopKind c, int row) {
        long least = UNREACHABLE;
        for (int site : offers.sites()[c.theme()]) {
            least = Math.min(least, atBestHours(c, row, site));
        }
        return least == UNREACHABLE ? 0 : least * weight;
    }

    /** The sites nearest to a demand row, by its cost at the best hours, cheapest first; at most 40. */
    public int[] near(WorkshopKind c, int row) {
        var known = near.get(c.index());
        var result = known.get(row);
        if (result == null) {
            result = findNear(c, row);
            known.set(row, result);
        }
        return result;
    }

    private int[] findNear(WorkshopKind c, int row) {
        var byCost = new long[offers.sites()[c.theme()].length];
        int reached = 0;
        for (int site : offers.sites()[c.theme()]) {
            long cost = atBestHours(c, row, site);
            if (cost < UNREACHABLE) {
                byCost[reached++] = cost * sites + site;
            }
        }
        Arrays.sort(byCost, 0, reached);
        return Arrays.stream(byCost, 0, Math.min(NEAR, reached))
                .mapToInt(at -> (int) (at % sites))
                .toArray();
    }

    /** Before the weight of travel. */
    private long atBestHours(WorkshopKind c, int row, int site) {
        long least = UNREACHABLE;
        for (int h : trips.classes.ofTheme[c.theme()]) {
            least = Math.min(least, trips.cost(h, c.mobility()[row], site, c.home()[row]));
        }
        return least;
    }
}
