package fr.allervers.web.travel;

import fr.allervers.data.travel.TableSet;
import org.jspecify.annotations.Nullable;

/**
 * Travel tables that were just made and are not kept yet.
 *
 * @param refused true where there are only findings
 * @param trips by name as a table in text, null where nobody asked for them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record NewTables(TableSet tables, boolean refused, byte @Nullable [] trips) {}
