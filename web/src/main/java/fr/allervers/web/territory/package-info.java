/** Territories of an installation: their names, versions and list, and which of them is looked at. */
@NullMarked
package fr.allervers.web.territory;

import org.jspecify.annotations.NullMarked;
