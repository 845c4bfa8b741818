package fr.allervers.web.retention;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Removes what has had its time a minute after the start and once a day from then on, so that a computer that is off at
 * night does it too. Several nodes may do it at the same time: what one has removed the other does not find.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DailySweep {

    private static final Logger LOG = LoggerFactory.getLogger(DailySweep.class);
    private static final int DAY = 24 * 60;

    private final Retention retention;

    DailySweep(Retention retention) {
        this.retention = retention;
    }

    @Scheduled(initialDelay = 1, fixedDelay = DAY, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        var swept = retention.sweep();
        if (!swept.isNothing()) {
            LOG.info("Removed what has had its time: {}", swept);
        }
    }
}
