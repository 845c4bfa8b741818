package fr.allervers.web.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what is in the store stays there.
 *
 * @param plans versions of plans on the way: neither published nor named nor gone on from, as {@link PlansOnTheWay} says
 * @param uploads files of demand that were sent, with what was decided about them
 * @param absences of advisors, declared or in the tables, from their last day on
 * @param audit who did what
 * @param jobs that are over, from their end on
 */
@ConfigurationProperties("allervers.retention")
public record RetentionSettings(
        @DefaultValue("90d") Duration plans,
        @DefaultValue("730d") Duration uploads,
        @DefaultValue("365d") Duration absences,
        @DefaultValue("365d") Duration audit,
        @DefaultValue("90d") Duration jobs) {}
