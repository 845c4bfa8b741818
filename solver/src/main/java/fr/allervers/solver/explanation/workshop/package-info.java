/** Why a workshop is where, when and by whom it is: what each other choice would do, and why others are none. */
@NullMarked
package fr.allervers.solver.explanation.workshop;

import org.jspecify.annotations.NullMarked;
