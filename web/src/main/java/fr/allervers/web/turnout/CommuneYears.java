package fr.allervers.web.turnout;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.turnout.NotedShowUps.NotedGroup;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Residents served, waiting and dropped by commune, one quarter after the other, of quarters of which a plan is published. */
@Component
record CommuneYears(Publications publications, QuarterPlans plans) {

    /**
     * A commune in a quarter.
     *
     * @param served residents with a place in the published plan
     * @param waiting residents who asked and have none
     * @param dropped of those served, who were expected at the first session of a workshop and did not come; null where
     *     nothing was noted
     */
    record Count(long served, long waiting, @Nullable Long dropped) {

        /** True where nobody asked and nobody was expected. */
        boolean isEmpty() {
            return served == 0 && waiting == 0 && dropped == null;
        }
    }

    /**
     * A commune over time.
     *
     * @param counts by quarter, in order; null for quarters in which nobody asked
     */
    record Line(String commune, List<@Nullable Count> counts) {}

    /** The last quarters with a published plan, at most so many, in order. */
    List<Quarter> quarters(int most) {
        var published = publications.published();
        return published.subList(Math.max(0, published.size() - most), published.size());
    }

    /** By commune, those first of which most wait. */
    List<Line> lines(List<Quarter> quarters, List<NotedGroup> noted) {
        var names = new LinkedHashMap<String, String>();
        var byQuarter = quarters.stream().map(q -> counts(q, noted, names)).toList();
        return names.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, String> e) -> -waiting(byQuarter, e.getKey()))
                        .thenComparing(Map.Entry::getValue, Alphabet.NAMES))
                .map(e -> new Line(
                        e.getValue(),
                        byQuarter.stream().map(counts -> counts.get(e.getKey())).toList()))
                .toList();
    }

    private static long waiting(List<Map<String, Count>> byQuarter, String commune) {
        return byQuarter.stream()
                .mapToLong(counts ->
                        counts.containsKey(commune) ? counts.get(commune).waiting() : 0)
                .sum();
    }

    private Map<String, Count> counts(Quarter quarter, List<NotedGroup> noted, Map<String, String> names) {
        var version = plans.of(quarter);
        if (version == null) {
            return Map.of();
        }
        var past = plans.quarter(version);
        var attending = past.plan().attending();
        var counts = new HashMap<String, Count>();
        for (Commune commune : past.problem().communes()) {
            var rows = past.problem().demand().stream()
                    .filter(d -> d.commune().equals(commune.code()))
                    .toList();
            long asked = rows.stream().mapToLong(Demand::residents).sum();
            long served = rows.stream()
                    .mapToLong(d -> attending.getOrDefault(d.id(), 0L))
                    .sum();
            var count = new Count(served, asked - served, dropped(quarter, commune.code(), noted));
            if (!count.isEmpty()) {
                counts.put(commune.code(), count);
                names.putIfAbsent(commune.code(), commune.name());
            }
        }
        return counts;
    }

    private static @Nullable Long dropped(Quarter quarter, String commune, List<NotedGroup> noted) {
        var own = noted.stream()
                .filter(g -> g.turnout().commune().equals(commune)
                        && g.session().number() == 1
                        && g.session().quarter().equals(quarter))
                .toList();
        return own.isEmpty()
                ? null
                : own.stream()
                        .mapToLong(g -> g.turnout().expected() - g.turnout().came())
                        .sum();
    }
}
