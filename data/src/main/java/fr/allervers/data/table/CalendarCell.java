package fr.allervers.data.table;

import fr.allervers.data.words.CellText;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and days of the week out of cells, in each spelling that can mean one thing only: {@code 2027-03-26} and {@code
 * 26/03/2027}, {@code 09:00} and {@code 9 h}, {@code MONDAY} and {@code du lundi au vendredi}.
 */
final class CalendarCell {

    private static final int FIRST_YEAR = 1900;

    private static final Pattern MIDNIGHT = Pattern.compile("[T ]\\s*0?0:00(?::00(?:\\.0+)?)?$");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}) ?(?::|[hH]) ?(\\d{2})|(\\d{1,2}) ?[hH]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|[^\\s\\p{Z},;/|&+.]");

    /** Words between days that say nothing, and those that say that the days between are meant too. */
    private static final Set<String> BETWEEN = Set.of("et", "and", "du", "le", "les", "from");

    private static final Set<String> UNTIL = Set.of("-", "\u2013", "\u2014", "au", "a", "to");

    private static final Map<String, DayOfWeek> DAYS = days();

    private CalendarCell() {}

    private static Map<String, DayOfWeek> days() {
        var days = new HashMap<String, DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            var english = day.name().toLowerCase(Locale.ROOT);
            var french = day.getDisplayName(TextStyle.FULL, Locale.FRENCH).toLowerCase(Locale.ROOT);
            days.put(english, day);
            days.put(french, day);
            days.put(english.substring(0, 3), day);
            days.put(french.substring(0, 3), day);
        }
        return days;
    }

    /** A date, the day before the month where the year stands last; null where it is none. */
    static @Nullable LocalDate date(String text) {
        var day = MIDNIGHT.matcher(CellText.plain(text)).replaceFirst("");
        var dayFirst = DAY_FIRST.matcher(day);
        var yearFirst = YEAR_FIRST.matcher(day);
        try {
            if (dayFirst.matches()) {
                return recent(date(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1)));
            }
            return yearFirst.matches()
                    ? recent(date(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Null for years that are slips: {@code 0227} for 2027. */
    private static @Nullable LocalDate recent(LocalDate day) {
        return day.getYear() < FIRST_YEAR ? null : day;
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    /** A time of the day; null where it is none. */
    static @Nullable LocalTime time(String text) {
        var time = TIME.matcher(CellText.plain(text));
        try {
            if (!time.matches()) {
                return LocalTime.parse(text);
            }
            return time.group(3) == null
                    ? LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)))
                    : LocalTime.of(Integer.parseInt(time.group(3)), 0);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Days of the week.
     *
     * @param wrong gets what is no day
     */
    static Set<DayOfWeek> days(String text, Set<String> wrong) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        DayOfWeek last = null;
        boolean isUntil = false;
        for (var words = WORD.matcher(text); words.find(); ) {
            var word = words.group();
            var folded = UNTIL.contains(word) ? word : CellText.folded(word);
            var day = DAYS.get(folded);
            if (day != null) {
                for (var between = last; isUntil && between != null && between != day; between = between.plus(1)) {
                    days.add(between);
                }
                days.add(day);
                last = day;
                isUntil = false;
            } else if (UNTIL.contains(folded) && last != null && !isUntil) {
                isUntil = true;
            } else if (!BETWEEN.contains(folded)) {
                wrong.add(word);
            }
        }
        if (isUntil) {
            wrong.add(text);
        }
        return days;
    }
}
