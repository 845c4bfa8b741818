package fr.allervers.web.command.terminal;

import java.util.List;
import java.util.Locale;

/**
 * How a command answers, known before its arguments are understood so that a misuse is answered in kind.
 *
 * @param language French or English
 * @param json true where a script reads the answer
 */
public record Preferences(Locale language, boolean json) {

    private static final String OPTION = "--lang";

    /**
     * Reads {@code --lang} and {@code --json}.
     *
     * @param locale of the machine, for where no language is asked for
     */
    public static Preferences of(List<String> args, Locale locale) {
        return new Preferences(language(args, locale), args.contains("--json"));
    }

    private static Locale language(List<String> args, Locale locale) {
        int at = args.indexOf(OPTION);
        if (at >= 0 && at + 1 < args.size()) {
            return frenchOr(args.get(at + 1));
        }
        return args.stream()
                .filter(a -> a.startsWith(OPTION + "="))
                .map(a -> frenchOr(a.substring(OPTION.length() + 1)))
                .findFirst()
                .orElseGet(() -> frenchOr(locale.getLanguage()));
    }

    private static Locale frenchOr(String language) {
        return language.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }
}
