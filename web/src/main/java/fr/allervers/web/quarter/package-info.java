/** Quarters of a territory: the demand that is planned in each, the problem made of it, and how much of it is made up. */
@NullMarked
package fr.allervers.web.quarter;

import org.jspecify.annotations.NullMarked;
