package fr.allervers.solver.explanation.workshop;

import fr.allervers.data.plan.Plan;
import fr.allervers.solver.explanation.difference.PlanDifference;
import fr.allervers.solver.trial.Trial.Spot;
import org.jspecify.annotations.Nullable;

/**
 * A workshop held elsewhere, at another time, by someone else or not at all. All others stay, and the residents of its
 * theme and audience are served anew at least cost.
 *
 * @param spot where it is held then; null where it is not
 * @param difference what that does beside the plan as it is, exact
 * @param plan the whole changed plan, valid
 */
public record Alternative(Choice choice, @Nullable Spot spot, PlanDifference difference, Plan plan) {}
