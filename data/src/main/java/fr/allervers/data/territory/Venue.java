package fr.allervers.data.territory;

import fr.allervers.data.calendar.Closings;
import fr.allervers.data.calendar.OpeningHours;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TimeWindow;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that receives the public: one row of {@code venues.csv}.
 *
 * @param id of the national standard where the venue comes from it
 * @param commune INSEE code
 * @param address null where not given
 * @param latitude degrees, WGS84, null where not given
 * @param longitude degrees, WGS84, null where not given
 * @param openingHours as the national standard writes them, null where not given
 * @param open hours of the place, not of any room; empty where not given, or given in a text that tells none
 * @param closings on what days of a year those hours do not hold
 * @param stepFree null for unknown
 * @param updated day on which the row was last true, null where not given
 * @param contact whom or what service to ask, null where not given
 * @param access how to get in or be received, null where not given
 */
@RecordBuilder
public record Venue(
        String id,
        String name,
        String commune,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String openingHours,
        List<TimeWindow> open,
        Closings closings,
        @Nullable Boolean stepFree,
        @Nullable LocalDate updated,
        @Nullable String contact,
        @Nullable String access,
        Provenance provenance)
        implements VenueBuilder.With {

    public Venue {
        open = List.copyOf(open);
    }

    /** True where nothing says when it is open. */
    boolean givesNoHours() {
        return openingHours == null && open.isEmpty() && closings.equals(Closings.NONE);
    }

    /** Its opening hours where they change with seasons and each quarter's can be read, otherwise null. */
    @Nullable
    String seasons() {
        return openingHours != null && OpeningHours.isBySeasons(openingHours) ? openingHours : null;
    }

    /** True where hours are given of which none can be read: when the place is open is not known then. */
    public boolean hasUnreadHours() {
        return openingHours != null && open.isEmpty();
    }
}
