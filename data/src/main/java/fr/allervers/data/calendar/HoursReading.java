package fr.allervers.data.calendar;

import fr.allervers.data.calendar.HoursRule.Meaning;
import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.words.Sentence;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the rules of one {@code opening_hours} as weekly hours. */
final class HoursReading {

    private static final int LAST_MINUTE = 24 * 60 - 1;

    private final List<HoursRule> rules;
    private final List<DatedClosing> dated = new ArrayList<>();
    private final Set<Sentence> doubts = new LinkedHashSet<>();

    /** Said beside the doubts, as they leave no doubt about the hours that are read. */
    private final Set<Sentence> remarks = new LinkedHashSet<>();

    private HoursReading(List<HoursRule> all) {
        rules = IntStream.range(0, all.size())
                .filter(i -> !isDated(all.get(i), all.subList(i + 1, all.size())))
                .mapToObj(all::get)
                .filter(this::isTaken)
                .toList();
        sayWhatIsReplaced();
    }

    /** @param rules at least one */
    static OpeningHours of(List<HoursRule> rules) {
        return new HoursReading(rules).hours();
    }

    /** Takes a rule that closes on dates; where a later one opens, which of them counts hangs on the day. */
    private boolean isDated(HoursRule rule, List<HoursRule> later) {
        var closings = rule.datedClosings();
        if (closings.isEmpty() || later.stream().anyMatch(r -> r.meaning() != Meaning.CLOSED)) {
            return false;
        }
        dated.addAll(closings.get());
        remark(rule);
        return true;
    }

    /** Says what of a rule is left out, or taken with reserve. */
    private boolean isTaken(HoursRule rule) {
        var comment = rule.comment();
        if (rule.isSeasonal() || rule.hasOtherTimes() || rule.meaning() == Meaning.UNKNOWN) {
            var key = rule.meaning() == Meaning.CLOSED ? "hours.closingLeftOut" : "hours.leftOut";
            doubts.add(OpeningHours.words(key, Excerpt.of(rule.toString())));
        } else if (rule.meaning() == Meaning.OPEN && rule.namesDays() && rule.lacksTimes()) {
            doubts.add(OpeningHours.words("hours.noTimes", Excerpt.of(rule.toString())));
        }
        if (rule.meaning() == Meaning.OPEN && rule.concernsWeeks()) {
            rule.longNights().forEach(s -> doubts.add(OpeningHours.words("hours.overNight", s.toString())));
        }
        rule.withoutLength().forEach(s -> doubts.add(OpeningHours.words("hours.noLength", s.toString())));
        if (comment != null && rule.meaning() == Meaning.OPEN) {
            doubts.add(OpeningHours.words("hours.comment", Excerpt.of(comment)));
        } else if (rule.meaning() == Meaning.CLOSED && !rule.isSeasonal() && rule.concernsWeeks()) {
            remark(rule);
        }
        return !rule.isSeasonal();
    }

    /** Of two rules for the same days a semicolon leaves the later one alone, where many mean both. */
    private void sayWhatIsReplaced() {
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            rules.subList(i + 1, rules.size()).stream()
                    .filter(later -> later.takesThePlaceOf(rule))
                    .findFirst()
                    .ifPresent(later -> remarks.add(OpeningHours.words(
                            "hours.replaced", Excerpt.of(rule.toString()), Excerpt.of(later.toString()))));
        }
    }

    /** What stands behind a closure may take some of it back. */
    private void remark(HoursRule rule) {
        var comment = rule.comment();
        if (comment != null) {
            remarks.add(OpeningHours.words("hours.closingComment", Excerpt.of(comment)));
        }
    }

    private OpeningHours hours() {
        var term = week(false);
        var holidays = week(true);
        if (term.isEmpty() && holidays.isEmpty() && doubts.isEmpty() && !closesEachDay()) {
            boolean isOfClosings = rules.stream().allMatch(r -> r.meaning() == Meaning.CLOSED);
            doubts.add(OpeningHours.words(isOfClosings ? "hours.onlyClosings" : "hours.noWeek"));
        }
        boolean closed = term.isEmpty() && holidays.isEmpty() && doubts.isEmpty();
        var closings = closings(term, holidays);
        var all = new ArrayList<>(doubts);
        all.addAll(remarks);
        var chosen = new EnumMap<DayOfWeek, List<DayMinutes.Span>>(holidays);
        chosen.putAll(term);
        return new OpeningHours(windows(chosen), closings, closed, all);
    }

    /** True where some rule says of each day of the week that it is closed, in term and in school holidays. */
    private boolean closesEachDay() {
        return Arrays.stream(DayOfWeek.values())
                .allMatch(day -> Stream.of(false, true)
                        .allMatch(holidays -> rules.stream()
                                .anyMatch(r ->
                                        r.meaning() == Meaning.CLOSED && r.lacksTimes() && r.holdsOn(day, holidays))));
    }

    /** Open hours by day of the week; days without any are not there. */
    private Map<DayOfWeek, List<DayMinutes.Span>> week(boolean inSchoolHolidays) {
        var week = new EnumMap<DayOfWeek, List<DayMinutes.Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var spans = DayMinutes.of(rules, day, inSchoolHolidays).open();
            if (!spans.isEmpty()) {
                week.put(day, spans);
            }
        }
        return week;
    }

    private Closings closings(
            Map<DayOfWeek, List<DayMinutes.Span>> term, Map<DayOfWeek, List<DayMinutes.Span>> holidays) {
        var termOnly = EnumSet.noneOf(DayOfWeek.class);
        var holidaysOnly = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (term.containsKey(day) && !term.get(day).equals(holidays.get(day))) {
                termOnly.add(day);
            } else if (!term.containsKey(day) && holidays.containsKey(day)) {
                holidaysOnly.add(day);
            }
        }
        if (termOnly.stream().anyMatch(holidays::containsKey)) {
            doubts.add(OpeningHours.words("hours.otherInHolidays"));
        }
        var never = EnumSet.allOf(DayOfWeek.class);
        never.removeAll(term.keySet());
        never.removeAll(holidays.keySet());
        return new Closings(withNever(termOnly, never), withNever(holidaysOnly, never), dated);
    }

    /** So that whole periods are closed, and not the days between those that never open. */
    private static Set<DayOfWeek> withNever(EnumSet<DayOfWeek> days, Set<DayOfWeek> never) {
        if (!days.isEmpty()) {
            days.addAll(never);
        }
        return days;
    }

    /** Days of the same hours together, in the order of the hours. */
    private static List<TimeWindow> windows(Map<DayOfWeek, List<DayMinutes.Span>> week) {
        var days = new TreeMap<DayMinutes.Span, Set<DayOfWeek>>();
        week.forEach((day, spans) -> spans.forEach(span ->
                days.computeIfAbsent(span, s -> EnumSet.noneOf(DayOfWeek.class)).add(day)));
        var windows = new ArrayList<TimeWindow>();
        days.forEach((span, same) -> windows.add(new TimeWindow(same, time(span.from()), time(span.to()))));
        return windows;
    }

    private static LocalTime time(int minute) {
        int last = Math.min(LAST_MINUTE, minute);
        return LocalTime.of(last / 60, last % 60);
    }
}
