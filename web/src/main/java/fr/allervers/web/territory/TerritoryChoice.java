package fr.allervers.web.territory;

import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The territory that this application plans, and whether it is an example: one that comes with it, or a folder. */
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

    @Bean
    TerritoryKind territoryKind(@Value("${allervers.territory:forbach}") String nameOrFolder) {
        return new TerritoryKind(Territories.names().contains(nameOrFolder));
    }
}
