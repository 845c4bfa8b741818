/** Proposals of moves: a plan in arrays that makes a move, serves the residents it touches at least cost, and holds back what the costs it knows rule out. It only proposes: Timefold's constraint streams score and decide. See package.md. */
@NullMarked
package fr.allervers.solver.proposal;

import org.jspecify.annotations.NullMarked;
