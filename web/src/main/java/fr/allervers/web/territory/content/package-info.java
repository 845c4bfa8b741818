/** What a territory holds, as page and REST: its communes, rooms and transport in the quarter that is looked at. */
@NullMarked
package fr.allervers.web.territory.content;

import org.jspecify.annotations.NullMarked;
