package fr.allervers.solver.explanation.cost;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.constraint.Reason;
import fr.allervers.solver.constraint.Reason.Kind;
import fr.allervers.solver.judge.PlanExplanation.Match;
import fr.allervers.solver.judge.PlanJudge;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a valid plan costs, share by share, by the reasons of its score: the shares of a kind add up to the plan's figure
 * of that kind, exactly.
 *
 * @param shares of every kind whose figure is not 0, kind by kind, the greatest reasons of each first
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
        var figures = new PlanJudge(index.problem()).figures(plan);
        return new PlanCosts(Arrays.stream(Cost.values())
                .flatMap(kind -> figures.line(PlanConstraint.of(kind)).matches().stream()
                        .flatMap(match -> shares(index, kind, match)))
                .filter(share -> share.figure() != 0)
                .toList());
    }

    private static Stream<CostShare> shares(ProblemIndex index, Cost kind, Match match) {
        var reason = match.reason();
        return reason.portions().isEmpty()
                ? Stream.of(share(index, kind, reason, commune(index, reason), -match.points()))
                : reason.portions().stream().map(p -> share(index, kind, reason, p.commune(), p.figure()));
    }

    private static CostShare share(ProblemIndex index, Cost kind, Reason reason, String commune, long figure) {
        var demand = reason.id(Kind.DEMAND);
        var day = reason.id(Kind.DAY);
        return new CostShare(
                kind,
                commune,
                demand == null ? null : index.demand(demand).mobility(),
                reason.id(Kind.ADVISOR),
                day == null ? null : LocalDate.parse(day),
                reason.id(Kind.WORKSHOP),
                figure,
                figure * index.problem().weights().of(kind));
    }

    private static String commune(ProblemIndex index, Reason reason) {
        var commune = reason.id(Kind.COMMUNE);
        return commune != null
                ? commune
                : index.room(Objects.requireNonNull(reason.id(Kind.ROOM))).commune();
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
    public record Line(Cost kind, String commune, @Nullable String mobility, long figure, long cost) {

        private static Line of(CostShare share) {
            return new Line(share.kind(), share.commune(), share.mobility(), share.figure(), share.cost());
        }

        private Line plus(Line other) {
            return new Line(kind, commune, mobility, figure + other.figure, cost + other.cost);
        }
    }

    private record Key(Cost kind, String commune, @Nullable String mobility) {}

    /** The shares added up by kind, commune and means of transport, in the order of the shares. */
    public List<Line> lines() {
        return List.copyOf(shares.stream()
                .collect(toMap(
                        s -> new Key(s.kind(), s.commune(), s.mobility()), Line::of, Line::plus, LinkedHashMap::new))
                .values());
    }

    /** Shares of one kind. */
    public List<CostShare> of(Cost kind) {
        return shares.stream().filter(s -> s.kind() == kind).toList();
    }
}
