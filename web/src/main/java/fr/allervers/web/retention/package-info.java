/** How long what is in the store stays there. */
@NullMarked
package fr.allervers.web.retention;

import org.jspecify.annotations.NullMarked;
