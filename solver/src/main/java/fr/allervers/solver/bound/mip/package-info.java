/** OR-Tools' native solvers, and whole numbers from their floating-point bounds. */
@NullMarked
package fr.allervers.solver.bound.mip;

import org.jspecify.annotations.NullMarked;
