package fr.allervers.web.command;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.unservable.UnservableDemand;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.Locale;

/**
 * A demand row that a plan does not serve in full.
 *
 * @param residents of it who attend nothing
 * @param reason why no plan could serve it, or that this plan just does not
 */
record Unserved(Demand demand, long residents, Sentence reason) {

    /** In the problem's order. */
    static List<Unserved> of(Problem problem, Plan plan) {
        var served = Residents.servedByDemand(plan);
        var reasons = UnservableDemand.of(problem).stream()
                .collect(toMap(u -> u.demand().id(), UnservableDemand::sentence));
        return problem.demand().stream()
                .map(d -> new Unserved(
                        d,
                        d.residents() - served.getOrDefault(d.id(), 0L),
                        reasons.getOrDefault(d.id(), Messages.of("check.servable"))))
                .filter(u -> u.residents > 0)
                .toList();
    }

    Sentence line() {
        return Messages.of("check.unserved", demand.id(), residents, reason);
    }

    UnservedShape shape(Locale language) {
        return new UnservedShape(demand.id(), residents, reason.in(language));
    }

    /** One row for scripts, its reason in the language asked for. */
    record UnservedShape(String demand, long residents, String reason) {}
}
