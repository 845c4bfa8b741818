package fr.allervers.solver.judge;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.constraint.Reason;
import java.util.List;
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

    /** What a constraint contributes, with no matches where nothing does. */
    public Line line(PlanConstraint constraint) {
        return lines.stream()
                .filter(line -> line.constraint() == constraint)
                .findFirst()
                .orElse(new Line(constraint, 0, List.of()));
    }
}
