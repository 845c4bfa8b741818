package fr.allervers.solver.search;

import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.TravelMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What residents' travel costs: for each demand row, one resident's whole series at a site, out and back, times the
 * weight of travel. It depends on the start only by which travel tables are valid, so starts are grouped into
 * <em>hours</em> with equal tables at the way out and the way back.
 */
final class Fares {

    /** Stands where a resident cannot come. */
    static final long UNREACHABLE = Long.MAX_VALUE / 4;

    private static final int NEAR = 40;
    private static final long MOST_KEPT = 1L << 26;

    /** [theme][start] index of the hours */
    final int[][] hours;
    /** [theme] each hours index that some start has */
    final int[][] hoursOfTheme;

    private final IndexedProblem indexed;
    private final List<MobilityProfile> profiles;
    private final int[][] modes;
    private final TableSets sets;
    private final List<int[]> hoursTables = new ArrayList<>();
    private final List<AtomicReferenceArray<long[]>> kept = new ArrayList<>();
    private final List<AtomicReferenceArray<int[]>> near = new ArrayList<>();
    private final boolean keeps;

    Fares(IndexedProblem indexed) {
        this.indexed = indexed;
        profiles = indexed.problem.mobility();
        var names =
                profiles.stream().flatMap(p -> p.modes().stream()).distinct().toList();
        modes = profiles.stream()
                .map(p -> p.modes().stream().mapToInt(names::indexOf).toArray())
                .toArray(int[][]::new);
        sets = new TableSets(indexed.problem, names);
        int themes = indexed.minutes.length;
        hours = new int[themes][indexed.grid.size];
        hoursOfTheme = new int[themes][];
        var known = new HashMap<List<Integer>, Integer>();
        for (int t = 0; t < themes; t++) {
            for (int s = 0; s < hours[t].length; s++) {
                hours[t][s] = known.computeIfAbsent(tables(t, s), this::addHours);
            }
            hoursOfTheme[t] = Arrays.stream(hours[t]).distinct().toArray();
        }
        long rows = 0;
        for (var c : indexed.classes) {
            rows += c.rows();
            kept.add(new AtomicReferenceArray<>(hoursTables.size() * indexed.territory.sites()));
            near.add(new AtomicReferenceArray<>(c.rows()));
        }
        keeps = rows * hoursTables.size() * indexed.territory.sites() <= MOST_KEPT;
    }

    private List<Integer> tables(int theme, int start) {
        var moment = indexed.grid.moment[start];
        return List.of(sets.at(moment), sets.at(moment.plusMinutes(indexed.minutes[theme])));
    }

    private int addHours(List<Integer> tables) {
        hoursTables.add(new int[] {tables.get(0), tables.get(1)});
        return hoursTables.size() - 1;
    }

    int hours() {
        return hoursTables.size();
    }

    /** [row] cost of one resident of the class at a site, or {@link #UNREACHABLE}. Not to be changed. */
    long[] of(WorkshopClass c, int hours, int site) {
        if (!keeps) {
            return compute(c, hours, site);
        }
        var known = kept.get(c.index());
        int at = hours * indexed.territory.sites() + site;
        var result = known.get(at);
        if (result == null) {
            result = compute(c, hours, site);
            known.set(at, result);
        }
        return result;
    }

    private long[] compute(WorkshopClass c, int hours, int site) {
        var result = new long[c.rows()];
        for (int i = 0; i < result.length; i++) {
            result[i] = fare(c, i, hours, site);
        }
        return result;
    }

    private long fare(WorkshopClass c, int row, int hours, int site) {
        int profile = c.mobility()[row];
        var territory = indexed.territory;
        if (profiles.get(profile).stepFree() && !territory.siteStepFree[site]) {
            return UNREACHABLE;
        }
        int there = territory.siteCommune[site];
        var tables = hoursTables.get(hours);
        long out = leg(profile, tables[0], c.home()[row], there);
        long back = leg(profile, tables[1], there, c.home()[row]);
        if (out < 0 || back < 0) {
            return UNREACHABLE;
        }
        return (out + back)
                * indexed.sessions[c.theme()]
                * indexed.problem.weights().travel();
    }

    private long leg(int profile, int tables, int from, int to) {
        int minutes = sets.minutes(tables, modes[profile], from, to);
        var who = profiles.get(profile);
        if (minutes == TravelMatrix.IMPOSSIBLE || minutes > who.maxMinutes()) {
            return -1;
        }
        return who.legCost(minutes, indexed.problem.rules().excessFactor());
    }

    /** At least what any resident's travel can cost. */
    long most() {
        long most = 0;
        for (int p = 0; p < profiles.size(); p++) {
            var who = profiles.get(p);
            long minutes = sets.longest(modes[p], who.maxMinutes());
            most = Math.max(
                    most,
                    2L * who.legCost((int) minutes, indexed.problem.rules().excessFactor()));
        }
        return most
                * Arrays.stream(indexed.sessions).max().orElse(0)
                * indexed.problem.weights().travel();
    }

    /** The sites nearest to a demand row, by its cost at the best hours, cheapest first; at most 40. */
    int[] near(WorkshopClass c, int row) {
        var known = near.get(c.index());
        var result = known.get(row);
        if (result == null) {
            result = findNear(c, row);
            known.set(row, result);
        }
        return result;
    }

    private int[] findNear(WorkshopClass c, int row) {
        var least = new long[indexed.territory.sites()];
        for (int site = 0; site < least.length; site++) {
            least[site] = UNREACHABLE;
            for (int h : hoursOfTheme[c.theme()]) {
                least[site] = Math.min(least[site], fare(c, row, h, site));
            }
        }
        return Arrays.stream(indexed.offers.sites[c.theme()])
                .filter(site -> least[site] < UNREACHABLE)
                .boxed()
                .sorted(Comparator.comparingLong((Integer site) -> least[site]).thenComparing(site -> site))
                .limit(NEAR)
                .mapToInt(site -> site)
                .toArray();
    }
}
