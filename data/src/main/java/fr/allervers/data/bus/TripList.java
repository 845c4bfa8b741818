package fr.allervers.data.bus;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.allervers.data.bus.search.Direction;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.WeekTime;
import fr.allervers.data.table.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * All trips by name, for people to read and check: a row for each start or end on the first date of its weekday and each
 * two communes between which there is a trip. CSV in UTF-8; a cell that a spreadsheet would take for a formula begins
 * with an apostrophe.
 *
 * @param locale of the trips' words; the heading is the same in all
 */
public record TripList(BusRequest request, BusTables tables, Locale locale) {

    /** Writes the list and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            var rows = CsvWriter.builder().build(text);
            rows.writeRecord("date", "time", "direction", "from", "to", "minutes", "changes", "trip");
            write(rows, request.moments().starts(), Direction.ARRIVE_BY);
            write(rows, request.moments().ends(), Direction.LEAVE_AT);
            rows.flush();
            text.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(CsvWriter rows, SortedMap<WeekTime, SortedSet<LocalDate>> moments, Direction direction) {
        int communes = request.communes().size();
        moments.forEach((moment, dates) -> {
            for (int there = 0; there < communes; there++) {
                for (int home = 0; home < communes; home++) {
                    int from = direction == Direction.ARRIVE_BY ? home : there;
                    int to = direction == Direction.ARRIVE_BY ? there : home;
                    write(rows, from, to, tables.trip(from, to, dates.first().atTime(moment.time()), direction));
                }
            }
        });
    }

    private void write(CsvWriter rows, int from, int to, BusTrip trip) {
        if (from == to || trip.minutes() == TravelMatrix.IMPOSSIBLE) {
            return;
        }
        rows.writeRecord(List.of(
                trip.day().toString(),
                trip.time().toString(),
                trip.direction().toString(),
                TableWriter.defused(commune(from).name()),
                TableWriter.defused(commune(to).name()),
                Integer.toString(trip.minutes()),
                Integer.toString(trip.changes()),
                TableWriter.defused(tables.words(trip, locale))));
    }

    private Commune commune(int index) {
        return request.communes().get(index).commune();
    }
}
