package fr.allervers.web.explanation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work explanations may be.
 *
 * @param trying time to find out why residents have no place
 * @param wish time of pricing a wish, all in all
 * @param wishesWaiting most wishes of a territory that may wait or run at once
 */
@ConfigurationProperties("allervers.explanation")
public record ExplanationSettings(
        @DefaultValue("15s") Duration trying,
        @DefaultValue("45s") Duration wish,
        @DefaultValue("8") int wishesWaiting) {}
