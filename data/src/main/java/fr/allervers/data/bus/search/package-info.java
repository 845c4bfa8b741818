/** The quickest trips of one day's timetable. */
@NullMarked
package fr.allervers.data.bus.search;

import org.jspecify.annotations.NullMarked;
