package fr.allervers.data.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.RRule;
import org.jspecify.annotations.Nullable;

/**
 * The whole days of an event.
 *
 * @param starts first days, in order, of each time that it is; of one that repeats without an end the first time alone
 * @param length in days, 1 or more; 0 or less where its end is before its start
 * @param isEndless true where it repeats without an end
 */
record DiaryDays(List<LocalDate> starts, long length, boolean isEndless) {

    private static final ZoneId HERE = ZoneId.of("Europe/Paris");
    private static final int YEARS = 20;
    private static final int TIMES = 1_000;

    /**
     * Of an event.
     *
     * @param without days on which it is not
     * @return null where it has no whole days
     */
    static @Nullable DiaryDays of(VEvent event, Set<LocalDate> without) {
        var start = event.getDateTimeStart();
        var first = start == null ? null : day(start.getDate());
        var end = first == null ? null : end(event, first);
        if (first == null || end == null) {
            return null;
        }
        var starts = new TreeSet<LocalDate>(Set.of(first));
        boolean endless = false;
        for (Property property : event.getProperties(Property.RRULE)) {
            var recur = ((RRule<?>) property).getRecur();
            endless |= recur.getCount() < 1 && recur.getUntil() == null;
            if (!endless) {
                starts.addAll(repeated(property.getValue(), first));
            }
        }
        starts.addAll(listed(event, Property.RDATE));
        starts.removeAll(listed(event, Property.EXDATE));
        starts.removeAll(without);
        long length = ChronoUnit.DAYS.between(first, end);
        return new DiaryDays(List.copyOf(starts), length == 0 ? 1 : length, endless);
    }

    private static List<LocalDate> repeated(String rule, LocalDate first) {
        // what it is repeated until may be a moment
        var days = rule.replaceAll("(UNTIL=\\d{8})T\\w*", "$1");
        return new Recur<LocalDate>(days).getDates(first, first, first.plusYears(YEARS), TIMES);
    }

    private static List<LocalDate> listed(VEvent event, String field) {
        return event.getProperties(field).stream()
                .flatMap(p -> ((DateListProperty<?>) p).getDates().stream())
                .map(DiaryDays::nearest)
                .toList();
    }

    /** Some programs leave out a moment of a whole day. */
    private static LocalDate nearest(Temporal date) {
        return date instanceof LocalDate day ? day : here(date).toLocalDate();
    }

    /** The day behind the last, by the end or by how long it lasts; null where these are no whole days. */
    private static @Nullable LocalDate end(VEvent event, LocalDate from) {
        Optional<Duration> lasting = event.getProperty(Property.DURATION);
        if (event.getProperty(Property.DTEND).isPresent() || lasting.isEmpty()) {
            var end = event.getDateTimeEnd();
            return end == null ? from : dayBehind(end.getDate());
        }
        var end = from.atStartOfDay().plus(lasting.get().getDuration());
        return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.toLocalDate() : null;
    }

    /** A day, or the day that begins at a moment here; null for other moments: holidays are whole days. */
    static @Nullable LocalDate day(@Nullable Temporal date) {
        if (date == null || date instanceof LocalDate) {
            return (LocalDate) date;
        }
        var moment = here(date);
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate() : null;
    }

    /** As {@link #day}; the last minute of a day ends it too. */
    private static @Nullable LocalDate dayBehind(Temporal date) {
        if (date instanceof LocalDate day) {
            return day;
        }
        var moment = here(date);
        return moment.toLocalTime().isBefore(LocalTime.of(23, 59))
                ? day(date)
                : moment.toLocalDate().plusDays(1);
    }

    private static LocalDateTime here(Temporal date) {
        if (date instanceof ZonedDateTime moment) {
            return moment.withZoneSameInstant(HERE).toLocalDateTime();
        }
        if (date instanceof OffsetDateTime moment) {
            return moment.atZoneSameInstant(HERE).toLocalDateTime();
        }
        return date instanceof Instant moment ? LocalDateTime.ofInstant(moment, HERE) : LocalDateTime.from(date);
    }
}
