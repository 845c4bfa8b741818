/** What a quarter takes from the one before it: habits, demand left over, whose turn it is to host; and equity over a year. */
@NullMarked
package fr.allervers.data.continuity;

import org.jspecify.annotations.NullMarked;
