/** The planning model: what Timefold may change about a plan, and the facts it is judged by. Mutable only while solving. */
@NullMarked
package fr.allervers.solver.model;

import org.jspecify.annotations.NullMarked;
