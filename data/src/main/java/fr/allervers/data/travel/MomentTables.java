package fr.allervers.data.travel;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tables that are valid for one minute each: that of a moment at which sessions start or end. */
public final class MomentTables {

    private MomentTables() {}

    /**
     * One table a time, or several where days of the week differ; before them, those of the dates that differ from the
     * rest of their weekday. By time.
     *
     * @param minutes the matrix of a moment; asked once for each
     * @param progress gets the share that is done, of 0 to 1
     */
    public static List<TravelTable> of(
            String mode,
            SessionMoments moments,
            Function<LocalDateTime, TravelMatrix> minutes,
            Provenance provenance,
            DoubleConsumer progress) {
        var byTime = moments.datesByTime();
        var tables = new ArrayList<TravelTable>();
        int done = 0;
        for (var time : byTime.keySet()) {
            var onDates = new TreeMap<LocalDate, TravelMatrix>();
            byTime.get(time).forEach(d -> onDates.put(d, minutes.apply(d.atTime(time))));
            new DateSpans(onDates)
                    .spans()
                    .forEach(s -> tables.add(new TravelTable(
                            mode, s.days(), time, minuteAfter(time), s.since(), s.until(), s.minutes(), provenance)));
            progress.accept((double) ++done / byTime.size());
        }
        return List.copyOf(tables);
    }

    /** Null in the last minute of the day: no limit. */
    private static @Nullable LocalTime minuteAfter(LocalTime time) {
        var next = time.plusMinutes(1);
        return next.isBefore(time) ? null : next;
    }
}
