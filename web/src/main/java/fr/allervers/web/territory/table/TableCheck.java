package fr.allervers.web.territory.table;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.data.territory.TerritoryCopy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What tables must be before they are kept: what {@code territory check} asks of a folder, and a little more. */
public final class TableCheck {

    private static final int LONGEST_NAME = 200;

    private TableCheck() {}

    /**
     * The territory that files tell.
     *
     * @param changed names of the files that somebody wrote just now
     * @throws FaultsException with everything that is wrong in all tables together
     */
    public static TerritoryCopy read(TableFiles files, Set<String> changed, Clock clock) {
        FormulaCells.refuse(files, changed);
        var copy = TerritoryArchive.read(files);
        var settings = copy.territory().settings();
        if (settings.name().length() > LONGEST_NAME) {
            throw refusal("name.long", LONGEST_NAME);
        }
        copy.territory().problem(Quarter.of(LocalDate.now(clock)).next());
        return copy;
    }

    /**
     * Refuses what cannot even be shown as a table, or would be run as a formula.
     *
     * @param changed names of the files to be looked at
     */
    public static void refuseUnreadable(TableFiles files, Set<String> changed) {
        FormulaCells.refuse(files, changed);
    }

    /** A territory cannot become another: what was made for it names it. */
    public static void refuseOtherId(String id, TerritoryCopy copy) {
        var given = copy.territory().settings().id();
        if (!id.equals(given)) {
            throw refusal("id.other", given, id);
        }
    }

    private static FaultsException refusal(String key, Object... arguments) {
        return new FaultsException(List.of(new Fault("territory.csv", TableFaults.words(key, arguments))), 0);
    }
}
