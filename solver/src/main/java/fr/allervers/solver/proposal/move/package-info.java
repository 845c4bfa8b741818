/** The moves made by chance on a draft, one method a kind. */
@NullMarked
package fr.allervers.solver.proposal.move;

import org.jspecify.annotations.NullMarked;
