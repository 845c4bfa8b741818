/** What-if on a valid plan: one workshop moved, opened or closed, and what it would score. Explanations stand on it. */
@NullMarked
package fr.allervers.solver.trial;

import org.jspecify.annotations.NullMarked;
