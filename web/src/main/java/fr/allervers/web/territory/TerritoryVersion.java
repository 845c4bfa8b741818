package fr.allervers.web.territory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a territory's tables.
 *
 * @param number from 1, one more at each change
 * @param document SHA-256 of the tables as a zip file: versions with the same one have the same tables
 * @param author who made it, in their own words; null where nobody said so
 */
public record TerritoryVersion(
        int number, String document, @Nullable String author, VersionReason reason, Instant madeAt) {}
