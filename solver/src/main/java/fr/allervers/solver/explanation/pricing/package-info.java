/** Prices of wishes: what each would bring or cost, found by solving with it and without it. */
@NullMarked
package fr.allervers.solver.explanation.pricing;

import org.jspecify.annotations.NullMarked;
