package fr.allervers.solver.explanation.cost;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.ProblemIndex;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a valid plan costs, share by share: the shares of a kind add up to the plan's figure of that kind, exactly.
 *
 * @param shares of every kind whose figure is not 0
 */
public record PlanCosts(List<CostShare> shares) {

    public PlanCosts {
        shares = List.copyOf(shares);
    }

    /**
     * Takes a plan's cost apart.
     *
     * @param plan valid; of one that is not, legs that cannot be made are left out, as in its score
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public static PlanCosts of(ProblemIndex index, Plan plan) {
        return new PlanCosts(new Shares(index, plan).list());
    }

    /** The plan's figures, not weighted. */
    public Costs figures() {
        return Costs.by(kind -> of(kind).stream().mapToLong(CostShare::figure).sum());
    }

    /** What everything costs, weighted. */
    public long cost() {
        return shares.stream().mapToLong(CostShare::cost).sum();
    }

    /**
     * One line of the table of costs.
     *
     * @param commune INSEE code
     * @param mobility id, null for what no means of transport causes
     * @param figure of all shares of the line, not weighted
     */
    public record Line(Cost kind, String commune, @Nullable String mobility, long figure, long cost) {}

    private record Key(Cost kind, String commune, @Nullable String mobility) {
        static Key of(CostShare share) {
            return new Key(share.kind(), share.commune(), share.mobility());
        }
    }

    /** The shares added up by kind, commune and means of transport, in the order of the shares. */
    public List<Line> lines() {
        return shares.stream()
                .collect(groupingBy(Key::of, LinkedHashMap::new, summingLong(CostShare::figure)))
                .entrySet()
                .stream()
                .map(e -> line(e.getKey(), e.getValue()))
                .toList();
    }

    private Line line(Key key, long figure) {
        long cost = shares.stream()
                .filter(s -> Key.of(s).equals(key))
                .mapToLong(CostShare::cost)
                .sum();
        return new Line(key.kind, key.commune, key.mobility, figure, cost);
    }

    /** Shares of one kind. */
    public List<CostShare> of(Cost kind) {
        return shares.stream().filter(s -> s.kind() == kind).toList();
    }
}
