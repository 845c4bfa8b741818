/** Tables in files with a heading: cells of a known kind, and everything that is wrong with its file, line and column. */
@NullMarked
package fr.allervers.data.table;

import org.jspecify.annotations.NullMarked;
