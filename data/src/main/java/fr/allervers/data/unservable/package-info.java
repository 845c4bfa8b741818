/** The demand of a problem that no plan could ever serve, and why. */
@NullMarked
package fr.allervers.data.unservable;

import org.jspecify.annotations.NullMarked;
