/**
 * What a run of the solver is told and tells: limits, listeners, progress, phases. The one way from a problem to its plans
 * is {@link fr.allervers.solver.engine.PlanSolver}.
 */
@NullMarked
package fr.allervers.solver;

import org.jspecify.annotations.NullMarked;
