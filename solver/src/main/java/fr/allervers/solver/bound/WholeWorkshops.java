package fr.allervers.solver.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a linear program does not know of workshops being whole: of some residents, those that some sites do not serve
 * are at least as many as what is left over beyond full workshops, for each whole workshop that the sites lack to seat
 * them all. With residents R, largest capacity C, n = ⌈R / C⌉ and rest r = R - C (n - 1):
 *
 * <pre>R - served ≥ r (n - workshops)</pre>
 *
 * A mixed-integer rounding of C · workshops ≥ served; see L. Wolsey, Integer Programming, section 8.7.
 *
 * @param sites indices, all of one theme and audience
 * @param rows indices of the residents' rows
 * @param rest r
 * @param enough n
 */
record WholeWorkshops(List<Integer> sites, BitSet rows, int rest, int enough) {

    private static final double NOTICEABLE = 0.02;
    private static final double NOTHING = 1e-6;

    /** What is served and opened in a solution of the linear program. */
    interface Values {

        /** Workshops of a site. */
        double workshops(int site);

        /** Residents that a site serves by the position of the arc. */
        double served(int site, int arc);
    }

    /** Of all residents and all sites of each theme and audience: a solution need not be known. */
    static List<WholeWorkshops> ofGroups(Relaxation relaxation) {
        var rows = new TreeMap<Integer, BitSet>();
        for (int r = 0; r < relaxation.rows().size(); r++) {
            rows.computeIfAbsent(relaxation.rows().get(r).group(), g -> new BitSet())
                    .set(r);
        }
        return sitesByGroup(relaxation).values().stream()
                .map(sites -> of(
                        relaxation,
                        sites,
                        rows.getOrDefault(relaxation.sites().get(sites.get(0)).group(), new BitSet())))
                .toList();
    }

    /** Those that a solution breaks, for each site and the sites of up to three communes that are open in it. */
    static List<WholeWorkshops> brokenBy(Relaxation relaxation, Values values) {
        var broken = new ArrayList<WholeWorkshops>();
        for (var sites : sitesByGroup(relaxation).values()) {
            var open = sites.stream()
                    .filter(s -> values.workshops(s) > NOTHING)
                    .map(List::of)
                    .toList();
            var places = Stream.concat(open.stream(), someOf(openCommunes(relaxation, sites, open)));
            places.forEach(some -> {
                var cut = mostBroken(relaxation, values, some);
                if (cut != null) {
                    broken.add(cut);
                }
            });
        }
        return broken;
    }

    /** The sites of each commune that has an open one. */
    private static List<List<Integer>> openCommunes(
            Relaxation relaxation, List<Integer> sites, List<List<Integer>> open) {
        var communes = new LinkedHashMap<Integer, List<Integer>>();
        open.forEach(
                one -> communes.putIfAbsent(relaxation.sites().get(one.get(0)).commune(), new ArrayList<>()));
        for (int s : sites) {
            var here = communes.get(relaxation.sites().get(s).commune());
            if (here != null) {
                here.add(s);
            }
        }
        return List.copyOf(communes.values());
    }

    /** Each, each two and each three of them. */
    private static Stream<List<Integer>> someOf(List<List<Integer>> communes) {
        var some = new ArrayList<List<Integer>>();
        for (int i = 0; i < communes.size(); i++) {
            some.add(communes.get(i));
            for (int j = 0; j < i; j++) {
                var two = both(communes.get(i), communes.get(j));
                some.add(two);
                for (int k = 0; k < j; k++) {
                    some.add(both(two, communes.get(k)));
                }
            }
        }
        return some.stream();
    }

    private static List<Integer> both(List<Integer> one, List<Integer> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static @Nullable WholeWorkshops mostBroken(Relaxation relaxation, Values values, List<Integer> sites) {
        double workshops = sites.stream().mapToDouble(values::workshops).sum();
        if (Math.abs(workshops - Math.rint(workshops)) < NOTICEABLE) {
            return null;
        }
        var served = served(relaxation, values, sites);
        WholeWorkshops best = null;
        double most = NOTICEABLE;
        var rows = new BitSet();
        double inAll = 0;
        for (int r : wholeRowsFirst(relaxation, served)) {
            rows.set(r);
            inAll += served.getOrDefault(r, 0.0);
            var cut = of(relaxation, sites, (BitSet) rows.clone());
            double by = inAll - cut.residents(relaxation) + cut.rest() * (cut.enough() - workshops);
            if (by > most) {
                most = by;
                best = cut;
            }
        }
        return best;
    }

    private static List<Integer> wholeRowsFirst(Relaxation relaxation, Map<Integer, Double> served) {
        return served.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        e -> -e.getValue() / relaxation.rows().get(e.getKey()).residents()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Residents served by the sites, by row. */
    private static Map<Integer, Double> served(Relaxation relaxation, Values values, List<Integer> sites) {
        var served = new TreeMap<Integer, Double>();
        for (int s : sites) {
            var arcs = relaxation.sites().get(s).arcs();
            for (int k = 0; k < arcs.size(); k++) {
                double some = values.served(s, k);
                if (some > NOTHING) {
                    served.merge(arcs.get(k).row(), some, Double::sum);
                }
            }
        }
        return served;
    }

    private static Map<Integer, List<Integer>> sitesByGroup(Relaxation relaxation) {
        var sites = new LinkedHashMap<Integer, List<Integer>>();
        for (int s = 0; s < relaxation.sites().size(); s++) {
            sites.computeIfAbsent(relaxation.sites().get(s).group(), g -> new ArrayList<>())
                    .add(s);
        }
        return sites;
    }

    private static WholeWorkshops of(Relaxation relaxation, List<Integer> sites, BitSet rows) {
        int capacity = sites.stream()
                .mapToInt(s -> relaxation.sites().get(s).capacity())
                .max()
                .orElse(1);
        int residents = residents(relaxation, rows);
        int enough = (residents + capacity - 1) / capacity;
        return new WholeWorkshops(sites, rows, residents - capacity * (enough - 1), enough);
    }

    int residents(Relaxation relaxation) {
        return residents(relaxation, rows);
    }

    private static int residents(Relaxation relaxation, BitSet rows) {
        return rows.stream().map(r -> relaxation.rows().get(r).residents()).sum();
    }

    /** Positions of a site's arcs that lead from the rows. */
    IntStream arcs(Site site) {
        return IntStream.range(0, site.arcs().size())
                .filter(k -> rows.get(site.arcs().get(k).row()));
    }
}
