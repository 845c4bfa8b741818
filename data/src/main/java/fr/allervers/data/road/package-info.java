/** Travel tables from a map of the roads (OpenStreetMap): by car and on foot. */
@NullMarked
package fr.allervers.data.road;

import org.jspecify.annotations.NullMarked;
