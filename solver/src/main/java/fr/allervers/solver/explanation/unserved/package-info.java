/** Residents without a place: why, and which single change would serve them, both found by trying. */
@NullMarked
package fr.allervers.solver.explanation.unserved;

import org.jspecify.annotations.NullMarked;
