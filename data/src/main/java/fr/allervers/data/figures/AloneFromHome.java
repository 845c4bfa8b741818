package fr.allervers.data.figures;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.HashMap;
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
        var guests = new HashMap<String, Map<String, Integer>>();
        plan.workshops().forEach(w -> guests.put(w.id(), PassedBy.guests(index, w)));
        var byKind = plan.workshops().stream().collect(groupingBy(AloneFromHome::kind));
        return plan.workshops().stream()
                .flatMap(workshop -> guests.getOrDefault(workshop.id(), Map.of()).entrySet().stream()
                        .filter(from -> from.getValue() == 1)
                        .map(Map.Entry::getKey)
                        .filter(home -> !home.equals(PassedBy.home(index, workshop)))
                        .sorted()
                        .map(home -> of(home, workshop, byKind.getOrDefault(kind(workshop), List.of()), guests)))
                .filter(one -> !one.others.isEmpty())
                .toList();
    }

    private static List<String> kind(Workshop workshop) {
        return List.of(workshop.theme(), workshop.audience());
    }

    private static AloneFromHome of(
            String home, Workshop workshop, List<Workshop> alike, Map<String, Map<String, Integer>> guests) {
        var others = new HashMap<Workshop, Integer>();
        for (var other : alike) {
            int there = guests.getOrDefault(other.id(), Map.of()).getOrDefault(home, 0);
            if (there > 0 && !other.id().equals(workshop.id())) {
                others.put(other, there);
            }
        }
        return new AloneFromHome(home, workshop, others);
    }
}
