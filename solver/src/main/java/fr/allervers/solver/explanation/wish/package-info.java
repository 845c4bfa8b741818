/** Wishes: changes of a problem that people ask for, one record a kind. */
@NullMarked
package fr.allervers.solver.explanation.wish;

import org.jspecify.annotations.NullMarked;
