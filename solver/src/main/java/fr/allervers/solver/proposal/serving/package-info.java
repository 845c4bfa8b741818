/** Who goes to which workshop of one theme and audience: a transportation problem, solved exactly by min-cost flow. */
@NullMarked
package fr.allervers.solver.proposal.serving;

import org.jspecify.annotations.NullMarked;
