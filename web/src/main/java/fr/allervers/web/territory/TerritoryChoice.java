package fr.allervers.web.territory;

import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Store;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The territory that this application is started with: one that comes with it, or a folder. Others are in the store. */
@Configuration
class TerritoryChoice {

    /**
     * Reads it; a faulty folder keeps the application from starting, with every fault in the message.
     *
     * @param nameOrFolder setting {@code allervers.territory}
     */
    @Bean
    TerritoryCopy territoryCopy(@Value("${allervers.territory:forbach}") String nameOrFolder) {
        return Territories.copy(nameOrFolder);
    }

    /** The territory where none is named. */
    @Bean
    CurrentTerritory currentTerritory(TerritoryCopy copy) {
        return new CurrentTerritory(copy.territory().settings().id());
    }

    /** All that are in the store, the one that the application is started with among them. */
    @Bean
    KnownTerritories knownTerritories(
            Store store,
            TerritoryVersions versions,
            TerritoryCopy copy,
            @Value("${allervers.territory:forbach}") String nameOrFolder) {
        var known = new KnownTerritories(store, versions);
        known.keepAtStart(copy, Territories.names().contains(nameOrFolder));
        return known;
    }
}
