package fr.allervers.data.territory;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Summary;
import org.jspecify.annotations.Nullable;

/** Whole-day events of an iCalendar file that are school holidays of one zone. */
final class SchoolDiary {

    private static final int BYTES = 4 * 1024 * 1024;
    private static final Pattern ZONE = Pattern.compile("zones? +([a-z](?:(?:, *| et | / ?| +)[a-z]\\b)*)");

    private final FolderTables tables;
    private final @Nullable String zone;

    /** @param zone null where the file names none */
    SchoolDiary(FolderTables tables, @Nullable String zone) {
        this.tables = tables;
        this.zone = zone;
    }

    /** Holidays and days off between them, but neither the first day of school nor meetings of teachers. */
    static boolean isHoliday(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("vacances") || lower.startsWith("pont");
    }

    List<Period> read(String file) {
        var holidays = new ArrayList<Period>();
        for (var event : events(file)) {
            var name = text(event.getSummary());
            if (isHoliday(name) && isOfZone(name)) {
                var period = period(file, event, name);
                if (period != null) {
                    holidays.add(period);
                }
            }
        }
        return holidays;
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

    private static String text(@Nullable Summary summary) {
        return summary == null || summary.getValue() == null ? "" : summary.getValue();
    }

    /** An event that names zones holds for those; one that names none, for all. */
    private boolean isOfZone(String name) {
        var named = ZONE.matcher(name.toLowerCase(Locale.ROOT));
        return zone == null
                || !named.find()
                || List.of(named.group(1).split("[^a-z]+|et", -1)).contains(zone.toLowerCase(Locale.ROOT));
    }

    private @Nullable Period period(String file, VEvent event, String name) {
        var from = day(
                event.getDateTimeStart() == null
                        ? null
                        : event.getDateTimeStart().getDate());
        var end = day(
                event.getDateTimeEnd() == null ? null : event.getDateTimeEnd().getDate());
        var to = end == null ? from : end.minusDays(1);
        if (from == null || to == null || to.isBefore(from)) {
            tables.faults().add(file, FolderTables.words("diary.event", name));
            return null;
        }
        return new Period(from, to, Provenance.sourced(name + " : " + file));
    }

    /** Null for moments: holidays are whole days. */
    private static @Nullable LocalDate day(@Nullable Temporal date) {
        return date instanceof LocalDate day ? day : null;
    }
}
