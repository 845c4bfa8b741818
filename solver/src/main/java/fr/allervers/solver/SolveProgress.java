package fr.allervers.solver;

import fr.allervers.data.plan.Plan;
import java.time.Duration;

/**
 * How far a run has come.
 *
 * @param best the best plan so far, valid and scored
 * @param elapsed since the run began
 * @param sinceImproved since {@code best} was found
 * @param moves tries so far
 */
public record SolveProgress(Plan best, Duration elapsed, Duration sinceImproved, long moves) {}
