/** Runs of the solver: begun by a person or at the start, followed, stopped, and their REST. */
@NullMarked
package fr.allervers.web.solving;

import org.jspecify.annotations.NullMarked;
