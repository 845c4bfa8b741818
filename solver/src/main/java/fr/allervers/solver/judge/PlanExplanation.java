package fr.allervers.solver.judge;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Plan;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.constraint.PlanConstraint.Level;
import fr.allervers.solver.constraint.Reason;
import fr.allervers.solver.constraint.Reason.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why a plan scores what it scores; plain values, free of Timefold, for any screen or file.
 *
 * @param lines in the order of {@link PlanConstraint}
 */
public record PlanExplanation(List<Line> lines) {

    public PlanExplanation {
        lines = List.copyOf(lines);
    }

    /**
     * What one constraint contributes.
     *
     * @param points on the constraint's level, 0 or less in a valid plan
     * @param matches the worst first
     */
    public record Line(PlanConstraint constraint, long points, List<Match> matches) {

        public Line {
            matches = List.copyOf(matches);
        }
    }

    /**
     * One time a constraint counts.
     *
     * @param points on the constraint's level
     */
    public record Match(Reason reason, long points) {}

    /** The constraints that something contributes to. */
    public Set<PlanConstraint> constraints() {
        return lines.stream()
                .filter(line -> !line.matches.isEmpty())
                .map(Line::constraint)
                .collect(toUnmodifiableSet());
    }

    /** The breaches among the reasons, in the contract's order of rules and then in the plan's order. */
    List<Breach> breaches(Plan plan) {
        Map<String, Integer> order = new HashMap<>();
        plan.workshops().forEach(w -> order.putIfAbsent(w.id(), order.size()));
        return lines.stream()
                .filter(line -> line.constraint.level() == Level.HARD)
                .flatMap(line -> line.matches.stream()
                        .map(Match::reason)
                        .sorted(comparingInt(
                                r -> order.getOrDefault(r.about().get(0).id(), order.size()))))
                .map(PlanExplanation::breach)
                .toList();
    }

    /** A breach is where the reason is most of all about; of an attendance, the workshop and the demand row. */
    private static Breach breach(Reason reason) {
        var rule = reason.constraint().rule();
        var where = reason.about().stream()
                .filter(about -> about.kind() != Kind.ROOM)
                .limit(rule == Breach.Rule.ATTENDANCE ? 2 : 1)
                .map(Reason.About::id)
                .collect(joining("/"));
        return new Breach(rule, where, reason.sentence());
    }

    /** What a constraint contributes, with no matches where nothing does. */
    public Line line(PlanConstraint constraint) {
        return lines.stream()
                .filter(line -> line.constraint() == constraint)
                .findFirst()
                .orElse(new Line(constraint, 0, List.of()));
    }
}
