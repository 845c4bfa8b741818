/** Travel tables from files that are sent: maps of the roads and timetables. */
@NullMarked
package fr.allervers.web.travel;

import org.jspecify.annotations.NullMarked;
