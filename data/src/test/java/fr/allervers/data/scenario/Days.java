package fr.allervers.data.scenario;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Dates and hours in text. {@code Mon} is Monday, 4 January 2027, {@code Wed2} the Wednesday of the week after, and
 * {@code Thu0} the last day of 2026, which lies in one week with the first two of 2027.
 */
final class Days {

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2027, 1, 4);
    private static final Pattern DAY = Pattern.compile("(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(\\d*)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d\\d)");

    private Days() {}

    static LocalDate day(String text) {
        var found = DAY.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("'%s' is no day".formatted(text));
        }
        int week = found.group(2).isEmpty() ? 1 : Integer.parseInt(found.group(2));
        return FIRST_MONDAY.plusWeeks(week - 1L).with(weekday(found.group(1)));
    }

    static DayOfWeek weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(d -> name(d).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is no day of the week".formatted(text)));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    static LocalTime time(String text) {
        var found = TIME.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("'%s' is no time".formatted(text));
        }
        return LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
    }

    /** {@code Mon 9:00}. */
    static LocalDateTime moment(String text) {
        var words = text.strip().split(" +");
        if (words.length != 2) {
            throw new IllegalArgumentException("'%s' is no day and time".formatted(text));
        }
        return day(words[0]).atTime(time(words[1]));
    }

    /** As {@link #moment} reads it. */
    static String text(LocalDateTime moment) {
        long week = Math.floorDiv(ChronoUnit.DAYS.between(FIRST_MONDAY, moment.toLocalDate()), 7) + 1;
        return "%s%s %d:%02d"
                .formatted(name(moment.getDayOfWeek()), week == 1 ? "" : week, moment.getHour(), moment.getMinute());
    }

    /** {@code Mon Tue}, or nothing: days of the week. */
    static Set<DayOfWeek> weekdays(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        words(text).forEach(w -> days.add(weekday(w)));
        return days;
    }

    /** {@code Mon Tue 9:00-12:00}. */
    static TimeWindow window(String text) {
        int hours = text.lastIndexOf(' ');
        var fromTo = text.substring(hours + 1).split("-");
        return new TimeWindow(weekdays(text.substring(0, hours)), time(fromTo[0]), time(fromTo[1]));
    }

    /** {@code Tue}, or {@code Tue..Fri2}. */
    static Period period(String text) {
        var fromTo = text.split("\\.\\.");
        return new Period(day(fromTo[0]), day(fromTo[fromTo.length - 1]));
    }

    static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
