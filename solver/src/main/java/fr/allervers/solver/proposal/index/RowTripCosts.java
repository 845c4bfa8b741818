package fr.allervers.solver.proposal.index;

import fr.allervers.data.compiled.TripCosts;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.problem.Cost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What residents' travel costs: for each demand row of a kind, one resident's whole series at a site, out and back,
 * times the weight of travel.
 */
public final class RowTripCosts {

    /** Stands where a resident cannot come. */
    public static final long UNREACHABLE = TripCosts.UNREACHABLE;

    private static final int NEAR = 40;
    private static final long MOST_KEPT = 1L << 22;

    private final TripCosts trips;
    private final int sites;
    /** [theme] sites with a room for it */
    private final int[][] candidates;

    private final long weight;
    private final List<AtomicReferenceArray<long[]>> kept = new ArrayList<>();
    private final List<AtomicReferenceArray<int[]>> near = new ArrayList<>();
    private final boolean keeps;

    RowTripCosts(IndexedProblem indexed, List<WorkshopKind> kinds, Candidates candidates) {
        this.candidates = candidates.sites();
        trips = indexed.trips;
        sites = indexed.sites.sites();
        weight = indexed.problem.weights().of(Cost.TRAVEL);
        long most = 0;
        for (var kind : kinds) {
            most += (long) kind.rows()
                    * trips.classes.ofTheme[kind.theme()].length
                    * this.candidates[kind.theme()].length;
            near.add(new AtomicReferenceArray<>(kind.rows()));
        }
        keeps = most <= MOST_KEPT;
        for (int k = 0; keeps && k < kinds.size(); k++) {
            kept.add(new AtomicReferenceArray<>(travelClasses() * sites));
        }
    }

    /** Number of travel classes: of starts at which all trips take as long. */
    public int travelClasses() {
        return trips.classes.count();
    }

    /** The travel class of a workshop of a kind that begins then. */
    public int travelClass(WorkshopKind kind, int start) {
        return trips.classes.of[kind.theme()][start];
    }

    /** [row] cost of one resident of the kind at a site, or {@link #UNREACHABLE}. Not to be changed. */
    public long[] of(WorkshopKind kind, int travelClass, int site) {
        if (!keeps) {
            return trips.ofRows(kind, travelClass, site);
        }
        var known = kept.get(kind.index());
        int at = travelClass * sites + site;
        var result = known.get(at);
        if (result == null) {
            result = trips.ofRows(kind, travelClass, site);
            known.set(at, result);
        }
        return result;
    }

    /** At least what any resident's travel can cost. */
    public long most() {
        return trips.most() * weight;
    }

    /** What a resident of a row pays at the nearest site at the best start; 0 where none can be reached. */
    public long least(WorkshopKind kind, int row) {
        long least = UNREACHABLE;
        for (int site : candidates[kind.theme()]) {
            least = Math.min(least, atBestStart(kind, row, site));
        }
        return least == UNREACHABLE ? 0 : least * weight;
    }

    /** The sites nearest to a demand row, by its cost at the best start, cheapest first; at most 40. */
    public int[] near(WorkshopKind kind, int row) {
        var known = near.get(kind.index());
        var result = known.get(row);
        if (result == null) {
            result = findNear(kind, row);
            known.set(row, result);
        }
        return result;
    }

    private int[] findNear(WorkshopKind kind, int row) {
        var byCost = new long[candidates[kind.theme()].length];
        int reached = 0;
        for (int site : candidates[kind.theme()]) {
            long cost = atBestStart(kind, row, site);
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
    private long atBestStart(WorkshopKind kind, int row, int site) {
        long least = UNREACHABLE;
        for (int h : trips.classes.ofTheme[kind.theme()]) {
            least = Math.min(least, trips.cost(h, kind.mobility()[row], site, kind.home()[row]));
        }
        return least;
    }
}
