/** How evenly the communes of a territory fared over a year. */
@NullMarked
package fr.allervers.web.equity;

import org.jspecify.annotations.NullMarked;
