/** Tables out of any file that people keep tables in, as rows of cells that know their places. */
@NullMarked
package fr.allervers.data.sheet;

import org.jspecify.annotations.NullMarked;
