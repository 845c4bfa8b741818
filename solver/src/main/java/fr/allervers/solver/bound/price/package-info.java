/** Lagrangian dual of the relaxation, and the subgradient method for its multipliers. */
@NullMarked
package fr.allervers.solver.bound.price;

import org.jspecify.annotations.NullMarked;
