/** Something happens that a published plan cannot stand: what it is, the mends that there are, and the one that is taken. */
@NullMarked
package fr.allervers.web.mend;

import org.jspecify.annotations.NullMarked;
