/** Versions of plans: who made them, from which and why, what they hold, their variants, and their REST. */
@NullMarked
package fr.allervers.web.version;

import org.jspecify.annotations.NullMarked;
