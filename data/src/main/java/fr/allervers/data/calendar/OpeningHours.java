package fr.allervers.data.calendar;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.words.Sentence;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Weekly hours out of OpenStreetMap's {@code opening_hours}, such as {@code Mo-Fr 09:00-12:00,14:00-18:00; Sa off}. Of two
 * rules for a day the later counts, unless a comma adds it; {@code off} with times closes those times only, and a rule
 * behind {@code ||} counts where no other one opens. School holidays ({@code SH}) are days of their own, and so
 * are dates on which the place is closed ({@code Aug off}); seasons of other hours are read for a quarter
 * that lies in them. Hours as people write them ({@code du lundi au vendredi, 9h-12h}) are read where they can mean one thing
 * only. What weekly hours cannot
 * say (weeks, the first Monday of a month, sunset) is left out and said; public holidays ({@code PH}) are left
 * out in silence, since nothing is held on them. Hours with a comment count and the comment is said. Where only closures
 * are told, nobody knows when the place is open: it has no windows, and a doubt says so.
 *
 * @param windows hours at which the place is open, in term or in school holidays; empty where the text told none
 * @param closings on which days of a year those hours do not hold: in term, in school holidays, on dates
 * @param closed true where the text says of every day that the place is closed
 * @param doubts what was left out or taken with reserve, and what follows
 */
public record OpeningHours(List<TimeWindow> windows, Closings closings, boolean closed, List<Sentence> doubts) {

    /** Longest text that is read. */
    public static final int LONGEST = 2000;

    private static final int ANY_YEAR = 2027;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ALWAYS_BEHIND_DAYS = Pattern.compile("(?<=[A-Za-z\\]] )24/7");

    public OpeningHours {
        windows = List.copyOf(windows);
        doubts = List.copyOf(doubts);
    }

    /** Reads a text for any time of the year; one that cannot be read has no windows, and a doubt says so. */
    public static OpeningHours of(String text) {
        return read(text, null);
    }

    /**
     * As {@link #of(String)}, for one quarter: seasons that last all through it hold, and those that have no day in it
     * say nothing. Where none of several seasons opens then, it has no windows and no doubt.
     */
    public static OpeningHours of(String text, Quarter quarter) {
        return read(text, quarter);
    }

    /**
     * True of hours that change with seasons of every year, such as {@code Apr-Sep Mo-Fr 09:00-12:00; Oct-Mar Mo
     * 14:00-17:00}, where each quarter has hours that are read without a doubt.
     */
    public static boolean isBySeasons(String text) {
        var year = IntStream.rangeClosed(1, 4)
                .mapToObj(q -> of(text, new Quarter(ANY_YEAR, q)))
                .toList();
        return year.stream().allMatch(h -> h.doubts.isEmpty())
                && year.stream().anyMatch(h -> !h.windows.isEmpty())
                && !of(text).doubts.isEmpty();
    }

    private static OpeningHours read(String text, @Nullable Quarter quarter) {
        if (text.length() > LONGEST) {
            return unreadable();
        }
        try {
            var rules = grammarOrSpoken(text);
            if (rules.isEmpty()) {
                return unreadable();
            }
            return of(text, rules, quarter);
        } catch (OpeningHoursParseException | RuntimeException | StackOverflowError e) {
            // whatever the generated parser throws, it is the text that it could not read
            return unreadable();
        }
    }

    /** What the rules of a text say; a doubt where the program trips over them. */
    static OpeningHours of(String text, List<HoursRule> rules, @Nullable Quarter quarter) {
        try {
            var holding = quarter == null
                    ? rules
                    : rules.stream().flatMap(r -> r.in(quarter).stream()).toList();
            return holding.isEmpty()
                    ? new OpeningHours(List.of(), Closings.NONE, false, List.of())
                    : HoursReading.of(holding);
        } catch (RuntimeException | StackOverflowError e) {
            var number = Unforeseen.logged("opening hours " + Excerpt.of(text), e);
            return new OpeningHours(List.of(), Closings.NONE, false, List.of(words("hours.failed", number)));
        }
    }

    private static List<HoursRule> grammarOrSpoken(String text) throws OpeningHoursParseException {
        if (SpokenHours.isOfOtherWords(text)) {
            var translated = SpokenHours.translated(text);
            return translated == null ? List.of() : rules(translated);
        }
        try {
            return rules(text);
        } catch (OpeningHoursParseException | RuntimeException e) {
            return rules(
                    Objects.requireNonNullElseGet(SpokenHours.translated(text), () -> SpokenHours.withClock(text)));
        }
    }

    /** An empty rule, as separators at an end or in a row leave it, says nothing. */
    private static List<HoursRule> rules(String text) throws OpeningHoursParseException {
        var plain = BLANKS.matcher(text).replaceAll(" ");
        var grammar = ALWAYS_BEHIND_DAYS.matcher(plain).replaceAll("00:00-24:00");
        var parser = new OpeningHoursParser(new ByteArrayInputStream(grammar.getBytes(StandardCharsets.UTF_8)));
        var rules = new ArrayList<HoursRule>();
        for (var rule : Objects.requireNonNullElse(parser.rules(false), List.<Rule>of())) {
            if (!rule.isEmpty()) {
                rules.add(new HoursRule(rule, rules.isEmpty() ? null : rules.get(rules.size() - 1)));
            }
        }
        return rules;
    }

    private static OpeningHours unreadable() {
        return new OpeningHours(List.of(), Closings.NONE, false, List.of(words("hours.unreadable")));
    }

    static Sentence words(String key, Object... arguments) {
        return new Sentence("fr.allervers.data.calendar.sentences", key, List.of(arguments));
    }
}
