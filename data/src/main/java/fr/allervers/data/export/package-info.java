/** A problem and its plan in the formats of other programs: tables, maps, diaries, reports, open data. */
@NullMarked
package fr.allervers.data.export;

import org.jspecify.annotations.NullMarked;
