/** The contract's plan: workshops, what they cost, and every rule they breach. */
@NullMarked
package fr.allervers.data.plan;

import org.jspecify.annotations.NullMarked;
