package fr.allervers.data.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written.
 *
 * @param name of the sheet, key {@code table.name} of the bundle
 * @param columns keys {@code column.name} of the bundle
 * @param rows as many cells each as columns: texts, numbers, days, times, moments, yes or no; null for unknown or none
 */
record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {}
