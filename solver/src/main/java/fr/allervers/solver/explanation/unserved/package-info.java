/** Why residents are left without a place, and the one change that would serve them, both found by trying. */
@NullMarked
package fr.allervers.solver.explanation.unserved;

import org.jspecify.annotations.NullMarked;
