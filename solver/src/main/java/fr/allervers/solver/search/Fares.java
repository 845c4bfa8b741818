package fr.allervers.solver.search;

import fr.allervers.data.compiled.TripCosts;
import fr.allervers.data.compiled.WorkshopKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What residents' travel costs: for each demand row of a class, one resident's whole series at a site, out and back,
 * times the weight of travel.
 */
public final class Fares {

    /** Stands where a resident cannot come. */
    static final long UNREACHABLE = TripCosts.UNREACHABLE;

    private static final int NEAR = 40;
    private static final long MOST_KEPT = 1L << 22;

    private final TripCosts tariff;
    private final int sites;
    private final Offers offers;
    /** [theme] sessions times the weight of travel */
    private final long[] times;

    private final List<AtomicReferenceArray<long[]>> kept = new ArrayList<>();
    private final List<AtomicReferenceArray<int[]>> near = new ArrayList<>();
    private final boolean keeps;

    Fares(IndexedProblem indexed, List<WorkshopKind> classes, Offers offers) {
        this.offers = offers;
        tariff = indexed.tariff;
        sites = indexed.territory.sites();
        long weight = indexed.problem.weights().travel();
        times = Arrays.stream(indexed.sessions).mapToLong(n -> n * weight).toArray();
        long rows = 0;
        for (var c : classes) {
            rows += c.rows();
            near.add(new AtomicReferenceArray<>(c.rows()));
        }
        long used = Arrays.stream(offers.sites()).mapToInt(s -> s.length).max().orElse(0);
        keeps = rows * tariff.classes() * used <= MOST_KEPT;
        for (int c = 0; keeps && c < classes.size(); c++) {
            kept.add(new AtomicReferenceArray<>(tariff.classes() * sites));
        }
    }

    int hours() {
        return tariff.classes();
    }

    int hours(WorkshopKind c, int start) {
        return tariff.classOf[c.theme()][start];
    }

    /** [row] cost of one resident of the class at a site, or {@link #UNREACHABLE}. Not to be changed. */
    long[] of(WorkshopKind c, int hours, int site) {
        if (!keeps) {
            return compute(c, hours, site);
        }
        var known = kept.get(c.index());
        int at = hours * sites + site;
        var result = known.get(at);
        if (result == null) {
            result = compute(c, hours, site);
            known.set(at, result);
        }
        return result;
    }

    private long[] compute(WorkshopKind c, int hours, int site) {
        var result = new long[c.rows()];
        for (int i = 0; i < result.length; i++) {
            result[i] = fare(c, i, hours, site);
        }
        return result;
    }

    private long fare(WorkshopKind c, int row, int hours, int site) {
        long session = tariff.of(hours, c.mobility()[row], site)[c.home()[row]];
        return session < UNREACHABLE ? session * times[c.theme()] : UNREACHABLE;
    }

    /** At least what any resident's travel can cost. */
    long most() {
        return tariff.most() * Arrays.stream(times).max().orElse(0);
    }

    /** What a resident of a row pays at the nearest site at its best hours; 0 where none can be reached. */
    long least(WorkshopKind c, int row) {
        var sitesNear = near(c, row);
        long least = sitesNear.length == 0 ? 0 : UNREACHABLE;
        for (int k = 0; k < Math.min(1, sitesNear.length); k++) {
            for (int h : tariff.classesOfTheme[c.theme()]) {
                least = Math.min(least, fare(c, row, h, sitesNear[k]));
            }
        }
        return least;
    }

    /** The sites nearest to a demand row, by its cost at the best hours, cheapest first; at most 40. */
    int[] near(WorkshopKind c, int row) {
        var known = near.get(c.index());
        var result = known.get(row);
        if (result == null) {
            result = findNear(c, row);
            known.set(row, result);
        }
        return result;
    }

    private int[] findNear(WorkshopKind c, int row) {
        var least = new long[sites];
        for (int site : offers.sites()[c.theme()]) {
            least[site] = UNREACHABLE;
            for (int h : tariff.classesOfTheme[c.theme()]) {
                least[site] = Math.min(least[site], fare(c, row, h, site));
            }
        }
        return Arrays.stream(offers.sites()[c.theme()])
                .filter(site -> least[site] < UNREACHABLE)
                .boxed()
                .sorted(Comparator.comparingLong((Integer site) -> least[site]).thenComparing(site -> site))
                .limit(NEAR)
                .mapToInt(site -> site)
                .toArray();
    }
}
