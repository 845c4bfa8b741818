/** What changes from one plan of a quarter to another, and for how many residents. */
@NullMarked
package fr.allervers.data.change;

import org.jspecify.annotations.NullMarked;
