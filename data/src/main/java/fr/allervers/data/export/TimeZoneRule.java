package fr.allervers.data.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A time zone as iCalendar tells it, by the rule that holds from now on: one line a change of the clocks, not all changes
 * since 1891, on which some diaries refuse a file.
 */
final class TimeZoneRule {

    /** A year from which the rule is told; what was otherwise then concerns no session. */
    private static final int SINCE = 1996;

    /** Late enough for all changes of the clocks that were and are no more. */
    private static final Instant FROM_NOW_ON = Instant.parse("2030-01-01T00:00:00Z");

    private static final int WEEK = 7;

    private TimeZoneRule() {}

    static VTimeZone of(ZoneId zone) {
        var told = new VTimeZone();
        told.add(new TzId(zone.getId()));
        var rules = zone.getRules().getTransitionRules();
        if (rules.isEmpty()) {
            var offset = zone.getRules().getOffset(FROM_NOW_ON);
            told.add(observance(new Standard(), offset, offset, "%d0101T000000".formatted(SINCE)));
        }
        rules.forEach(rule -> told.add(change(rule)));
        return told;
    }

    private static Observance change(ZoneOffsetTransitionRule rule) {
        boolean summer = !rule.getOffsetAfter().equals(rule.getStandardOffset());
        var first = rule.createTransition(SINCE).getDateTimeBefore();
        var observance = observance(
                summer ? new Daylight() : new Standard(),
                rule.getOffsetBefore(),
                rule.getOffsetAfter(),
                DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").format(first));
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + day(rule)));
        return observance;
    }

    private static Observance observance(Observance observance, ZoneOffset from, ZoneOffset to, String start) {
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        observance.add(new TzName(to.getId()));
        observance.add(new DtStart<>(start));
        return observance;
    }

    /** A day of the month or, as diaries know it best, a weekday of one of its weeks: its last Sunday, its second. */
    private static String day(ZoneOffsetTransitionRule rule) {
        int day = rule.getDayOfMonthIndicator();
        var weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return ";BYMONTHDAY=" + day;
        }
        var name = weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .substring(0, 2)
                .toUpperCase(Locale.ROOT);
        boolean last = day == -1 || day + WEEK - 1 == rule.getMonth().maxLength();
        if (last || day % WEEK == 1) {
            return ";BYDAY=" + (last ? -1 : day / WEEK + 1) + name;
        }
        var days = IntStream.range(day, day + WEEK).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return ";BYDAY=%s;BYMONTHDAY=%s".formatted(name, days);
    }
}
