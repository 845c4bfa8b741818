/** What a plan means for people: how many have a place, how far they travel, what each advisor holds, and who is left. */
@NullMarked
package fr.allervers.data.figures;

import org.jspecify.annotations.NullMarked;
