package fr.allervers.web.solving;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the application solves.
 *
 * @param time how long a run takes unless it is stopped
 * @param atStart whether the quarter being prepared is solved when the application starts
 * @param proof how long a proof takes that somebody asks for, unless nothing more can be proven
 * @param seed of every run's chance
 */
@ConfigurationProperties("allervers.solving")
public record SolvingSettings(
        @DefaultValue("60s") Duration time,
        @DefaultValue("true") boolean atStart,
        @DefaultValue("2m") Duration proof,
        @DefaultValue("0") long seed) {}
