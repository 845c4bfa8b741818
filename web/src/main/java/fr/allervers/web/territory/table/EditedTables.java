package fr.allervers.web.territory.table;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.web.territory.VersionReason;
import org.jspecify.annotations.Nullable;

/** Tables that are edited on pages: those of a territory, or of a draft of one. */
public interface EditedTables {

    /** Where their pages are, as in {@code /territoire/tables}. */
    String address();

    /** The page that leads to them. */
    String home();

    /** What they are called. */
    String name();

    /** True where there is a page of their versions. */
    boolean hasHistory();

    /** What is wrong in tables that were kept; null where nothing is, or nothing wrong is ever kept. */
    @Nullable
    FaultsException faults(TableFiles files);

    /** The number of the version that counts; the highest. */
    int current();

    /** The tables of a version. */
    TableFiles files(int number);

    /**
     * Saves changes, or says who changed the same meanwhile.
     *
     * @param base number of the version that was changed
     * @throws fr.allervers.data.fault.FaultsException with what is wrong, where what is wrong is not kept
     */
    Saved save(int base, TableFiles files, @Nullable String author, VersionReason reason);
}
