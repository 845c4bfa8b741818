/** The draft of a quarter that is made by itself, in time before it begins, for somebody to look at. */
@NullMarked
package fr.allervers.web.batch;

import org.jspecify.annotations.NullMarked;
