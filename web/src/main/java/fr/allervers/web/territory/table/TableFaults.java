package fr.allervers.web.territory.table;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.words.Sentence;
import java.util.List;

/** Faults of tables that are sent to a server, beside those of the folder. */
final class TableFaults {

    private TableFaults() {}

    static Sentence words(String key, Object... arguments) {
        return new Sentence("fr.allervers.web.territory.table.faults", key, List.of(arguments));
    }

    /** A territory cannot become another: what was made for it names it. */
    static void refuseOtherId(String id, String given) {
        if (!id.equals(given)) {
            throw new FaultsException(List.of(new Fault("territory.csv", words("id.other", given, id))), 0);
        }
    }
}
