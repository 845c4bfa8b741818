/** How many of those expected come: shares from noted attendance, and what is to be expected of a workshop by them. */
@NullMarked
package fr.allervers.data.turnout;

import org.jspecify.annotations.NullMarked;
