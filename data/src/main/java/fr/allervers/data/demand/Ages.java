package fr.allervers.data.demand;

import java.util.Locale;
import java.util.regex.Pattern;

/** Audiences that people write as ages. */
final class Ages {

    private static final int OLD = 55;
    private static final int YOUNG = 25;

    private static final Pattern RANGE =
            Pattern.compile(".*?(\\d{1,2})\\s*(?:ans)?\\s*(?:-|–|/|à|a|et)\\s*(\\d{2})\\s*ans?.*");
    private static final Pattern MORE = Pattern.compile(
            ".*?(?:plus de|\\+ ?de|\\+|>|dès|à partir de)\\s*(\\d{2})\\b.*|.*?(\\d{2})\\s*(?:ans)?\\s*(?:et|ou)\\s*(?:plus|\\+).*|.*?(\\d{2})\\s*(?:ans)?\\s*\\+.*");
    private static final Pattern LESS = Pattern.compile(".*?(?:moins de|- ?de|<)\\s*(\\d{2})\\b.*");

    private Ages() {}

    /** A folded word for the audience of the ages in a text, empty where there are none. */
    static String audience(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var range = RANGE.matcher(lower);
        if (range.matches()) {
            return audience(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
        }
        var more = MORE.matcher(lower);
        if (more.matches()) {
            var age = more.group(1) != null ? more.group(1) : more.group(2) != null ? more.group(2) : more.group(3);
            return audience(Integer.parseInt(age), 99);
        }
        var less = LESS.matcher(lower);
        return less.matches() ? audience(0, Integer.parseInt(less.group(1))) : "";
    }

    private static String audience(int from, int to) {
        return from >= OLD ? "seniors" : to <= YOUNG ? "jeunes" : from >= YOUNG && to < OLD + 10 ? "actifs" : "";
    }
}
