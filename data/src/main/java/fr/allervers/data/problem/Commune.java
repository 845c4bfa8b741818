package fr.allervers.data.problem;

import org.jspecify.annotations.Nullable;

/**
 * A commune, one point on the map.
 *
 * @param code INSEE code
 * @param latitude degrees, WGS84
 * @param longitude degrees, WGS84
 * @param population residents, null where unknown
 * @param presence how much it counts that it hosts nothing, 0 or more
 */
public record Commune(
        String code,
        String name,
        double latitude,
        double longitude,
        @Nullable Integer population,
        int presence,
        Provenance provenance) {

    /** How much it counts that a commune hosts nothing where nobody says otherwise. */
    public static final int USUAL_PRESENCE = 1;

    /** The same with another presence. */
    public Commune withPresence(int other) {
        return new Commune(code, name, latitude, longitude, population, other, provenance);
    }
}
