package fr.allervers.web.territory.draft;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryArchive;
import org.jspecify.annotations.Nullable;

/** What is still wrong with a draft. */
final class DraftFaults {

    private DraftFaults() {}

    /** Everything that keeps the tables from being a territory; null where nothing does. */
    static @Nullable FaultsException of(TableFiles files) {
        try {
            TerritoryArchive.read(files);
            return null;
        } catch (FaultsException e) {
            return e;
        }
    }
}
