package fr.allervers.web.publication;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.problem.ProblemIndex;
import java.time.Instant;

/**
 * The last step of a quarter's publications, a plan published or taken back, and what it changes.
 *
 * @param number of the publication
 * @param takenBack true where the step is that it was taken back
 * @param at moment of the step
 * @param changes from what was published before the step to what is since
 * @param before rows of the problem of the plan before; that of now where there was none
 * @param now rows of the problem of the plan of now; that of before where there is none any more
 */
public record PublicationStep(
        int number, boolean takenBack, Instant at, PlanChanges changes, ProblemIndex before, ProblemIndex now) {}
