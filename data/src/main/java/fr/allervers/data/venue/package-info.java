/** Places of digital mediation, read from the national standard into a territory, and what it does not say of them. */
@NullMarked
package fr.allervers.data.venue;

import org.jspecify.annotations.NullMarked;
