package fr.allervers.web.territory.table;

import fr.allervers.data.territory.TableFiles;
import java.util.Set;

/**
 * Tables of a territory as somebody changed them.
 *
 * @param base number of the version that they began from
 * @param files all files as they are to be; those that are the same as in the base are not changed
 */
public record TableChanges(String territory, int base, TableFiles files) {

    /** Names of the files that are not as they were. */
    Set<String> changed(TableFiles before) {
        return files.differing(before);
    }

    /** The newest files with what was changed put in. */
    TableFiles onto(TableFiles newest, TableFiles before) {
        var merged = newest;
        for (var file : changed(before)) {
            merged = merged.with(file, files.content(file));
        }
        return merged;
    }
}
