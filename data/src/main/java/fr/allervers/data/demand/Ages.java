package fr.allervers.data.demand;

import fr.allervers.data.sheet.Sheet;
import java.util.List;
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

    /** Two ages, of which nothing else says that they are ages. */
    private static final Pattern BARE_RANGE = Pattern.compile("\\d{1,2}\\s*(?:-|–|/|à)\\s*\\d{2}");

    private static final Pattern HEADING = Pattern.compile("(.* )?ages?( .*)?");

    private static final Pattern YEARS = Pattern.compile("(?i).*\\d\\s*(ans?|years?)\\b.*");

    private Ages() {}

    /** True of a column below whose heading most cells are ages or bands of ages, and which says so. */
    static boolean areIn(Sheet sheet, int heading, int column) {
        var texts = sheet.rows().stream()
                .filter(r -> r.number() > heading)
                .map(r -> r.cell(column).text())
                .filter(t -> !t.isEmpty())
                .toList();
        long ages = texts.stream().filter(Ages::isAge).count();
        return 2 * ages > texts.size() && (isSaid(sheet, heading, column) || areYears(texts));
    }

    private static boolean isSaid(Sheet sheet, int heading, int column) {
        return sheet.rows().stream()
                .filter(r -> r.number() == heading)
                .anyMatch(r ->
                        HEADING.matcher(Folding.fold(r.cell(column).text())).matches());
    }

    private static boolean areYears(List<String> texts) {
        return 2 * texts.stream().filter(t -> YEARS.matcher(t).matches()).count() > texts.size();
    }

    private static boolean isAge(String text) {
        return AgeBand.of(text) != null
                || !audience(inYears(text)).isEmpty()
                || BARE_RANGE.matcher(text).matches();
    }

    /** A text of a column of ages with the word for years, where two ages stand without it. */
    static String inYears(String text) {
        return BARE_RANGE.matcher(text.strip()).matches() ? text.strip() + " ans" : text;
    }

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
        return less.matches() ? audience(0, Integer.parseInt(less.group(1)) - 1) : "";
    }

    private static String audience(int from, int to) {
        return from >= OLD ? "seniors" : to <= YOUNG ? "jeunes" : from >= YOUNG && to < OLD + 10 ? "actifs" : "";
    }
}
