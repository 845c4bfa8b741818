/** What keeps the reading of files from elsewhere within bounds. */
@NullMarked
package fr.allervers.data.bounded;

import org.jspecify.annotations.NullMarked;
