/** What a plan costs, share by share: which figure, in which commune, by which means of transport. */
@NullMarked
package fr.allervers.solver.explanation.cost;

import org.jspecify.annotations.NullMarked;
