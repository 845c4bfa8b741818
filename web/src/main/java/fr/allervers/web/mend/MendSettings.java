package fr.allervers.web.mend;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work mends may be.
 *
 * @param time after which no more is searched for
 * @param waiting most events of a territory that may wait or run at once
 */
@ConfigurationProperties("allervers.mend")
public record MendSettings(
        @DefaultValue("8s") Duration time,
        @DefaultValue("8") int waiting) {}
