package fr.allervers.data.problem;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Travel minutes of one mode on some days and hours.
 *
 * @param mode name of the means of transport, as in {@link MobilityProfile#modes()}
 * @param days empty: every day
 * @param from first minute it is valid at, null: no limit
 * @param to first minute it is no longer valid at, null: no limit
 * @param since first date it is valid on, null: no limit
 * @param until last date it is valid on, null: no limit
 */
@RecordBuilder
public record TravelTable(
        String mode,
        Set<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        TravelMatrix minutes,
        Provenance provenance)
        implements TravelTableBuilder.With {

    public TravelTable {
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** A table that no date limits. */
    public TravelTable(
            String mode,
            Set<DayOfWeek> days,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            TravelMatrix minutes,
            Provenance provenance) {
        this(mode, days, from, to, null, null, minutes, provenance);
    }

    /** True where this table is valid for a leg at that moment. */
    public boolean validAt(LocalDateTime moment) {
        return validOn(moment.toLocalDate()) && validAt(moment.getDayOfWeek(), moment.toLocalTime());
    }

    private boolean validOn(LocalDate date) {
        return (since == null || !date.isBefore(since)) && (until == null || !date.isAfter(until));
    }

    /** True where this table is valid on that day of the week at that time, on the dates from since to until. */
    public boolean validAt(DayOfWeek day, LocalTime time) {
        return (days.isEmpty() || days.contains(day))
                && (from == null || !time.isBefore(from))
                && (to == null || time.isBefore(to));
    }
}
