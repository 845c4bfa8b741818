/** Differences of two plans, in cost and for the people. */
@NullMarked
package fr.allervers.solver.explanation.difference;

import org.jspecify.annotations.NullMarked;
