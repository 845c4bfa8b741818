package fr.allervers.data.territory;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RecurrenceId;
import org.jspecify.annotations.Nullable;

/**
 * The events of an iCalendar file that hold: of several versions of one the last, without those that are called off.
 *
 * @param events in the file's order
 * @param moved days of events that repeat in whose place another event stands or nothing does, by the event's id
 * @param others what else it holds, such as tasks
 */
record DiaryEvents(List<VEvent> events, Map<String, Set<LocalDate>> moved, List<Component> others) {

    /** Several diaries may stand in one file, one behind the other. */
    private static final Pattern NEXT = Pattern.compile("(?mi)^(?=BEGIN:VCALENDAR)");

    /** Which event it is, and which time of it where it repeats. */
    private record Id(String uid, String time) {

        static Id of(VEvent event) {
            return new Id(text(event, Property.UID), text(event, Property.RECURRENCE_ID));
        }
    }

    /** @throws ParserException where a part of the text is no diary, with the line in the whole */
    static DiaryEvents of(String text) throws IOException, ParserException {
        var found = new ArrayList<VEvent>();
        var others = new ArrayList<Component>();
        int line = 0;
        for (var part : NEXT.split(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            var calendar = calendar(part, line);
            line += (int) part.chars().filter(c -> c == '\n').count();
            if (calendar.getMethod() == null
                    || !"CANCEL".equalsIgnoreCase(calendar.getMethod().getValue())) {
                for (Component component : calendar.getComponents()) {
                    if (component instanceof VEvent event) {
                        found.add(event);
                    } else if (!component.getName().equals(Component.VTIMEZONE)) {
                        others.add(component);
                    }
                }
            }
        }
        var last = lastVersions(found);
        return new DiaryEvents(last.stream().filter(e -> !isCancelled(e)).toList(), moved(last), others);
    }

    private static Calendar calendar(String part, int before) throws IOException, ParserException {
        try {
            return new CalendarBuilder().build(new StringReader(part));
        } catch (ParserException e) {
            throw new ParserException(String.valueOf(e.getMessage()), before + e.getLineNo(), e);
        }
    }

    /** Some programs give all events one id: only a number tells versions apart. */
    private static List<VEvent> lastVersions(List<VEvent> events) {
        var last = events.stream()
                .filter(e -> !Id.of(e).uid.isEmpty())
                .collect(toMap(Id::of, DiaryEvents::version, Math::max));
        return events.stream()
                .filter(e -> version(e) >= last.getOrDefault(Id.of(e), 0))
                .toList();
    }

    private static int version(VEvent event) {
        var text = text(event, Property.SEQUENCE);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static Map<String, Set<LocalDate>> moved(List<VEvent> events) {
        return events.stream()
                .filter(e -> time(e) != null)
                .collect(
                        toMap(e -> Id.of(e).uid, e -> Stream.ofNullable(time(e)).collect(toSet()), (a, b) -> {
                            var both = new HashSet<>(a);
                            both.addAll(b);
                            return both;
                        }));
    }

    /** The day of the time in whose place an event stands, null where it stands for itself. */
    private static @Nullable LocalDate time(VEvent event) {
        RecurrenceId<Temporal> id = event.<RecurrenceId<Temporal>>getProperty(Property.RECURRENCE_ID)
                .orElse(null);
        return id == null ? null : DiaryDays.day(id.getDate());
    }

    private static boolean isCancelled(VEvent event) {
        return "CANCELLED".equalsIgnoreCase(text(event, Property.STATUS));
    }

    /** What stands in a field; empty where it is not there. */
    static String text(Component component, String field) {
        return component.getProperty(field).map(Property::getValue).orElse("");
    }

    /** Days on which an event that repeats is not as it says itself. */
    Set<LocalDate> moved(VEvent event) {
        return time(event) == null ? moved.getOrDefault(Id.of(event).uid, Set.of()) : Set.of();
    }
}
