package fr.allervers.data.problem;

import org.jspecify.annotations.Nullable;

/**
 * A commune, one point on the map.
 *
 * @param code INSEE code
 * @param latitude degrees, WGS84
 * @param longitude degrees, WGS84
 * @param population residents, null where unknown
 */
public record Commune(
        String code,
        String name,
        double latitude,
        double longitude,
        @Nullable Integer population,
        Provenance provenance) {}
