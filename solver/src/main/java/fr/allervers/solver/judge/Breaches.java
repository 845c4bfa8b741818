package fr.allervers.solver.judge;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Plan;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.constraint.PlanConstraint.Level;
import fr.allervers.solver.constraint.Reason;
import fr.allervers.solver.constraint.Reason.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The breaches among the reasons of a plan's score, in the contract's order of rules and then in the plan's order. */
final class Breaches {

    private Breaches() {}

    static List<Breach> of(PlanExplanation explanation, Plan plan) {
        Map<String, Integer> order = new HashMap<>();
        plan.workshops().forEach(w -> order.putIfAbsent(w.id(), order.size()));
        var breaches = new ArrayList<Breach>();
        for (var line : explanation.lines()) {
            if (line.constraint().level() == Level.HARD) {
                line.matches().stream()
                        .map(PlanExplanation.Match::reason)
                        .sorted(Comparator.comparingInt((Reason reason) -> first(reason, order)))
                        .map(reason -> breach(line.constraint(), reason))
                        .forEach(breaches::add);
            }
        }
        return breaches;
    }

    private static int first(Reason reason, Map<String, Integer> order) {
        return order.getOrDefault(reason.about().get(0).id(), order.size());
    }

    private static Breach breach(PlanConstraint constraint, Reason reason) {
        return new Breach(constraint.rule(), where(constraint, reason), reason.sentence());
    }

    /** What the reason is most of all about; of an attendance, the workshop and the demand row. */
    private static String where(PlanConstraint constraint, Reason reason) {
        return reason.about().stream()
                .filter(about -> about.kind() != Kind.ROOM)
                .limit(constraint.rule() == Breach.Rule.ATTENDANCE ? 2 : 1)
                .map(Reason.About::id)
                .collect(joining("/"));
    }
}
