/** From a problem to its plans: {@link fr.allervers.solver.PlanSolver} is the one way in. */
@NullMarked
package fr.allervers.solver;

import org.jspecify.annotations.NullMarked;
