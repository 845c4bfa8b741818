package fr.allervers.data.territory;

import fr.allervers.data.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a territory, wherever they lie. */
interface TerritoryFiles {

    /** The file of that name; null where there is none. */
    @Nullable
    InputStream open(String file) throws IOException;

    /** Names of the tables there, as far as they can be listed. */
    List<String> names() throws IOException;

    /** What else lies there and is not read, for people to know. */
    default List<Fault> notices() throws IOException {
        return List.of();
    }
}
