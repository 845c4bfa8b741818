package fr.allervers.data.problem;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Whom a workshop is for, and when they can come.
 *
 * @param available hours at which they can come; empty: always
 * @param unavailable days on which they cannot
 */
@RecordBuilder
public record Audience(
        String id, String name, List<TimeWindow> available, List<Period> unavailable, Provenance provenance)
        implements AudienceBuilder.With {

    public Audience {
        available = List.copyOf(available);
        unavailable = List.copyOf(unavailable);
    }

    /** When they can come. */
    public Availability availability() {
        return new Availability(available, unavailable);
    }
}
