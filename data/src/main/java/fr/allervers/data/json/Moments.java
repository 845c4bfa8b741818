package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.Nearest;
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
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates, times, days and zones as the contract writes them. */
final class Moments {

    static final Value<LocalTime> TIME = value("HH:mm", "\\d\\d:\\d\\d", LocalTime::from, "no.time");
    static final Value<LocalDate> DATE = value("uuuu-MM-dd", "[0-9-]{10}", LocalDate::from, "no.date");
    static final Value<LocalDateTime> DATE_TIME =
            value("uuuu-MM-dd'T'HH:mm", "[0-9-]{10}T[0-9:]{5}", LocalDateTime::from, "no.date.time");

    private static final List<String> DAYS =
            Stream.of(DayOfWeek.values()).map(DayOfWeek::name).toList();
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();

    static final Value<DayOfWeek> DAY = oneOf(DAYS, "no.day").map(DayOfWeek::valueOf, DayOfWeek::name);
    static final Value<ZoneId> ZONE = oneOf(ZONES, "no.zone").map(ZoneId::of, ZoneId::getId);

    private Moments() {}

    private static <T extends TemporalAccessor> Value<T> value(
            String pattern, String shape, TemporalQuery<T> query, String fault) {
        var form = DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
        var written = Pattern.compile(shape).asMatchPredicate();
        return Form.of(
                (in, place) -> {
                    var text = Text.ANY.read(in, place);
                    var moment = text == null || !written.test(text) ? null : parse(form, text, query);
                    if (text != null && moment == null) {
                        in.validation().refuse(place, fault, Excerpt.of(text));
                    }
                    return moment;
                },
                (out, moment) -> out.writeString(form.format(moment)));
    }

    private static <T> @Nullable T parse(DateTimeFormatter form, String text, TemporalQuery<T> query) {
        try {
            return text.startsWith("0000") ? null : form.parse(text, query);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Value<String> oneOf(Collection<String> words, String fault) {
        return Text.ANY.where((text, place, validation) -> {
            if (words.contains(text)) {
                return true;
            }
            var faults = validation.faults();
            faults.add(place, Nearest.hint(Fault.words(fault, Excerpt.of(text)), text, words, faults));
            return false;
        });
    }
}
