/** The example territory: the 21 communes of Forbach Porte de France, made into the problem of any quarter. */
@NullMarked
package fr.allervers.data.example;

import org.jspecify.annotations.NullMarked;
