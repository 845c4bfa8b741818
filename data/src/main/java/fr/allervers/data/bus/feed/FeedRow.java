package fr.allervers.data.bus.feed;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a feed's file. What is wrong with a value becomes a finding, and the row remembers that it is faulty. */
final class FeedRow {

    /** Stands for a time or number that is not there or cannot be read. */
    static final int NONE = Integer.MIN_VALUE;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private static final int LAST_HOUR = 71;

    private final String file;
    private final Map<String, Integer> columns;
    private final CsvRecord fields;
    private final FeedFindings findings;
    private boolean faulty;

    FeedRow(String file, Map<String, Integer> columns, CsvRecord fields, FeedFindings findings) {
        this.file = file;
        this.columns = columns;
        this.fields = fields;
        this.findings = findings;
    }

    /** True where something in it was wrong so far. */
    boolean isFaulty() {
        return faulty;
    }

    long line() {
        return fields.getStartingLineNumber();
    }

    /**
     * The value without blanks around it; empty where there is none.
     *
     * @param column one of those that are said to be read
     */
    String text(String column) {
        var index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException(column);
        }
        return index < 0 || index >= fields.getFieldCount()
                ? ""
                : fields.getField(index).strip();
    }

    /** A value that must be there. */
    String required(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            fault(column, "value.missing");
        }
        return text;
    }

    /** Reports the row and marks it as faulty. */
    void fault(String column, String key, Object... arguments) {
        note(column, key, arguments);
        faulty = true;
    }

    /** Reports something about the row, which stays usable. */
    void note(String column, String key, Object... arguments) {
        findings.add(file, line(), column, key, arguments);
    }

    /** Reports something about the row that asks for nothing. */
    void notice(String column, String key, Object... arguments) {
        findings.notice(file, line(), column, key, arguments);
    }

    /** Degrees that must be there, within ±{@code most}; NaN where they are not. */
    double degrees(String column, double most) {
        var text = required(column);
        try {
            var degrees = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
            if (text.isEmpty() || Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // reported below
        }
        fault(column, "value.degrees", text, most);
        return Double.NaN;
    }

    /** A whole number of 0 or more; {@code otherwise} where the value is empty, {@link #NONE} where it is wrong. */
    int whole(String column, int otherwise) {
        var text = text(column);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(text);
        }
        fault(column, "value.whole", text);
        return NONE;
    }

    /** A day as {@code 20270131}; null where it is wrong or missing. */
    @Nullable
    LocalDate day(String column) {
        var text = required(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text, DAY);
        } catch (DateTimeParseException e) {
            fault(column, "value.day", text);
            return null;
        }
    }

    /** Seconds since midnight, also beyond 24:00:00; {@link #NONE} where the value is empty or wrong. */
    int time(String column) {
        var text = text(column);
        if (text.isEmpty()) {
            return NONE;
        }
        int seconds = seconds(text);
        if (seconds == NONE) {
            fault(column, "value.time", text, LAST_HOUR);
        }
        return seconds;
    }

    private static int seconds(String text) {
        int length = text.length();
        boolean form = (length == 7 || length == 8) && text.charAt(length - 3) == ':' && text.charAt(length - 6) == ':';
        if (!form) {
            return NONE;
        }
        int hours = figure(text, 0, length - 6);
        int minutes = figure(text, length - 5, length - 3);
        int seconds = figure(text, length - 2, length);
        boolean right =
                hours >= 0 && hours <= LAST_HOUR && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60;
        return right ? 3600 * hours + 60 * minutes + seconds : NONE;
    }

    private static int figure(String text, int from, int to) {
        int figure = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            figure = 10 * figure + digit - '0';
        }
        return figure;
    }
}
