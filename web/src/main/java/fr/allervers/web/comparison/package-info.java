/** Two versions of a quarter's plan side by side: figures, workshops, and the residents who gain and lose; page and REST. */
@NullMarked
package fr.allervers.web.comparison;

import org.jspecify.annotations.NullMarked;
