/** Travel tables from bus timetables: the best trip there and back at the hours of the sessions. */
@NullMarked
package fr.allervers.data.bus;

import org.jspecify.annotations.NullMarked;
