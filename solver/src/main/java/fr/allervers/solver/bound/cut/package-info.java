/** Mixed-integer rounding cuts, and their separation. */
@NullMarked
package fr.allervers.solver.bound.cut;

import org.jspecify.annotations.NullMarked;
