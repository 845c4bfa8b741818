package fr.allervers.data.words;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * Something said to a person, not yet in a language.
 *
 * @param bundle base name of the resource bundle that holds it; its root file is French, {@code _en} English
 * @param key of the sentence in that bundle, a {@link MessageFormat} pattern
 * @param arguments names, numbers, days, days of the week and moments, or sentences, all put into the same language
 */
public record Sentence(String bundle, String key, List<Object> arguments) {

    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern PART_END = Pattern.compile(" ([:;?!»%])");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]");

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** A sentence of this module's own bundle. */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence("fr.allervers.data.sentences", key, List.of(arguments));
    }

    /**
     * The sentence in a language; French where that language has none.
     *
     * @throws java.util.MissingResourceException where the bundle lacks the key
     */
    public String in(Locale locale) {
        var spoken = arguments.stream().map(a -> spoken(a, locale)).toArray();
        return new MessageFormat(pattern(locale), locale).format(spoken);
    }

    /**
     * The sentence as {@link #in} says it, set as books are: in French with curved apostrophes, and no line begins with the mark
     * that ends a part of a sentence. For pages and paper; terminals and files get it plain. What it quotes stays as it is.
     */
    public String printed(Locale locale) {
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return in(locale);
        }
        var spoken = arguments.stream()
                .map(a -> a instanceof Sentence sentence ? sentence.printed(locale) : spoken(a, locale))
                .toArray();
        return new MessageFormat(set(pattern(locale)), locale).format(spoken);
    }

    private static String set(String pattern) {
        var curved = pattern.replace("''''", "’").replace("''", "’");
        return PART_END.matcher(curved).replaceAll("\u00a0$1").replace("« ", "«\u00a0");
    }

    private String pattern(Locale locale) {
        return ResourceBundle.getBundle(bundle, locale, NO_SYSTEM_LOCALE).getString(key);
    }

    private static Object spoken(Object argument, Locale locale) {
        if (argument instanceof Sentence sentence) {
            return sentence.in(locale);
        }
        if (argument instanceof LocalDateTime moment) {
            return on(moment.toLocalDate(), locale)
                    + DateTimeFormatter.ofPattern(" HH:mm", locale).format(moment);
        }
        if (argument instanceof LocalDate day) {
            return on(day, locale);
        }
        if (argument instanceof DayOfWeek day) {
            return day.getDisplayName(TextStyle.FULL, locale);
        }
        return argument instanceof String text ? printable(text) : argument;
    }

    /** In French the first of a month is told apart: {@code jeu. 1er avr. 2027}. */
    private static String on(LocalDate day, Locale locale) {
        boolean isFirst = day.getDayOfMonth() == 1 && !locale.getLanguage().equals("en");
        return DateTimeFormatter.ofPattern(isFirst ? "EEE d'er' MMM yyyy" : "EEE d MMM yyyy", locale)
                .format(day);
    }

    /** Names come from files that others wrote: a control character in one would steer the reader's terminal. */
    private static String printable(String text) {
        return CONTROL.matcher(text)
                .replaceAll(c -> "\\\\u%04x".formatted((int) c.group().charAt(0)));
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
