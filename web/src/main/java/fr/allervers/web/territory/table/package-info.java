/** The tables of a territory, changed in place, one version at each saving; and what became of them. */
@NullMarked
package fr.allervers.web.territory.table;

import org.jspecify.annotations.NullMarked;
