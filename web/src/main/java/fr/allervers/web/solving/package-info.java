/** Runs of the solver, the versions of plans they make, and their REST. */
@NullMarked
package fr.allervers.web.solving;

import org.jspecify.annotations.NullMarked;
