/** The whole relaxation as one mixed-integer program, for small territories. */
@NullMarked
package fr.allervers.solver.bound.program;

import org.jspecify.annotations.NullMarked;
