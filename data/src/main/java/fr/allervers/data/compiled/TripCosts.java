package fr.allervers.data.compiled;

import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The cost of one resident's way to a site and back for one session, by mobility profile and home, before the weight of
 * travel. It depends on the start only by the travel tables that are valid, so starts are grouped into <em>travel
 * classes</em> with equal tables on the way out and on the way back. Computed where first asked for; shared by threads.
 */
public final class TripCosts {

    /** Stands where a resident cannot come. */
    public static final long UNREACHABLE = Long.MAX_VALUE / 4;

    /** [theme][start] travel class */
    public final int[][] classOf;
    /** [theme] each travel class that some start has */
    public final int[][] classesOfTheme;

    private final Problem problem;
    private final Sites sites;
    private final List<MobilityProfile> profiles;
    private final int[][] modes;
    private final ValidTables tables;
    private final List<int[]> tablesOf = new ArrayList<>();
    /** [profile][travel class] index in {@link #known}, the same for classes between which the profile makes no difference */
    private final int[][] kinds;
    /** [kind * sites + site] */
    private final AtomicReferenceArray<long[]> known;

    public TripCosts(Problem problem, StartCalendar calendar, Sites sites) {
        this.problem = problem;
        this.sites = sites;
        profiles = problem.mobility();
        var names =
                profiles.stream().flatMap(p -> p.modes().stream()).distinct().toList();
        modes = profiles.stream()
                .map(p -> p.modes().stream().mapToInt(names::indexOf).toArray())
                .toArray(int[][]::new);
        tables = new ValidTables(problem, names);
        classOf = new int[problem.themes().size()][calendar.size];
        classesOfTheme = new int[classOf.length][];
        var indices = new HashMap<List<Integer>, Integer>();
        for (int t = 0; t < classOf.length; t++) {
            int minutes = problem.themes().get(t).minutes();
            for (int s = 0; s < calendar.size; s++) {
                var moment = calendar.moment[s];
                var valid = List.of(tables.at(moment), tables.at(moment.plusMinutes(minutes)));
                classOf[t][s] = indices.computeIfAbsent(valid, this::addClass);
            }
            classesOfTheme[t] = Arrays.stream(classOf[t]).distinct().toArray();
        }
        kinds = new int[profiles.size()][tablesOf.size()];
        known = new AtomicReferenceArray<>(findKinds() * sites.sites());
    }

    private int findKinds() {
        var indices = new HashMap<List<Object>, Integer>();
        for (int p = 0; p < kinds.length; p++) {
            for (int h = 0; h < kinds[p].length; h++) {
                var valid = tablesOf.get(h);
                List<Object> key = List.of(p, tables.tables(valid[0], modes[p]), tables.tables(valid[1], modes[p]));
                kinds[p][h] = indices.computeIfAbsent(key, k -> indices.size());
            }
        }
        return indices.size();
    }

    private int addClass(List<Integer> valid) {
        tablesOf.add(new int[] {valid.get(0), valid.get(1)});
        return tablesOf.size() - 1;
    }

    /** Number of travel classes. */
    public int classes() {
        return tablesOf.size();
    }

    /** [home commune] cost of one session at a site, or {@link #UNREACHABLE}. */
    public long[] of(int travelClass, int profile, int site) {
        int at = kinds[profile][travelClass] * sites.sites() + site;
        var result = known.get(at);
        if (result == null) {
            result = compute(tablesOf.get(travelClass), profile, site);
            known.set(at, result);
        }
        return result;
    }

    private long[] compute(int[] valid, int profile, int site) {
        var result = new long[sites.communes];
        boolean barred = profiles.get(profile).stepFree() && !sites.siteStepFree[site];
        int there = sites.siteCommune[site];
        for (int home = 0; home < result.length; home++) {
            long out = barred ? -1 : leg(profile, valid[0], home, there);
            long back = out < 0 ? -1 : leg(profile, valid[1], there, home);
            result[home] = back < 0 ? UNREACHABLE : out + back;
        }
        return result;
    }

    private long leg(int profile, int valid, int from, int to) {
        int minutes = tables.minutes(valid, modes[profile], from, to);
        var who = profiles.get(profile);
        if (minutes == TravelMatrix.IMPOSSIBLE || minutes > who.maxMinutes()) {
            return -1;
        }
        return who.legCost(minutes, problem.rules().excessFactor());
    }

    /** What no resident's way to one session and back costs more than. */
    public long most() {
        long most = 0;
        for (int p = 0; p < profiles.size(); p++) {
            var who = profiles.get(p);
            int minutes = tables.longest(modes[p], who.maxMinutes());
            most = Math.max(most, 2L * who.legCost(minutes, problem.rules().excessFactor()));
        }
        return most;
    }
}
