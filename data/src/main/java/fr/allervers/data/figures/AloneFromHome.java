package fr.allervers.data.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One resident who leaves a commune alone for a workshop, while others of the commune go to another one of the same theme and
 * audience. Who stays in their own commune travels with nobody anyhow, and is none.
 *
 * @param commune INSEE code of where they live
 * @param workshop that the one goes to
 * @param others those of the same commune at other workshops of its theme and audience: one or more
 */
public record AloneFromHome(String commune, Workshop workshop, Map<Workshop, Integer> others) {

    public AloneFromHome {
        others = Map.copyOf(others);
    }

    /** How many others there are. */
    public int company() {
        return others.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Those of a plan, by workshop in its order.
     *
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public static List<AloneFromHome> of(ProblemIndex index, Plan plan) {
        var residents = new LinkedHashMap<String, Map<String, Integer>>();
        plan.workshops()
                .forEach(w -> residents.put(
                        w.id(),
                        w.attendance().stream()
                                .collect(groupingBy(
                                        a -> index.demand(a.demand()).commune(), summingInt(a -> a.residents())))));
        var byKind = plan.workshops().stream().collect(groupingBy(w -> List.of(w.theme(), w.audience())));
        var found = new ArrayList<AloneFromHome>();
        plan.workshops()
                .forEach(workshop -> residents.getOrDefault(workshop.id(), Map.of()).entrySet().stream()
                        .filter(h -> h.getValue() == 1)
                        .map(Map.Entry::getKey)
                        .filter(home -> !home.equals(index.room(workshop.room()).commune()))
                        .sorted()
                        .map(home -> of(
                                home,
                                workshop,
                                byKind.getOrDefault(List.of(workshop.theme(), workshop.audience()), List.of()),
                                residents))
                        .filter(one -> !one.others.isEmpty())
                        .forEach(found::add));
        return found;
    }

    private static AloneFromHome of(
            String home, Workshop workshop, List<Workshop> alike, Map<String, Map<String, Integer>> residents) {
        var others = new LinkedHashMap<Workshop, Integer>();
        for (var other : alike) {
            int there = residents.getOrDefault(other.id(), Map.of()).getOrDefault(home, 0);
            if (!other.id().equals(workshop.id()) && there > 0) {
                others.put(other, there);
            }
        }
        return new AloneFromHome(home, workshop, others);
    }
}
