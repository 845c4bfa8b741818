package fr.allervers.web.territory.table;

import fr.allervers.data.words.Sentence;
import java.util.List;

/** Faults of tables that are sent to a server, beside those of the folder. */
final class TableFaults {

    private TableFaults() {}

    static Sentence words(String key, Object... arguments) {
        return new Sentence("fr.allervers.web.territory.table.faults", key, List.of(arguments));
    }
}
