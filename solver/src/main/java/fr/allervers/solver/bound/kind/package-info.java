/** Whole workshops of one kind after the other, as mixed-integer programs at the best multipliers. */
@NullMarked
package fr.allervers.solver.bound.kind;

import org.jspecify.annotations.NullMarked;
