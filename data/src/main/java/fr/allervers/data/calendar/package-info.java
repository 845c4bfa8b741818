/** Quarters, and the days on which something is different: public and school holidays. */
@NullMarked
package fr.allervers.data.calendar;

import org.jspecify.annotations.NullMarked;
