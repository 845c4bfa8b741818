package fr.allervers.data.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be written.
 *
 * @param name of the table or its sheet
 * @param columns their keys, which may stand as a heading as they are
 * @param rows as many cells each as columns: texts, numbers, days, times, moments, yes or no; null for unknown or none
 */
public record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {}
