package fr.allervers.data.venue;

import fr.allervers.data.calendar.OpeningHours;
import fr.allervers.data.table.Columns;
import fr.allervers.data.table.TableWriter;
import fr.allervers.data.territory.Venue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes venues as a territory's {@code venues.csv}. */
public final class VenueTable {

    private VenueTable() {}

    /** What stands for hours that cannot be read and are no safe text of a table either: the reader says so again. */
    private static final String UNREAD = "?";

    /**
     * Writes all of them. Hours that cannot be read are kept, since a place without hours counts as always open.
     *
     * @param out is not closed
     */
    public static void write(List<Venue> venues, OutputStream out) throws IOException {
        var table = new Columns<Venue>()
                .with("id", Venue::id)
                .with("name", Venue::name)
                .with("commune", Venue::commune)
                .with("address", Venue::address)
                .with("latitude", Venue::latitude)
                .with("longitude", Venue::longitude)
                .with("opening_hours", VenueTable::hours)
                .with("step_free", Venue::stepFree)
                .with("contact", Venue::contact)
                .with("access", Venue::access)
                .with("updated", Venue::updated)
                .sourced(Venue::provenance)
                .table("venues", venues);
        TableWriter.write(out, table.columns(), table.rows());
    }

    private static @Nullable String hours(Venue venue) {
        var text = venue.openingHours();
        boolean odd = text != null
                && venue.hasUnreadHours()
                && (text.length() > OpeningHours.LONGEST || TableWriter.isFormula(text.strip()));
        return odd ? UNREAD : text;
    }
}
