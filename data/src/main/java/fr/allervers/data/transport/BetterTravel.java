package fr.allervers.data.transport;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import java.util.ArrayList;
import java.util.List;

/**
 * What a territory knows of travel beyond the estimates, each in the place of the tables of its modes: first tables made
 * from roads or timetables, then services to be booked, whose minutes depend on those.
 *
 * @param tables later ones prevail
 * @param rules of services to be booked
 */
public record BetterTravel(List<TableSet> tables, List<OnDemandRule> rules) {

    /** Nothing is known beyond the estimates. */
    public static final BetterTravel NONE = new BetterTravel(List.of(), List.of());

    public BetterTravel {
        tables = List.copyOf(tables);
        rules = List.copyOf(rules);
    }

    /** With more tables, which prevail. */
    public BetterTravel and(TableSet more) {
        var all = new ArrayList<>(tables);
        all.add(more);
        return new BetterTravel(all, rules);
    }

    /** What people should know of the services to be booked. */
    public List<TravelFinding> findings(Problem problem) {
        return OnDemandTables.of(problem, rules).findings();
    }

    /**
     * A problem with it.
     *
     * @throws IllegalArgumentException where tables lack one of its communes
     */
    public Problem in(Problem estimated) {
        var problem = estimated;
        for (var set : tables) {
            problem = problem.withTravel(set.reordered(problem.communes()).insteadOf(problem.travel()));
        }
        return rules.isEmpty() || problem.starts().isEmpty()
                ? problem
                : problem.withTravel(OnDemandTables.of(problem, rules).insteadOf(problem.travel()));
    }
}
