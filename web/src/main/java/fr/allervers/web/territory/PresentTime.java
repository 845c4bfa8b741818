package fr.allervers.web.territory;

import fr.allervers.web.store.CurrentTerritory;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The application's one clock; tests set their own. */
@Configuration(proxyBeanMethods = false)
class PresentTime {

    /** @param territories asked for late, as what they read is kept by the clock */
    @Bean
    Clock clock(CurrentTerritory current, ObjectProvider<KnownTerritories> territories) {
        return new TerritoryClock(
                Clock.system(ZoneId.of("Europe/Paris")),
                current::id,
                id -> current.in(
                        id,
                        () -> territories
                                .getObject()
                                .present()
                                .territory()
                                .settings()
                                .zone()));
    }
}
