package fr.allervers.data.territory;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a commune's town hall: a service, and no resident. No plan knows it.
 *
 * @param contact whom or what service to ask for, null where not given
 * @param mail null where not given
 * @param telephone null where not given
 */
public record TownHall(
        @Nullable String contact,
        @Nullable String mail,
        @Nullable String telephone) {

    /** Of which nothing is known. */
    public static final TownHall UNKNOWN = new TownHall(null, null, null);
}
