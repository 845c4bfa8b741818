/**
 * A problem compiled once for whoever tries many plans on it: places in lists instead of ids, starts in order, the
 * starts at which rooms, advisors and audiences allow a whole series, the cost of trips by classes of equal travel, and
 * the minutes advisors drive. Immutable but for costs that are worked out where first asked for; shared by threads.
 *
 * <p>Arrays are public for speed and are not to be changed. In comments {@code [theme][start]} says what an array is
 * indexed by; an index is a place in the problem's list of that name.
 */
@NullMarked
package fr.allervers.data.compiled;

import org.jspecify.annotations.NullMarked;
