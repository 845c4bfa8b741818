/** Attendance that teaches: who comes of those expected, what that means for workshops to come, and over-booking by it. */
@NullMarked
package fr.allervers.web.turnout;

import org.jspecify.annotations.NullMarked;
