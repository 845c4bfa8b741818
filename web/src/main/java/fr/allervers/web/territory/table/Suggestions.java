package fr.allervers.web.territory.table;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.table.TextTable;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ids out of other tables that a cell may hold, to be offered to whoever writes one. */
final class Suggestions {

    /** A few thousand would slow a page down, and nobody reads them. */
    private static final int MOST = 500;

    private record Source(String file, String id, String name) {}

    private static final Source COMMUNES = new Source("communes.csv", "code", "name");
    private static final Source THEMES = new Source("themes.csv", "id", "name");
    private static final Map<String, Source> SOURCES = Map.ofEntries(
            Map.entry("commune", COMMUNES),
            Map.entry("base", COMMUNES),
            Map.entry("venue_id", new Source("venues.csv", "id", "name")),
            Map.entry("hours", new Source("hours.csv", "schedule", "")),
            Map.entry("theme", THEMES),
            Map.entry("audience", new Source("audiences.csv", "id", "name")),
            Map.entry("mobility", new Source("mobility.csv", "id", "name")),
            Map.entry("advisor", new Source("advisors.csv", "id", "name")));

    private Suggestions() {}

    /** Values with what they are called, by column, for those columns of a grid that have any. */
    static Map<String, Map<String, String>> of(Grid grid, TableFiles files) {
        var all = new LinkedHashMap<String, Map<String, String>>();
        for (var column : grid.columns()) {
            var source = SOURCES.get(column);
            var content = source == null ? null : files.content(source.file);
            if (source != null && content != null) {
                all.put(column, values(source, content));
            }
        }
        return all;
    }

    private static Map<String, String> values(Source source, byte[] content) {
        var values = new LinkedHashMap<String, String>();
        var table = read(source.file, content);
        int id = table.headings().indexOf(source.id);
        int name = table.headings().indexOf(source.name);
        for (var row : table.rows()) {
            if (id >= 0 && values.size() < MOST) {
                values.putIfAbsent(row.get(id), name < 0 ? "" : row.get(name));
            }
        }
        return values;
    }

    private static TextTable read(String file, byte[] content) {
        try {
            return TextTable.read(
                    file,
                    content,
                    TerritoryTable.of(file).map(TerritoryTable::shape).orElse(null));
        } catch (FaultsException e) {
            return new TextTable(List.of(), List.of());
        }
    }
}
