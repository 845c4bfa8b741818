package fr.allervers.web.batch;

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
    private final DueDrafts due;

    HourlySweep(BatchSettings settings, DueDrafts due) {
        this.settings = settings;
        this.due = due;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        if (settings.recurring()) {
            due.ask().forEach(job -> LOG.info("The draft of {} for {} is due", job.subject(), job.territory()));
        }
    }
}
