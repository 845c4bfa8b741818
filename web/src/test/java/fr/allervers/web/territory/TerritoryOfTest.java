package fr.allervers.web.territory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;

/** A copy of an example territory that a test has to itself. */
public final class TerritoryOfTest {

    private static final String EXAMPLE = "val-daigremont";

    private TerritoryOfTest() {}

    /** The smaller example under an id of its own. */
    public static TerritoryCopy named(String id) {
        return named(id, Territories.copy(EXAMPLE).files());
    }

    /**
     * The same with other tables.
     *
     * @param files of the smaller example, changed
     */
    public static TerritoryCopy named(String id, TableFiles files) {
        var settings = new String(requireNonNull(files.content("territory.csv")), UTF_8);
        var renamed = settings.replace("id," + EXAMPLE, "id," + id);
        return files.with("territory.csv", renamed.getBytes(UTF_8)).read();
    }
}
