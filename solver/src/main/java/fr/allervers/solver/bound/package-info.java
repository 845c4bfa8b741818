/**
 * How good a plan could be at best: {@link fr.allervers.solver.bound.BoundSolver} relaxes the clock of a problem and
 * has a MIP solver prove what no plan can beat.
 */
@NullMarked
package fr.allervers.solver.bound;

import org.jspecify.annotations.NullMarked;
