/** Timetables as operators publish them (GTFS): read row by row, with everything that is wrong in them. */
@NullMarked
package fr.allervers.data.bus.feed;

import org.jspecify.annotations.NullMarked;
