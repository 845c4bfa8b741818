/** What the proposals know of a problem: the compiled problem, candidates for rooms and advisors, trip costs by row of demand, and who keeps an id. */
@NullMarked
package fr.allervers.solver.proposal.index;

import org.jspecify.annotations.NullMarked;
