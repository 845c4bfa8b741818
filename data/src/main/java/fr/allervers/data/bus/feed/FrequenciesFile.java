package fr.allervers.data.bus.feed;

import fr.allervers.data.travel.TravelRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code frequencies.txt}: runs that repeat. Where the times are not exact, whoever stands at the stop by the time of a
 * run may have to wait for one interval more, and every arrival is counted that much later.
 */
final class FrequenciesFile {

    static final String NAME = "frequencies.txt";

    static final FeedColumns COLUMNS =
            FeedColumns.of(List.of("trip_id", "start_time", "end_time", "headway_secs"), "exact_times");

    private final TripsFile trips;
    private final Map<String, List<Repeat>> repeats = new HashMap<>();

    FrequenciesFile(TripsFile trips) {
        this.trips = trips;
    }

    void add(FeedRow row) {
        var trip = row.required("trip_id");
        if (!trip.isEmpty() && trips.index(trip) == TripsFile.UNKNOWN) {
            row.fault("trip_id", "trip.unknown", trip);
        }
        int from = row.time("start_time");
        int to = row.time("end_time");
        int every = row.whole("headway_secs", 0);
        if (!row.isFaulty() && (every <= 0 || from == FeedRow.NONE || to <= from)) {
            row.fault("headway_secs", "frequency.empty");
        }
        boolean isExact = row.whole("exact_times", 0) == 1;
        if (!isExact) {
            row.note("exact_times", "frequency.vague", trip);
        }
        // a faulty row still says that the run's own times are none
        var repeated = repeats.computeIfAbsent(trip, t -> new ArrayList<>());
        if (!row.isFaulty()) {
            repeated.add(new Repeat(from, to, every, isExact ? 0 : every));
        }
    }

    /**
     * All runs, those that repeat spelt out.
     *
     * @throws TravelRefusedException where these are too many
     */
    List<Run> spellOut(List<Run> runs, FeedLimits limits, FeedFindings findings) {
        var all = new ArrayList<Run>();
        for (var run : runs) {
            var repeated = repeats.get(run.id());
            if (repeated == null) {
                all.add(run);
                continue;
            }
            if (repeated.isEmpty()) {
                findings.add(null, 0, null, "trip.out", run.id());
            }
            for (var repeat : repeated) {
                for (int start = repeat.from; start < repeat.to; start += repeat.every) {
                    all.add(run.startingAt(start, repeat.late));
                    if (all.size() > limits.rows()) {
                        throw findings.refusal(NAME, "file.rows", limits.rows());
                    }
                }
            }
        }
        return all;
    }

    private record Repeat(int from, int to, int every, int late) {}
}
