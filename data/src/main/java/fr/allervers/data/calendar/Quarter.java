package fr.allervers.data.calendar;

import fr.allervers.data.problem.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Three months of a year, written {@code 2027-Q1}.
 *
 * @param year 1900 to 2999
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int LENGTH = "2027-Q1".length();
    private static final Pattern TEXT = Pattern.compile("((?:19|2\\d)\\d\\d)-[QqTt]([1-4])");

    /** @throws IllegalArgumentException where there is no such quarter */
    public Quarter {
        if (year < 1900 || year > 2999 || number < 1 || number > 4) {
            throw new IllegalArgumentException("no quarter %d of %d".formatted(number, year));
        }
    }

    /**
     * Reads {@code 2027-Q1}; {@code 2027-T1}, as the French write it, is read too.
     *
     * @throws UnreadableQuarterException where the text is something else
     */
    public static Quarter parse(String text) {
        var match = TEXT.matcher(text.strip());
        if (!match.matches()) {
            throw new UnreadableQuarterException(text);
        }
        return new Quarter(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    /**
     * The quarter that a text begins with, as names of what is in its plans do: {@code 2027-Q1-2-w7}.
     *
     * @throws UnreadableQuarterException where it begins with something else
     */
    public static Quarter beginning(String text) {
        return parse(text.substring(0, Math.min(LENGTH, text.length())));
    }

    /** The quarter that a day lies in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The quarter after this one. */
    public Quarter next() {
        return of(last().plusDays(1));
    }

    /** The quarter before this one. */
    public Quarter previous() {
        return of(first().minusDays(1));
    }

    /** Its first day. */
    public LocalDate first() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** Its last day. */
    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    /** All its days, in order. */
    public Stream<LocalDate> days() {
        return first().datesUntil(last().plusDays(1));
    }

    /** First to last day. */
    public Period period() {
        return new Period(first(), last());
    }

    /**
     * Monday of one of its weeks.
     *
     * @param week 1 is the first week whose Monday lies in the quarter
     */
    public LocalDate mondayOfWeek(int week) {
        int daysToMonday = (8 - first().getDayOfWeek().getValue()) % DayOfWeek.values().length;
        return first().plusDays(daysToMonday).plusWeeks(week - 1L);
    }

    @Override
    public int compareTo(Quarter other) {
        return first().compareTo(other.first());
    }

    @Override
    public String toString() {
        return "%d-Q%d".formatted(year, number);
    }
}
