/** What a coordinator and the town halls ask and tell each other about a quarter: counts, deadline, opinions. */
@NullMarked
package fr.allervers.web.townhall;

import org.jspecify.annotations.NullMarked;
