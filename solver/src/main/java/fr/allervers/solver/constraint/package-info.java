/** The contract's rules and costs as constraint streams; every match can be put into a sentence. */
@NullMarked
package fr.allervers.solver.constraint;

import org.jspecify.annotations.NullMarked;
