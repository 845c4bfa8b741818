/** Alternatives of one workshop: what each would do, and which rules bar the others. */
@NullMarked
package fr.allervers.solver.explanation.workshop;

import org.jspecify.annotations.NullMarked;
