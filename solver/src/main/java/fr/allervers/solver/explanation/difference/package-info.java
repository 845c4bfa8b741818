/** What two plans do to people and to cost, one beside the other. */
@NullMarked
package fr.allervers.solver.explanation.difference;

import org.jspecify.annotations.NullMarked;
