/** Why a plan is as it is, and what would change it: what all explanations share. */
@NullMarked
package fr.allervers.solver.explanation;

import org.jspecify.annotations.NullMarked;
