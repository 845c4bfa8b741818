/** Demand as coordinators send it: found in any table, every doubt a finding, nothing taken that nobody decided. */
@NullMarked
package fr.allervers.data.demand;

import org.jspecify.annotations.NullMarked;
