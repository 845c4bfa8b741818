package fr.allervers.web.version;

import static java.util.stream.Collectors.toSet;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.quarter.Quarters;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The workshops of a mended quarter that were published before: given a plan of what is left of it, the plan in which a new
 * workshop has the id of none of them. Agendas, programme and the whole quarter know a workshop again by its id.
 */
final class EarlierWorkshops {

    private final PlanVersions versions;
    private final MendedProblems mended;
    private final Quarters quarters;

    EarlierWorkshops(PlanVersions versions, MendedProblems mended, Quarters quarters) {
        this.versions = versions;
        this.mended = mended;
        this.quarters = quarters;
    }

    /** The plan as it is where its problem is of a whole quarter. */
    Plan apart(Plan plan) {
        var earlier = ids(plan.problem());
        if (earlier.isEmpty()) {
            return plan;
        }
        var goingOn = quarters.problem(plan.problem()).problem().published().stream()
                .map(Workshop::id)
                .collect(toSet());
        var taken = new HashSet<>(earlier);
        plan.workshops().forEach(w -> taken.add(w.id()));
        return new Plan(
                plan.problem(),
                plan.workshops().stream()
                        .map(w -> goingOn.contains(w.id()) || !earlier.contains(w.id()) ? w : w.withId(free(taken)))
                        .toList(),
                plan.score());
    }

    /** Of the workshops of all versions whose mends led to a problem. */
    private Set<String> ids(String problem) {
        var ids = new HashSet<String>();
        for (var mend = mended.find(problem); mend.isPresent(); ) {
            var base = versions.get(mend.get().base());
            base.plan().workshops().forEach(w -> ids.add(w.id()));
            mend = mended.find(base.problem());
        }
        return ids;
    }

    private static String free(Set<String> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "w" + n)
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }
}
