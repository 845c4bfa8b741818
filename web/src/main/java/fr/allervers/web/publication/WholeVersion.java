package fr.allervers.web.publication;

import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.version.PlanVersion;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan with all sessions of its quarter: of a mend, those too that were to be held before it begins and stay
 * as they were published.
 *
 * @param version under its own id and number; its plan is of the whole quarter
 * @param quarter the problem of the whole quarter
 * @param figures of the whole quarter
 * @param kept what stays as it was published, null where the version plans the whole quarter by itself
 */
public record WholeVersion(
        PlanVersion version,
        QuarterProblem quarter,
        PlanFigures figures,
        @Nullable Kept kept) {

    /**
     * What was to be held before a version begins.
     *
     * @param begins first day that the version plans
     * @param sessions before that day
     * @param version id of the version in which they were published
     * @param publication its number, null where it is no longer known
     */
    public record Kept(
            LocalDate begins,
            long sessions,
            String version,
            @Nullable Integer publication) {}

    /** Its quarter with its plan, as quarters are compared. */
    public PastQuarter past() {
        return new PastQuarter(index().problem(), plan());
    }

    public ProblemIndex index() {
        return quarter.index();
    }

    public Plan plan() {
        return version.plan();
    }
}
