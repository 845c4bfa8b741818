package fr.allervers.web.territory.table;

import fr.allervers.data.territory.TableFiles;

/**
 * Tables of a territory as somebody changed them.
 *
 * @param base number of the version that they began from
 * @param files all files as they are to be; those that are the same as in the base are not changed
 */
public record TableChanges(String territory, int base, TableFiles files) {}
