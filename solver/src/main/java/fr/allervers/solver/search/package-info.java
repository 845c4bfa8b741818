/** The search: plans a problem on arrays of whole numbers, by simulated annealing with exact serving of the residents. */
@NullMarked
package fr.allervers.solver.search;

import org.jspecify.annotations.NullMarked;
