package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.fault.Place;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates, times, days and zones as the contract writes them. */
final class Moments {

    static final Value<LocalTime> TIME = value("HH:mm", "\\d\\d:\\d\\d", LocalTime::from, "no.time");
    static final Value<LocalDate> DATE = value("uuuu-MM-dd", "[0-9-]{10}", LocalDate::from, "no.date");
    static final Value<LocalDateTime> DATE_TIME =
            value("uuuu-MM-dd'T'HH:mm", "[0-9-]{10}T[0-9:]{5}", LocalDateTime::from, "no.date.time");
    static final Value<DayOfWeek> DAY = Value.of(Moments::readDay, (day, out) -> out.text(day.name()));
    static final Value<ZoneId> ZONE = Value.of(Moments::readZone, (zone, out) -> out.text(zone.getId()));

    private static final List<String> DAY_NAMES =
            Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList();

    private Moments() {}

    private static <T extends TemporalAccessor> Value<T> value(
            String pattern, String shape, TemporalQuery<T> query, String fault) {
        var form = DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
        return Value.of(
                (in, place) -> {
                    var text = Text.ANY.read(in, place);
                    var moment = text == null || !text.matches(shape) ? null : parse(form, text, query);
                    if (text != null && moment == null) {
                        in.faults().add(place, fault, Excerpt.of(text));
                    }
                    return moment;
                },
                (moment, out) -> out.text(form.format(moment)));
    }

    private static <T> @Nullable T parse(DateTimeFormatter form, String text, TemporalQuery<T> query) {
        try {
            return text.startsWith("0000") ? null : form.parse(text, query);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable DayOfWeek readDay(Input in, Place place) {
        var text = Text.ANY.read(in, place);
        if (text == null) {
            return null;
        }
        if (!DAY_NAMES.contains(text)) {
            var sentence = Fault.words("no.day", Excerpt.of(text));
            in.faults().add(place, Nearest.hint(sentence, text, DAY_NAMES, in.faults()));
            return null;
        }
        return DayOfWeek.valueOf(text);
    }

    private static @Nullable ZoneId readZone(Input in, Place place) {
        var text = Text.ANY.read(in, place);
        if (text == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            var sentence = Fault.words("no.zone", Excerpt.of(text));
            var zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
            in.faults().add(place, Nearest.hint(sentence, text, zones, in.faults()));
            return null;
        }
        return ZoneId.of(text);
    }
}
