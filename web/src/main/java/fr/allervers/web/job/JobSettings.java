package fr.allervers.web.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a process works on jobs.
 *
 * @param parallel how many it works on at once; more wait
 * @param urgent how many that somebody waits for (mending, wishes) it works on beside those, so that none waits for a run
 * @param polling how often it looks whether there is one to begin
 * @param heartbeat how often it says that it still works on one; one that says nothing four times (the fewest that
 *     db-scheduler allows) is taken for dead, by default after half a minute
 */
@ConfigurationProperties("allervers.jobs")
public record JobSettings(
        @DefaultValue("1") int parallel,
        @DefaultValue("1") int urgent,
        @DefaultValue("500ms") Duration polling,
        @DefaultValue("7500ms") Duration heartbeat) {

    /** Heartbeats that are missed by a process taken for dead. */
    static final int MISSED = 4;
}
