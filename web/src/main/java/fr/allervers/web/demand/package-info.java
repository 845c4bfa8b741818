/** Demand as coordinators send it: uploads, what is decided about them, and the quarter's received demand. */
@NullMarked
package fr.allervers.web.demand;

import org.jspecify.annotations.NullMarked;
