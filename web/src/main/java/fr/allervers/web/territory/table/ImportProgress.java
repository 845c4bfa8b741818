package fr.allervers.web.territory.table;

import org.jspecify.annotations.Nullable;

/**
 * What became of a territory that was sent.
 *
 * @param taken as what it was taken, null as long as it was not
 */
record ImportProgress(TerritoryImport.@Nullable Taken taken) {}
