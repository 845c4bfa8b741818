package fr.allervers.data.calendar;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.words.Sentence;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Weekly hours out of OpenStreetMap's {@code opening_hours}, such as {@code Mo-Fr 09:00-12:00,14:00-18:00; Sa off}. Of two
 * rules for a day the later counts, unless it is added by a comma. What weekly hours cannot say (seasons, weeks, the
 * first Monday of a month, sunset) is left out and said; public holidays are left out in silence, since nothing is held
 * on them. Where only days are told on which the place is closed, it is open on the others.
 *
 * @param windows hours at which the place is open; empty where the text told none
 * @param closed true where the text says of every day that the place is closed
 * @param doubts what was left out, and what follows
 */
public record OpeningHours(List<TimeWindow> windows, boolean closed, List<Sentence> doubts) {

    /** Longest text that is read. */
    public static final int LONGEST = 2000;

    private static final int LAST_MINUTE = 24 * 60 - 1;

    public OpeningHours {
        windows = List.copyOf(windows);
        doubts = List.copyOf(doubts);
    }

    /** Reads a text; one that cannot be read has no windows, and a doubt says so. */
    public static OpeningHours of(String text) {
        if (text.length() > LONGEST) {
            return unreadable();
        }
        try {
            var parser = new OpeningHoursParser(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return new Reading().of(Objects.requireNonNullElse(parser.rules(false), List.of()));
        } catch (OpeningHoursParseException | RuntimeException e) {
            // whatever the generated parser throws, it is the text that it could not read
            return unreadable();
        }
    }

    private static OpeningHours unreadable() {
        return new OpeningHours(List.of(), false, List.of(words("hours.unreadable")));
    }

    private static Sentence words(String key, Object... arguments) {
        return new Sentence("fr.allervers.data.calendar.sentences", key, List.of(arguments));
    }

    private static final Span ALL_DAY = new Span(0, LAST_MINUTE);

    private static final class Reading {

        private final Map<DayOfWeek, Set<Span>> open = new EnumMap<>(DayOfWeek.class);
        private final Set<DayOfWeek> off = EnumSet.noneOf(DayOfWeek.class);
        private final List<Sentence> doubts = new ArrayList<>();

        OpeningHours of(List<Rule> rules) {
            rules.forEach(this::take);
            boolean closed = open.isEmpty() && off.size() == DayOfWeek.values().length;
            if (open.isEmpty() && !off.isEmpty() && doubts.isEmpty()) {
                EnumSet.complementOf(EnumSet.copyOf(off)).forEach(day -> open.put(day, Set.of(ALL_DAY)));
            }
            var windows = new ArrayList<TimeWindow>();
            new TreeSet<>(open.values().stream().flatMap(Set::stream).toList()).forEach(span -> {
                var days = EnumSet.noneOf(DayOfWeek.class);
                open.forEach((day, spans) -> {
                    if (spans.contains(span)) {
                        days.add(day);
                    }
                });
                windows.add(new TimeWindow(days, time(span.from), time(span.to)));
            });
            return new OpeningHours(windows, closed, doubts);
        }

        private static LocalTime time(int minute) {
            return LocalTime.of(minute / 60, minute % 60);
        }

        private void take(Rule rule) {
            if (rule.getHolidays() != null && rule.getDays() == null) {
                return;
            }
            if (isSeasonal(rule)) {
                doubts.add(words(isClosed(rule) ? "hours.closingLeftOut" : "hours.leftOut", rule.toString()));
                return;
            }
            var days = days(rule);
            if (!rule.isAdditive()) {
                days.forEach(open::remove);
            }
            if (isClosed(rule)) {
                off.addAll(days);
                return;
            }
            off.removeAll(days);
            var spans = spans(rule);
            if (!spans.isEmpty()) {
                days.forEach(
                        day -> open.computeIfAbsent(day, d -> new TreeSet<>()).addAll(spans));
            }
        }

        private static boolean isSeasonal(Rule rule) {
            return rule.getYears() != null
                    || rule.getWeeks() != null
                    || rule.getDates() != null
                    || rule.isFallBack()
                    || isUncertain(rule)
                    || rule.getDays() != null
                            && rule.getDays().stream().anyMatch(d -> d.getNths() != null || d.getOffset() != 0);
        }

        private static boolean isUncertain(Rule rule) {
            var modifier = rule.getModifier();
            return modifier != null && modifier.getModifier() == RuleModifier.Modifier.UNKNOWN;
        }

        private static boolean isClosed(Rule rule) {
            var modifier = rule.getModifier();
            return modifier != null
                    && (modifier.getModifier() == RuleModifier.Modifier.OFF
                            || modifier.getModifier() == RuleModifier.Modifier.CLOSED);
        }

        private static Set<DayOfWeek> days(Rule rule) {
            if (rule.getDays() == null) {
                return EnumSet.allOf(DayOfWeek.class);
            }
            var days = EnumSet.noneOf(DayOfWeek.class);
            for (WeekDayRange range : rule.getDays()) {
                var last = range.getEndDay() == null ? range.getStartDay() : range.getEndDay();
                for (var day = day(range.getStartDay()); ; day = day.plus(1)) {
                    days.add(day);
                    if (day == day(last)) {
                        break;
                    }
                }
            }
            return days;
        }

        private static DayOfWeek day(WeekDay day) {
            return DayOfWeek.of(day.ordinal() + 1);
        }

        private List<Span> spans(Rule rule) {
            if (rule.isTwentyfourseven() || rule.getTimes() == null) {
                return List.of(ALL_DAY);
            }
            var spans = new ArrayList<Span>();
            for (TimeSpan span : rule.getTimes()) {
                if (span.getStartEvent() != null
                        || span.getEndEvent() != null
                        || span.isOpenEnded()
                        || span.getEnd() == TimeSpan.UNDEFINED_TIME) {
                    doubts.add(words("hours.leftOut", rule.toString()));
                } else {
                    spans.add(new Span(span.getStart(), Math.min(LAST_MINUTE, span.getEnd())));
                }
            }
            return spans;
        }
    }

    /** @param to minutes from midnight, never past it */
    private record Span(int from, int to) implements Comparable<Span> {

        @Override
        public int compareTo(Span other) {
            return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
        }
    }
}
