/** Wishes: changes of a problem that people ask for, and what each would bring or cost, found by solving with it. */
@NullMarked
package fr.allervers.solver.explanation.wish;

import org.jspecify.annotations.NullMarked;
