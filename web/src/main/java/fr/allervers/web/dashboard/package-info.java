/** The start page: the quarter's state at a glance, live while it is being solved. */
@NullMarked
package fr.allervers.web.dashboard;

import org.jspecify.annotations.NullMarked;
