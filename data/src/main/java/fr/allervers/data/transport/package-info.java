/** Where travel tables come from, put together: roads, timetables, on-demand transport by its rules, estimates. */
@NullMarked
package fr.allervers.data.transport;

import org.jspecify.annotations.NullMarked;
