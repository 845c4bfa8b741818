/** What a plan scores and why, by the constraint streams: every plan that is handed out was judged here. */
@NullMarked
package fr.allervers.solver.judge;

import org.jspecify.annotations.NullMarked;
