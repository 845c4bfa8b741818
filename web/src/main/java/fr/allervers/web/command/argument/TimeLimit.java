package fr.allervers.web.command.argument;

import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;

/** A length of time as people write it: {@code 60s}, {@code 5m}, {@code 1h30m}, or ISO 8601 ({@code PT60S}). */
public final class TimeLimit implements ITypeConverter<Duration> {

    private static final Duration LONGEST = Duration.ofDays(31);

    private static final Pattern UNITS = Pattern.compile("(?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,8}s)?");

    @Override
    public Duration convert(String text) {
        var time = parse(text.strip());
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            throw Refusal.wrongInput(Messages.of("usage.timeRange", text, LONGEST.toDays()));
        }
        return time;
    }

    private static Duration parse(String text) {
        boolean units = !text.isEmpty() && UNITS.matcher(text).matches();
        try {
            return Duration.parse(units ? "PT" + text : text);
        } catch (DateTimeParseException e) {
            throw Refusal.wrongInput(Messages.of("usage.time", text));
        }
    }
}
