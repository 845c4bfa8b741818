/** Random small problems and plans from a seed, for property tests of every module. */
@NullMarked
package fr.allervers.data.random;

import org.jspecify.annotations.NullMarked;
