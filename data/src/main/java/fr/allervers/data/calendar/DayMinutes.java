package fr.allervers.data.calendar;

import ch.poole.openinghoursparser.TimeSpan;
import fr.allervers.data.calendar.HoursRule.Meaning;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the rules of one {@code opening_hours} say of each minute of a day, as the evaluator of OpenStreetMap's community
 * (opening_hours.js) says it: the rules that hold on the day are applied one after the other; one that opens and names
 * days takes the place of those before it, one that closes closes its own hours only.
 */
final class DayMinutes {

    private static final int DAY = 24 * 60;

    private final Meaning[] minutes = new Meaning[DAY];

    private DayMinutes() {
        Arrays.fill(minutes, Meaning.CLOSED);
    }

    /** A day by its rules; what none of them opens is closed. */
    static DayMinutes of(List<HoursRule> rules, DayOfWeek day, boolean inSchoolHolidays) {
        var minutes = new DayMinutes();
        holding(rules, day, inSchoolHolidays).forEach(minutes::apply);
        return minutes;
    }

    /** The rules that count on a day, each for the day itself or for what it began the day before. */
    private static List<Part> holding(List<HoursRule> rules, DayOfWeek day, boolean inSchoolHolidays) {
        var parts = new ArrayList<Part>();
        boolean isBehindOneWithoutDays = false;
        for (var rule : rules) {
            if (rule.holdsOn(day, inSchoolHolidays)) {
                boolean opens = rule.meaning() != Meaning.CLOSED;
                if (opens && rule.replaces() && (rule.namesDays() || isBehindOneWithoutDays)) {
                    parts.clear();
                }
                parts.add(new Part(rule, 0));
            }
            if (rule.holdsOn(day.minus(1), inSchoolHolidays)) {
                parts.add(new Part(rule, DAY));
            }
            isBehindOneWithoutDays = !rule.namesDays();
        }
        return parts;
    }

    private void apply(Part part) {
        var rule = part.rule;
        if (part.shift == 0 && rule.times().isEmpty() && !rule.hasOtherTimes()) {
            set(0, DAY, rule);
        }
        for (TimeSpan span : rule.times()) {
            set(span.getStart() - part.shift, span.getEnd() - part.shift, rule);
        }
    }

    private void set(int from, int to, HoursRule rule) {
        for (int minute = Math.max(0, from); minute < Math.min(DAY, to); minute++) {
            if (!rule.isFallback() || minutes[minute] == Meaning.CLOSED) {
                minutes[minute] = rule.meaning();
            }
        }
    }

    /** The longest spans in which the place is open, in order. */
    List<Span> open() {
        var spans = new ArrayList<Span>();
        int from = -1;
        for (int minute = 0; minute <= DAY; minute++) {
            boolean open = minute < DAY && minutes[minute] == Meaning.OPEN;
            if (open && from < 0) {
                from = minute;
            } else if (!open && from >= 0) {
                spans.add(new Span(from, minute));
                from = -1;
            }
        }
        return spans;
    }

    /** @param shift minutes from the day on which the rule holds to the day that is looked at */
    private record Part(HoursRule rule, int shift) {}

    /**
     * Minutes from midnight.
     *
     * @param to not in it any more
     */
    record Span(int from, int to) implements Comparable<Span> {

        @Override
        public int compareTo(Span other) {
            return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
        }
    }
}
