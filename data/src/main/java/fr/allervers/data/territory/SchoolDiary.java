package fr.allervers.data.territory;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.problem.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whole-day events of an iCalendar file that are school holidays of one zone.
 *
 * @param zone null where the territory names none
 * @param named gets the zones that holidays in it name
 * @param notTaken gets events of the zone that are not understood
 */
record SchoolDiary(FolderTables tables, @Nullable String zone, Set<String> named, List<Fault> notTaken) {

    private static final int BYTES = 4 * 1024 * 1024;

    List<Imported> read(String file) {
        var holidays = new ArrayList<Imported>();
        boolean areZonesNamed = false;
        for (var event : events(file)) {
            if (isCancelled(event)) {
                continue;
            }
            var name = text(event.getSummary());
            if (Imported.isHoliday(name)) {
                var zones = SchoolZones.inFirst(texts(event));
                areZonesNamed |= !zones.isEmpty();
                named.addAll(zones);
                if (SchoolZones.holdFor(zone, texts(event))) {
                    add(file, event, name, holidays);
                }
            } else if (SchoolZones.holdFor(zone, texts(event))) {
                Imported.sayWhereUnknown(name, file, notTaken);
            }
        }
        if (zone == null && areZonesNamed) {
            tables.faults().add(file, FolderTables.words("school.zone"));
        }
        return holidays;
    }

    /** Where an event may name its zones, what decides first first. */
    private static String[] texts(VEvent event) {
        return new String[] {
            text(event.getSummary()),
            text(event.getLocation()),
            text(event.getDescription()),
            text(event.getProperty("CATEGORIES").orElse(null))
        };
    }

    private List<VEvent> events(String file) {
        try (var in = tables.files().open(file)) {
            if (in == null) {
                return List.of();
            }
            var bytes = in.readNBytes(BYTES + 1);
            if (bytes.length > BYTES) {
                tables.faults().add(file, FolderTables.words("diary.large", BYTES / (1024 * 1024)));
                return List.of();
            }
            return new CalendarBuilder().build(new ByteArrayInputStream(bytes)).getComponents("VEVENT");
        } catch (ParserException e) {
            tables.faults().add(file + ":" + e.getLineNo(), FolderTables.words("diary.unreadable"));
        } catch (IOException | RuntimeException e) {
            // a text that the library trips over is no diary
            tables.faults().add(file, FolderTables.words("diary.unreadable"));
        }
        return List.of();
    }

    private static String text(@Nullable Property property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }

    private void add(String file, VEvent event, String name, List<Imported> holidays) {
        var start = event.getDateTimeStart();
        var from = day(start == null ? null : start.getDate());
        var last = from == null ? null : end(event, from);
        if (from == null || last == null || last.isBefore(from)) {
            tables.faults().add(file, FolderTables.words("diary.event", name));
            return;
        }
        holidays.add(Imported.of(name, from, last, file));
        if (Stream.of("RRULE", "RDATE").anyMatch(p -> event.getProperty(p).isPresent())
                && notTaken.size() < Limits.FAULTS) {
            notTaken.add(new Fault(file, FolderTables.words("diary.repeats", Excerpt.of(name), from)));
        }
    }

    private static boolean isCancelled(VEvent event) {
        return "CANCELLED".equalsIgnoreCase(text(event.getProperty("STATUS").orElse(null)));
    }

    /** The day behind the last, by the end or by how long it lasts; null where these are no whole days. */
    private static @Nullable LocalDate end(VEvent event, LocalDate from) {
        Optional<Duration> lasting = event.getProperty("DURATION");
        if (event.getProperty("DTEND").isPresent() || lasting.isEmpty()) {
            var end = event.getDateTimeEnd();
            return end == null ? from : day(end.getDate());
        }
        var end = from.atStartOfDay().plus(lasting.get().getDuration());
        return end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.toLocalDate() : null;
    }

    /** Null for moments: holidays are whole days. */
    private static @Nullable LocalDate day(@Nullable Temporal date) {
        return date instanceof LocalDate day ? day : null;
    }
}
