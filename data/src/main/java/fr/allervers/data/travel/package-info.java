/** Travel minutes: looked up in a problem's tables, and tables made for a territory. */
@NullMarked
package fr.allervers.data.travel;

import org.jspecify.annotations.NullMarked;
