package fr.allervers.data.venue;

import fr.allervers.data.table.Columns;
import fr.allervers.data.table.TableWriter;
import fr.allervers.data.territory.Venue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes venues as a territory's {@code venues.csv}. */
public final class VenueTable {

    private VenueTable() {}

    /** Hours that cannot be read are left out: a finding of the import tells them. Does not close the stream. */
    public static void write(List<Venue> venues, OutputStream out) throws IOException {
        var table = new Columns<Venue>()
                .with("id", Venue::id)
                .with("name", Venue::name)
                .with("commune", Venue::commune)
                .with("address", Venue::address)
                .with("latitude", Venue::latitude)
                .with("longitude", Venue::longitude)
                .with("opening_hours", v -> v.open().isEmpty() ? null : v.openingHours())
                .with("step_free", Venue::stepFree)
                .with("updated", Venue::updated)
                .sourced(Venue::provenance)
                .table("venues", venues);
        TableWriter.write(out, table.columns(), table.rows());
    }
}
