/** Relaxation of a problem without its hours, as a capacitated facility location. */
@NullMarked
package fr.allervers.solver.bound.relax;

import org.jspecify.annotations.NullMarked;
