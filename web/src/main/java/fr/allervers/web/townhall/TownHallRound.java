package fr.allervers.web.townhall;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What town halls are asked about a quarter.
 *
 * @param lastDay on which they may answer
 * @param isSet true where a coordinator set that day; it is the day before the quarter otherwise
 * @param draft id of the version of the plan that their opinion is asked about, null for none
 */
record TownHallRound(
        LocalDate lastDay, boolean isSet, @Nullable String draft) {

    boolean isOpen(LocalDate today) {
        return !today.isAfter(lastDay);
    }
}
