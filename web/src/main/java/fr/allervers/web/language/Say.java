package fr.allervers.web.language;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.words.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Figures, dates and names in the reader's language, for the pages. */
@Component
public record Say(MessageSource messages, Clock clock) {

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** A message of the pages' bundle. */
    public String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    /** A message of the pages' bundle in a language of our choice: for logs, for programs. */
    public String in(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    public String sentence(Sentence sentence) {
        return sentence.printed(locale());
    }

    /** A whole number with its thousands apart. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** A whole number with its sign, as a difference is told. */
    public String signed(long number) {
        return (number > 0 ? "+" : "") + number(number).replace('-', '\u2212');
    }

    /** The days of the week, Monday first. */
    public List<String> weekdays() {
        return Stream.of(DayOfWeek.values()).map(this::weekday).toList();
    }

    /** The full name of a day of the week. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    /** A number with one decimal. */
    public String decimal(double number) {
        return decimals(number, 1);
    }

    private static String decimals(double number, int digits) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        // browsers round the shortest decimal that stands for a number, and not what its bits come to
        return Double.isFinite(number) ? format.format(BigDecimal.valueOf(number)) : format.format(number);
    }

    /** A number with two decimals. */
    public String hundredths(double number) {
        return decimals(number, 2);
    }

    /** A number rounded to a whole one. */
    public String rounded(double number) {
        return number(Math.round(number));
    }

    /**
     * A share as a percentage.
     *
     * @param share 0 to 1
     */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(locale()).format(ofHundred(share) / 100.0);
    }

    /**
     * A share in whole hundredths, the nearest, but for those that mean everybody or nobody: 100 is said of all only, 0
     * of none.
     *
     * @param share 0 to 1
     */
    public static int ofHundred(double share) {
        int nearest = BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        return share <= 0 || share >= 1 ? nearest : Math.min(99, Math.max(1, nearest));
    }

    /** Hours and minutes, as in {@code 2 h 05}. */
    public String hours(long minutes) {
        return minutes < 60
                ? message("duration.minutes", minutes)
                : "%d\u00a0h\u00a0%02d".formatted(minutes / 60, minutes % 60);
    }

    public String seconds(Duration duration) {
        return message("duration.seconds", number(duration.toSeconds()));
    }

    /** {@code mardi 5 janvier 2027}. */
    public String day(LocalDate day) {
        return format(day, "EEEE d MMMM yyyy");
    }

    /** {@code le mardi 5 janvier 2027}, or {@code du mardi 5 janvier 2027 au jeudi 7 janvier 2027}. */
    public String period(LocalDate first, LocalDate last) {
        return first.equals(last)
                ? message("agenda.absence.day", day(first))
                : message("agenda.absence.days", day(first), day(last));
    }

    /** {@code janvier 2027}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale()).format(month);
    }

    /** {@code janvier}. */
    public String monthName(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM", locale()).format(month);
    }

    /** {@code mar. 5 janv.}. */
    public String shortDay(LocalDateTime moment) {
        return format(moment.toLocalDate(), "EEE d MMM");
    }

    /** {@code 14:00}. */
    public String time(LocalDateTime moment) {
        return DateTimeFormatter.ofPattern("HH:mm", locale()).format(moment);
    }

    /** {@code 14:00}, where the application is. */
    public String time(Instant moment) {
        return time(moment.atZone(clock.getZone()).toLocalDateTime());
    }

    /** {@code 14 h} or {@code 9 h 30}, as people say it. */
    public String hour(LocalDateTime moment) {
        return hour(moment.toLocalTime());
    }

    /** {@code 14 h} or {@code 9 h 30}, as people say it. */
    public String hour(LocalTime time) {
        return time.getMinute() == 0
                ? message("hour.whole", time.getHour())
                : message("hour.minutes", time.getHour(), "%02d".formatted(time.getMinute()));
    }

    /** {@code 5 janv. 2027 14:00}, where the application is. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", locale()).format(moment.atZone(clock.getZone()));
    }

    /** {@code 28 novembre, 14 h 05}, where the application is; with its year where that is not the present one. */
    public String dayAndHour(Instant moment) {
        var then = moment.atZone(clock.getZone()).toLocalDateTime();
        boolean isThisYear = then.getYear() == LocalDate.now(clock).getYear();
        return format(then.toLocalDate(), isThisYear ? "d MMMM" : "d MMMM yyyy") + ", " + hour(then);
    }

    private static String format(LocalDate day, String pattern) {
        var french = Locale.FRENCH.equals(locale()) && day.getDayOfMonth() == 1;
        return DateTimeFormatter.ofPattern(french ? pattern.replace("d", "d'er'") : pattern, locale())
                .format(day);
    }

    /** Days of the week in order, all seven or none as {@code tous les jours}. */
    public String days(Set<DayOfWeek> days) {
        return days.isEmpty() || days.size() == DayOfWeek.values().length
                ? message("days.all")
                : days.stream()
                        .sorted()
                        .map(d -> d.getDisplayName(TextStyle.SHORT, locale()))
                        .collect(joining(", "));
    }

    public String quarter(Quarter quarter) {
        return message("quarter." + quarter.number(), Integer.toString(quarter.year()));
    }

    /** The name of a travel mode; modes that we have no word for keep their own. */
    public String mode(String mode) {
        return Objects.requireNonNullElse(messages.getMessage("mode." + mode, new Object[0], mode, locale()), mode);
    }
}
