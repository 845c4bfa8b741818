/** Timefold at work on the model: judging and explaining a plan, and solving with its default moves as a yardstick. */
@NullMarked
package fr.allervers.solver.timefold;

import org.jspecify.annotations.NullMarked;
