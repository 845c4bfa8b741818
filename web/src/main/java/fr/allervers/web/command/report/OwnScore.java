package fr.allervers.web.command.report;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Cost;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The score that a plan file carries, held against the recomputed one. */
final class OwnScore {

    private OwnScore() {}

    /**
     * Names of the figures that differ. Of {@code hard} only whether it is 0: how many breaches there are depends on
     * how one counts.
     *
     * @param own null where the plan carries none, which differs in nothing
     */
    static List<String> differences(@Nullable Score own, Score right) {
        var names = new ArrayList<String>();
        if (own != null) {
            addIf(own.isValid() != right.isValid(), "hard", names);
            addIf(own.unserved() != right.unserved(), "unserved", names);
            addIf(own.cost() != right.cost(), "cost", names);
            addCosts(own.costs(), right.costs(), names);
        }
        return List.copyOf(names);
    }

    private static void addCosts(Costs own, Costs right, List<String> names) {
        for (var cost : Cost.values()) {
            addIf(own.of(cost) != right.of(cost), cost.field(), names);
        }
    }

    private static void addIf(boolean differs, String name, List<String> names) {
        if (differs) {
            names.add(name);
        }
    }
}
