/** Plans changed by hand: the effect of a change before it is kept, undo and redo, variants, what to do when two change one plan. */
@NullMarked
package fr.allervers.web.change;

import org.jspecify.annotations.NullMarked;
