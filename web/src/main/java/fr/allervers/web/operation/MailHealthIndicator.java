package fr.allervers.web.operation;

import fr.allervers.web.language.Say;
import fr.allervers.web.mail.MailServer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether the server of mail was reached when it was needed last, or since: else {@code DEGRADED}, and what that means. Who
 * asks waits for no server of mail.
 */
@Component
class MailHealthIndicator implements HealthIndicator {

    private static final String TEXT = "health.mail.lost";

    private final MailServer server;
    private final Say say;

    MailHealthIndicator(MailServer server, Say say) {
        this.server = server;
        this.say = say;
    }

    @Override
    public Health health() {
        return server.isLost()
                ? Health.status(StoreHealthIndicator.DEGRADED)
                        .withDetail("fr", say.in(Locale.FRENCH, TEXT))
                        .withDetail("en", say.in(Locale.ENGLISH, TEXT))
                        .build()
                : Health.up().build();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void lookAgain() {
        server.lookAgain();
    }
}
