/** The contract's problem: what is to be planned. Values only; reading and writing live in {@code fr.allervers.data.json}. */
@NullMarked
package fr.allervers.data.problem;

import org.jspecify.annotations.NullMarked;
