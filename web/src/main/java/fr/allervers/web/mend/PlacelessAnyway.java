package fr.allervers.web.mend;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.figures.Unserved;
import fr.allervers.data.figures.UnservedReasons;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.language.Say;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Residents of a commune who have no place by any of the mends that were found, and why, as it is read off the best of them.
 *
 * @param residents how many at least, by each mend
 * @param reasons in words, each once
 */
public record PlacelessAnyway(String commune, long residents, String reasons) {

    static List<PlacelessAnyway> of(MendRun run, Say say) {
        var least = least(run);
        if (least.isEmpty()) {
            return List.of();
        }
        var best = run.mends().get(0);
        var index = new ProblemIndex(best.problem().problem());
        var why = new UnservedReasons(index)
                .of(best.mend().plan()).stream().collect(toMap(u -> u.demand().id(), Unserved::reason));
        var residents = new TreeMap<String, Long>();
        var reasons = new HashMap<String, Set<String>>();
        least.forEach((row, count) -> {
            var commune = index.demand(row).commune();
            residents.merge(commune, count, Long::sum);
            var words = reasons.computeIfAbsent(commune, c -> new TreeSet<>());
            if (why.containsKey(row)) {
                words.add(say.sentence(Objects.requireNonNull(why.get(row))));
            }
        });
        var rows = new ArrayList<PlacelessAnyway>();
        residents.forEach((commune, count) -> {
            var words = Objects.requireNonNull(reasons.get(commune)).stream().collect(joining(" "));
            var name = index.communeOf(commune).name();
            rows.add(new PlacelessAnyway(
                    name,
                    count,
                    isWithoutAnotherRoom(run.event(), index, commune)
                            ? words + " " + say.message("mend.anyway.noRoom", name)
                            : words));
        });
        return rows;
    }

    /** Of each row of demand the fewest who have no place by any mend, where that is somebody. */
    private static Map<String, Long> least(MendRun run) {
        Map<String, Long> least = null;
        for (var found : run.mends()) {
            var lacking = Places.of(found.problem(), found.mend().plan()).lacking();
            if (least == null) {
                least = new TreeMap<>(lacking);
            } else {
                least.keySet().retainAll(lacking.keySet());
                least.replaceAll((row, count) -> Math.min(count, lacking.getOrDefault(row, 0L)));
            }
        }
        return least == null ? Map.of() : least;
    }

    /** True where the room that is closed is the only one of their commune. */
    private static boolean isWithoutAnotherRoom(EventFields event, ProblemIndex index, String commune) {
        var closed = event.room();
        return event.kind() == EventKind.ROOM_CLOSED
                && closed != null
                && index.room(closed).commune().equals(commune)
                && index.problem().rooms().stream()
                        .noneMatch(r -> r.commune().equals(commune) && !r.id().equals(closed));
    }
}
