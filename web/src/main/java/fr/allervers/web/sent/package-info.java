/** Files that are sent by whoever may: never larger than what was said, gone when they were read. */
@NullMarked
package fr.allervers.web.sent;

import org.jspecify.annotations.NullMarked;
