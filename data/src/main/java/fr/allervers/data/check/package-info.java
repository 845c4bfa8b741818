/** Whether a problem is legal, and every reason why not. */
@NullMarked
package fr.allervers.data.check;

import org.jspecify.annotations.NullMarked;
