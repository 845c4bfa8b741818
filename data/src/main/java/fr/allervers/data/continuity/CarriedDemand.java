package fr.allervers.data.continuity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The demand of a quarter from what came in, what was left over and what is estimated, commune by commune:
 *
 * <ol>
 *   <li>A commune that answered counts as it answered, and with nothing else.
 *   <li>In any other, those without a place last quarter ask again, with a priority one higher, at most {@value
 *       #MOST_PRIORITY} (one that was higher already stays). Those whose theme, audience or means of transport is gone
 *       are left out and counted.
 *   <li>Beside them the territory's estimate, row by row less those already served: of the estimate of last quarter and
 *       this one together, the residents who came last quarter for the same theme, audience and means of transport.
 *       Never more than this quarter's own estimate and never below 0. So whoever came beyond last quarter's estimate
 *       (late, or left over from before) is not asked for twice.
 * </ol>
 *
 * Last quarter's estimate is taken to be as large as this one's. Taking all who came off a single quarter's estimate
 * would make demand swing: where nearly all are served, every other quarter would be nearly empty.
 *
 * @param rows received, then carried, then estimated; ids are unique
 * @param communes one for each commune of the quarter, in its order, then those gone of which residents were left over
 */
public record CarriedDemand(List<Demand> rows, List<CommuneDemand> communes) {

    /** Up to where being left over raises a priority. */
    public static final int MOST_PRIORITY = 3;

    public CarriedDemand {
        rows = List.copyOf(rows);
        communes = List.copyOf(communes);
    }

    private record Kind(String commune, String theme, String audience, String mobility) {
        static Kind of(Demand demand) {
            return new Kind(demand.commune(), demand.theme(), demand.audience(), demand.mobility());
        }
    }

    /**
     * Puts a quarter's demand together.
     *
     * @param quarter its problem, which says what communes, themes, audiences and means of transport there are
     * @param received rows of the communes that answered
     * @param estimate of all communes; that of those who answered is not used
     * @param past the quarter before, null where nothing is known of it
     */
    static CarriedDemand of(Problem quarter, List<Demand> received, List<Demand> estimate, @Nullable PastQuarter past) {
        var answered = received.stream().map(Demand::commune).collect(toSet());
        List<Demand> unserved = past == null ? List.of() : past.unserved();
        var there = new Known(quarter);
        var carried = unserved.stream()
                .filter(d -> !answered.contains(d.commune()) && there.has(d))
                .toList();
        var silent =
                estimate.stream().filter(d -> !answered.contains(d.commune())).toList();
        var left = less(silent, past == null ? Map.of() : came(past));
        var origin = past == null ? "" : past.problem().id();
        var rows = rows(received, carried.stream().map(d -> again(d, origin)).toList(), left);
        return new CarriedDemand(rows, new Account(answered, received, unserved, carried, estimate, left).of(quarter));
    }

    private static Map<Kind, Long> came(PastQuarter past) {
        var byRow = past.came();
        return past.problem().demand().stream()
                .collect(groupingBy(Kind::of, summingLong(d -> byRow.getOrDefault(d.id(), 0L))));
    }

    private static List<Demand> less(List<Demand> estimate, Map<Kind, Long> came) {
        var surplus = new HashMap<>(came);
        estimate.forEach(row -> surplus.merge(Kind.of(row), (long) -row.residents(), Long::sum));
        var left = new ArrayList<Demand>();
        for (var row : estimate) {
            long off = Math.min(row.residents(), Math.max(0, surplus.getOrDefault(Kind.of(row), 0L)));
            surplus.merge(Kind.of(row), -off, Long::sum);
            if (off < row.residents()) {
                left.add(row.withResidents((int) (row.residents() - off)));
            }
        }
        return left;
    }

    private static Demand again(Demand row, String quarter) {
        int priority = Math.max(row.priority(), Math.min(MOST_PRIORITY, row.priority() + 1));
        var before = row.provenance().source();
        var source = "sans place : " + quarter + (before == null ? "" : " ; " + before);
        return row.withId(RowIds.again(row.id()))
                .withPriority(priority)
                .withProvenance(new Provenance(
                        before != null && before.startsWith("sans place : ") ? before : source,
                        row.provenance().estimated()));
    }

    /** Where two ids are the same, the later one is another; those asked again give way to the others. */
    private static List<Demand> rows(List<Demand> received, List<Demand> carried, List<Demand> estimated) {
        var ids = new RowIds();
        var rows = free(received, ids);
        var last = free(estimated, ids);
        rows.addAll(free(carried, ids));
        rows.addAll(last);
        return rows;
    }

    private static List<Demand> free(List<Demand> rows, RowIds ids) {
        var free = new ArrayList<Demand>();
        rows.forEach(d -> free.add(d.withId(ids.free(d.id()))));
        return free;
    }

    /** What there is in a quarter. */
    private record Known(Set<String> communes, Set<String> themes, Set<String> audiences, Set<String> mobility) {

        Known(Problem quarter) {
            this(
                    quarter.communes().stream().map(Commune::code).collect(toSet()),
                    quarter.themes().stream().map(Theme::id).collect(toSet()),
                    quarter.audiences().stream().map(Audience::id).collect(toSet()),
                    quarter.mobility().stream().map(MobilityProfile::id).collect(toSet()));
        }

        boolean has(Demand demand) {
            return communes.contains(demand.commune())
                    && themes.contains(demand.theme())
                    && audiences.contains(demand.audience())
                    && mobility.contains(demand.mobility());
        }
    }

    /** Counts what became of everybody. */
    private record Account(
            Set<String> answered,
            List<Demand> received,
            List<Demand> unserved,
            List<Demand> carried,
            List<Demand> estimate,
            List<Demand> left) {

        List<CommuneDemand> of(Problem quarter) {
            var names = new LinkedHashMap<String, String>();
            quarter.communes().forEach(c -> names.put(c.code(), c.name()));
            unserved.forEach(d -> names.putIfAbsent(d.commune(), d.commune()));
            return names.entrySet().stream()
                    .map(e -> of(e.getKey(), e.getValue()))
                    .toList();
        }

        private CommuneDemand of(String code, String name) {
            boolean spoke = answered.contains(code);
            long open = sum(unserved, code);
            long again = sum(carried, code);
            long whole = sum(estimate, code);
            long rest = sum(left, code);
            return new CommuneDemand(
                    code,
                    name,
                    spoke,
                    sum(received, code),
                    open,
                    again,
                    spoke ? 0 : open - again,
                    whole,
                    spoke ? 0 : whole - rest,
                    rest);
        }

        private static long sum(List<Demand> rows, String commune) {
            return rows.stream()
                    .filter(d -> d.commune().equals(commune))
                    .mapToLong(Demand::residents)
                    .sum();
        }
    }
}
