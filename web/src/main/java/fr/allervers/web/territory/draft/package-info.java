/** Territories that are begun here, table by table, until they are whole. */
@NullMarked
package fr.allervers.web.territory.draft;

import org.jspecify.annotations.NullMarked;
