/** Jobs: work in the background that is kept in the store, so that it outlives the process that does it. */
@NullMarked
package fr.allervers.web.job;

import org.jspecify.annotations.NullMarked;
