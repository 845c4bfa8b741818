package fr.allervers.web.territory.table;

import fr.allervers.data.territory.TerritoryTable;
import fr.allervers.data.words.Sentence;
import java.util.List;

/** What tables and their columns are called to people, by what they are called in files. */
public final class TableWords {

    private static final String BUNDLE = "fr.allervers.web.territory.table.words";

    private TableWords() {}

    private static Sentence words(String key) {
        return new Sentence(BUNDLE, key, List.of());
    }

    /** A table's title, such as "Rooms". */
    public static Sentence title(String file) {
        return words("file." + named(file));
    }

    /** What a table is for. */
    public static Sentence about(String file) {
        return words("about." + named(file));
    }

    /** What a column is called. */
    public static Sentence column(String column) {
        return words("column." + column);
    }

    /** Those of one quarter have one name for all. */
    private static String named(String file) {
        var name = TerritoryTable.of(file).filter(TerritoryTable.ALL::contains).isPresent() ? file : "buses.json";
        return name.substring(0, name.lastIndexOf('.')) + (name.endsWith(".ics") ? "-ics" : "");
    }
}
