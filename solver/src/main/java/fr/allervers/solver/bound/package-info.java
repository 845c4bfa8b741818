/**
 * Lower bounds on all valid plans of a problem: {@link fr.allervers.solver.bound.BoundSolver} relaxes its hours and proves, by
 * multipliers and then by mixed-integer programs, what no plan can beat.
 */
@NullMarked
package fr.allervers.solver.bound;

import org.jspecify.annotations.NullMarked;
