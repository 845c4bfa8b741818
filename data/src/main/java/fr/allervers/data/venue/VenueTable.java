package fr.allervers.data.venue;

import fr.allervers.data.table.TableWriter;
import fr.allervers.data.territory.Venue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes venues as a territory's {@code venues.csv}. */
public final class VenueTable {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "commune",
            "address",
            "latitude",
            "longitude",
            "opening_hours",
            "step_free",
            "updated",
            "source",
            "estimated");

    private VenueTable() {}

    /** Hours that cannot be read are left out: a finding of the import tells them. Does not close the stream. */
    public static void write(List<Venue> venues, OutputStream out) throws IOException {
        TableWriter.write(out, COLUMNS, venues.stream().map(VenueTable::row).toList());
    }

    private static List<@Nullable Object> row(Venue venue) {
        var row = new ArrayList<@Nullable Object>();
        row.add(venue.id());
        row.add(venue.name());
        row.add(venue.commune());
        row.add(venue.address());
        row.add(venue.latitude());
        row.add(venue.longitude());
        row.add(venue.open().isEmpty() ? null : venue.openingHours());
        row.add(venue.stepFree());
        row.add(venue.updated());
        row.add(venue.provenance().source());
        row.add(venue.provenance().estimated());
        return row;
    }
}
