package fr.allervers.data.territory;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.problem.Limits;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;

/**
 * Whole-day events of an iCalendar file that are school holidays of one zone.
 *
 * @param zone null where the territory names none
 * @param named gets the zones that holidays in it name
 * @param notTaken gets events of the zone that are not understood
 */
record SchoolDiary(FolderTables tables, @Nullable String zone, Set<String> named, List<Fault> notTaken) {

    private static final DiaryEvents NONE = new DiaryEvents(List.of(), Map.of(), List.of());

    private static final int BYTES = 4 * 1024 * 1024;

    List<Imported> read(String file) {
        var holidays = new ArrayList<Imported>();
        boolean areZonesNamed = false;
        var diary = diary(file);
        for (var event : diary.events()) {
            var name = text(event.getSummary());
            if (Imported.isHoliday(name)) {
                var zones = SchoolZones.inFirst(texts(event));
                areZonesNamed |= !zones.isEmpty();
                named.addAll(zones);
                if (SchoolZones.holdFor(zone, texts(event))) {
                    add(file, event, name, diary.moved(event), holidays);
                }
            } else if (SchoolZones.holdFor(zone, texts(event))) {
                Imported.sayWhereUnknown(name, file, notTaken);
            }
        }
        diary.others().stream()
                .map(c -> DiaryEvents.text(c, Property.SUMMARY))
                .filter(Imported::isHoliday)
                .forEach(name -> say(file, "diary.other", Excerpt.of(name)));
        if (zone == null && areZonesNamed) {
            tables.faults().add(file, FolderTables.words("school.zone"));
        }
        return holidays.stream().distinct().toList();
    }

    private void say(String file, String key, Object... arguments) {
        if (notTaken.size() < Limits.FAULTS) {
            notTaken.add(new Fault(file, FolderTables.words(key, arguments)));
        }
    }

    /** Where an event may name its zones, what decides first first. */
    private static String[] texts(VEvent event) {
        return new String[] {
            text(event.getSummary()),
            text(event.getLocation()),
            text(event.getDescription()),
            DiaryEvents.text(event, Property.CATEGORIES)
        };
    }

    private DiaryEvents diary(String file) {
        try (var in = tables.files().open(file)) {
            if (in == null) {
                return NONE;
            }
            var bytes = in.readNBytes(BYTES + 1);
            if (bytes.length > BYTES) {
                tables.faults().add(file, FolderTables.words("diary.large", BYTES / (1024 * 1024)));
                return NONE;
            }
            return DiaryEvents.of(new String(bytes, UTF_8));
        } catch (ParserException e) {
            tables.faults().add(file + ":" + e.getLineNo(), FolderTables.words("diary.unreadable"));
        } catch (IOException e) {
            tables.faults().add(file, FolderTables.words("diary.unreadable"));
        } catch (RuntimeException | StackOverflowError e) {
            // a text that the library trips over is no diary
            tables.faults().add(file, FolderTables.words("diary.failed", Unforeseen.logged(file, e)));
        }
        return NONE;
    }

    private static String text(@Nullable Property property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }

    private void add(String file, VEvent event, String name, Set<LocalDate> moved, List<Imported> holidays) {
        var days = DiaryDays.of(event, moved);
        if (days == null || days.length() < 1) {
            tables.faults().add(file, FolderTables.words("diary.event", name));
            return;
        }
        days.starts().forEach(from -> holidays.add(Imported.of(name, from, from.plusDays(days.length()), file)));
        if (days.isEndless()) {
            say(
                    file,
                    "diary.repeats",
                    Excerpt.of(name),
                    days.starts().stream().findFirst().map(Object::toString).orElse("–"));
        }
    }
}
