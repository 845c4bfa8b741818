/** Changes of a plan by hand: what one does to the plan, which rules it breaks and where it would be allowed, in words. */
@NullMarked
package fr.allervers.solver.change;

import org.jspecify.annotations.NullMarked;
