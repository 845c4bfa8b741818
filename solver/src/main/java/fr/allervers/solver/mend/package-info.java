/**
 * Mends of a published plan: given what has happened (an advisor absent, a room closed, a day lost, a transport ended, late
 * demand), the problem of what is left to be held, and plans of it that disturb few residents.
 */
@NullMarked
package fr.allervers.solver.mend;

import org.jspecify.annotations.NullMarked;
