/** Quarters planned one after the other: the draft of the next one, and a year replayed by chance. */
@NullMarked
package fr.allervers.solver.continuity;

import org.jspecify.annotations.NullMarked;
