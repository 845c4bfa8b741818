package fr.allervers.web.townhall;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the residents of a commune go in a plan.
 *
 * @param count places that they have
 * @param where communes in which they have them, each with how many, those with most first; of a series that changes its
 *     room, the one in which it begins
 * @param without residents who ask and have none
 */
record PlacesOf(long count, String where, long without) {

    static PlacesOf of(ProblemIndex index, Plan plan, String commune) {
        var places = new TreeMap<String, Long>();
        for (var workshop : plan.workshops()) {
            var begins = plan.parts(workshop).get(0);
            var host = index.communeOf(index.room(begins.room()).commune()).name();
            workshop.attendance().stream()
                    .filter(a -> index.demand(a.demand()).commune().equals(commune))
                    .forEach(a -> places.merge(host, (long) a.residents(), Long::sum));
        }
        long count = places.values().stream().mapToLong(Long::longValue).sum();
        long asked = index.problem().demand().stream()
                .filter(d -> d.commune().equals(commune))
                .mapToLong(Demand::residents)
                .sum();
        return new PlacesOf(count, words(places), asked - count);
    }

    private static String words(Map<String, Long> places) {
        return places.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(joining(", "));
    }
}
