package fr.allervers.solver.search;

import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the way to a site and back for one session costs one resident, by means of transport and home. It depends on
 * the start only by which travel tables are valid, so starts are grouped into <em>hours</em> with equal tables at the
 * way out and the way back. Computed where first asked for; shared by all threads.
 */
final class Tariff {

    /** Stands where a resident cannot come. */
    static final long UNREACHABLE = Long.MAX_VALUE / 4;

    /** [theme][start] index of the hours */
    final int[][] hours;
    /** [theme] each hours index that some start has */
    final int[][] hoursOfTheme;

    private final Problem problem;
    private final Territory territory;
    private final List<MobilityProfile> profiles;
    private final int[][] modes;
    private final TableSets sets;
    private final List<int[]> hoursTables = new ArrayList<>();
    /** [profile][hours] index in {@link #known}, the same for hours between which the profile makes no difference */
    private final int[][] kinds;
    /** [kind * sites + site] */
    private final AtomicReferenceArray<long[]> known;

    Tariff(Problem problem, StartGrid grid, Territory territory) {
        this.problem = problem;
        this.territory = territory;
        profiles = problem.mobility();
        var names =
                profiles.stream().flatMap(p -> p.modes().stream()).distinct().toList();
        modes = profiles.stream()
                .map(p -> p.modes().stream().mapToInt(names::indexOf).toArray())
                .toArray(int[][]::new);
        sets = new TableSets(problem, names);
        hours = new int[problem.themes().size()][grid.size];
        hoursOfTheme = new int[hours.length][];
        var indices = new HashMap<List<Integer>, Integer>();
        for (int t = 0; t < hours.length; t++) {
            int minutes = problem.themes().get(t).minutes();
            for (int s = 0; s < grid.size; s++) {
                var moment = grid.moment[s];
                var tables = List.of(sets.at(moment), sets.at(moment.plusMinutes(minutes)));
                hours[t][s] = indices.computeIfAbsent(tables, this::addHours);
            }
            hoursOfTheme[t] = Arrays.stream(hours[t]).distinct().toArray();
        }
        kinds = new int[profiles.size()][hoursTables.size()];
        known = new AtomicReferenceArray<>(findKinds() * territory.sites());
    }

    private int findKinds() {
        var indices = new HashMap<List<Object>, Integer>();
        for (int p = 0; p < kinds.length; p++) {
            for (int h = 0; h < kinds[p].length; h++) {
                var tables = hoursTables.get(h);
                List<Object> key = List.of(p, sets.tables(tables[0], modes[p]), sets.tables(tables[1], modes[p]));
                kinds[p][h] = indices.computeIfAbsent(key, k -> indices.size());
            }
        }
        return indices.size();
    }

    private int addHours(List<Integer> tables) {
        hoursTables.add(new int[] {tables.get(0), tables.get(1)});
        return hoursTables.size() - 1;
    }

    int hours() {
        return hoursTables.size();
    }

    /** [home commune] cost of one session, or {@link #UNREACHABLE}. Not to be changed. */
    long[] of(int hours, int profile, int site) {
        int at = kinds[profile][hours] * territory.sites() + site;
        var result = known.get(at);
        if (result == null) {
            result = compute(hoursTables.get(hours), profile, site);
            known.set(at, result);
        }
        return result;
    }

    private long[] compute(int[] tables, int profile, int site) {
        var result = new long[territory.communes];
        boolean barred = profiles.get(profile).stepFree() && !territory.siteStepFree[site];
        int there = territory.siteCommune[site];
        for (int home = 0; home < result.length; home++) {
            long out = barred ? -1 : leg(profile, tables[0], home, there);
            long back = out < 0 ? -1 : leg(profile, tables[1], there, home);
            result[home] = back < 0 ? UNREACHABLE : out + back;
        }
        return result;
    }

    private long leg(int profile, int tables, int from, int to) {
        int minutes = sets.minutes(tables, modes[profile], from, to);
        var who = profiles.get(profile);
        if (minutes == TravelMatrix.IMPOSSIBLE || minutes > who.maxMinutes()) {
            return -1;
        }
        return who.legCost(minutes, problem.rules().excessFactor());
    }

    /** At least what one session can cost anybody. */
    long most() {
        long most = 0;
        for (int p = 0; p < profiles.size(); p++) {
            var who = profiles.get(p);
            int minutes = sets.longest(modes[p], who.maxMinutes());
            most = Math.max(most, 2L * who.legCost(minutes, problem.rules().excessFactor()));
        }
        return most;
    }
}
