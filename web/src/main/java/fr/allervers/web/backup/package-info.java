/** One file that holds everything in the store, and the store from that file, on either database. */
@NullMarked
package fr.allervers.web.backup;

import org.jspecify.annotations.NullMarked;
