/** The plan in arrays while it is changed, with an undo: timetable, who is served where, and the costs that depend on where workshops stand. */
@NullMarked
package fr.allervers.solver.proposal.draft;

import org.jspecify.annotations.NullMarked;
