package fr.allervers.data.travel;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.SessionMoments.WeekTime;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tables that are valid for one minute each: that of a moment at which sessions start or end. */
public final class MomentTables {

    private MomentTables() {}

    /**
     * One table a time, or several where days differ; by time and then by day.
     *
     * @param minutes the matrix of a moment; asked once for each
     * @param progress gets the share that is done, of 0 to 1
     */
    public static List<TravelTable> of(
            String mode,
            Set<WeekTime> moments,
            Function<WeekTime, TravelMatrix> minutes,
            Provenance provenance,
            DoubleConsumer progress) {
        var byTime = new TreeMap<LocalTime, Map<TravelMatrix, Set<DayOfWeek>>>();
        int done = 0;
        for (var moment : moments) {
            byTime.computeIfAbsent(moment.time(), t -> new LinkedHashMap<>())
                    .computeIfAbsent(minutes.apply(moment), m -> EnumSet.noneOf(DayOfWeek.class))
                    .add(moment.day());
            progress.accept((double) ++done / moments.size());
        }
        var tables = new ArrayList<TravelTable>();
        byTime.forEach((time, days) -> days.forEach(
                (matrix, set) -> tables.add(new TravelTable(mode, set, time, minuteAfter(time), matrix, provenance))));
        return List.copyOf(tables);
    }

    /** Null in the last minute of the day: no limit. */
    private static @Nullable LocalTime minuteAfter(LocalTime time) {
        var next = time.plusMinutes(1);
        return next.isBefore(time) ? null : next;
    }
}
