package fr.allervers.web.territory.table;

import fr.allervers.web.store.JsonText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What somebody changed in a table and has not saved yet.
 *
 * @param rows cells by the key of the row; no cells where the row is taken away
 */
public record GridEdits(Map<String, List<String>> rows) {

    private static final String KEY = "(\\d|v\\d|n\\d)\\d{0,6}";

    public GridEdits {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** Nothing. */
    public static GridEdits none() {
        return new GridEdits(Map.of());
    }

    /** What {@link #json} gave, and nothing of what it could not have given. */
    static GridEdits read(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return none();
        }
        var rows = new LinkedHashMap<String, List<String>>();
        try {
            for (var line : JsonText.read(json, String[][].class)) {
                if (line.length > 0 && line[0].matches(KEY)) {
                    rows.put(line[0], List.of(line).subList(1, line.length));
                }
            }
        } catch (JacksonException | NullPointerException e) {
            return none();
        }
        return new GridEdits(rows);
    }

    /** A JSON list of rows, each the list of its key and its cells. */
    public String json() {
        return JsonText.of(rows.entrySet().stream()
                .map(row -> {
                    var line = new ArrayList<String>();
                    line.add(row.getKey());
                    line.addAll(row.getValue());
                    return line;
                })
                .toList());
    }

    static boolean isKey(String text) {
        return text.matches(KEY);
    }

    /** True of a row that is not in the table yet. */
    static boolean isNew(String key) {
        return key.startsWith("n");
    }

    /** These edits with a row's cells; none where it is taken away, null where it is as it was. */
    GridEdits with(String key, @Nullable List<String> cells) {
        var changed = new LinkedHashMap<>(rows);
        if (cells == null) {
            changed.remove(key);
        } else {
            changed.put(key, List.copyOf(cells));
        }
        return new GridEdits(changed);
    }

    /** How many rows are not as they were. */
    public int count() {
        return rows.size();
    }
}
