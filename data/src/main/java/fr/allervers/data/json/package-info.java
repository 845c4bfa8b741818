/** Problem and plan as JSON: read with every fault named at its place, and written stable byte for byte. */
@NullMarked
package fr.allervers.data.json;

import org.jspecify.annotations.NullMarked;
