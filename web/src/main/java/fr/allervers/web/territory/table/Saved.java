package fr.allervers.web.territory.table;

import fr.allervers.web.territory.TerritoryVersion;
import java.util.Map;
import java.util.Set;

/** What became of changed tables. */
public sealed interface Saved {

    /**
     * They are kept.
     *
     * @param version number of the version that has them
     * @param others files that somebody else had changed meanwhile and that are in it as well
     */
    record Kept(int version, Set<String> others) implements Saved {}

    /**
     * Nothing is kept: somebody else changed the same tables meanwhile, in another way.
     *
     * @param newest number of the version that counts now
     * @param changes the last version that changed each of the files, by the file's name
     */
    record Overtaken(int newest, Map<String, TerritoryVersion> changes) implements Saved {}
}
