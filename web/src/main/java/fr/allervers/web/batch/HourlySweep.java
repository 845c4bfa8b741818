package fr.allervers.web.batch;

import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.KnownTerritories;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Asks for the drafts that are due, two minutes after the start and every hour from then on. Several nodes may do it at the
 * same time: a draft that is asked for is not asked for again.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HourlySweep {

    private static final Logger LOG = LoggerFactory.getLogger(HourlySweep.class);

    private final BatchSettings settings;
    private final DueDraft due;
    private final KnownTerritories territories;
    private final CurrentTerritory current;

    HourlySweep(BatchSettings settings, DueDraft due, KnownTerritories territories, CurrentTerritory current) {
        this.territories = territories;
        this.current = current;
        this.settings = settings;
        this.due = due;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        if (settings.recurring()) {
            territories.ids().forEach(this::ask);
        }
    }

    /** One that fails keeps no other from being asked for. */
    private void ask(String territory) {
        try {
            current.in(territory, due::ask)
                    .ifPresent(job -> LOG.info("The draft of {} for {} is due", job.subject(), job.territory()));
        } catch (RuntimeException e) {
            LOG.warn("Whether a draft of {} is due cannot be told", territory, e);
        }
    }
}
