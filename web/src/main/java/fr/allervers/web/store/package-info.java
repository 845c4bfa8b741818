/** Files on disk: those that are kept, written whole or not at all, and those that are sent, gone when they were read. */
@NullMarked
package fr.allervers.web.store;

import org.jspecify.annotations.NullMarked;
