/**
 * Timefold at work: each walker is a Timefold solver that fills the empty plan by a custom phase and then cools down by
 * local search. The moves come from one selector of our own, {@link fr.allervers.solver.engine.WorkshopMoves}: 97 of 100
 * proposals are held back because the costs known to the arrays of {@link fr.allervers.solver.proposal} already rule them
 * out; what is handed over is judged by the constraint streams alone.
 */
@NullMarked
package fr.allervers.solver.engine;

import org.jspecify.annotations.NullMarked;
