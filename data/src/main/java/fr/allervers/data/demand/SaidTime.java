package fr.allervers.data.demand;

import fr.allervers.data.calendar.Quarter;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time that a text speaks of, in whole months.
 *
 * @param first month that it begins in, 1 to 12
 * @param last month that it ends in, 1 to 12
 * @param firstYear the year of the first month; 0 where no year is said
 * @param lastYear the year of the last month; 0 where no year is said
 */
record SaidTime(int first, int last, int firstYear, int lastYear) {

    private static final String MONTH = RowSelection.MONTH;
    private static final String YEAR = "(?: (?:de )?(?:l annee )?(?<y>20\\d\\d))?";
    private static final Pattern ISO_DAY = Pattern.compile("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b");

    /** {@code du 4 janvier au 31 mars 2027}, {@code du 04/01/27 au 31/03/27}, {@code du 4 au 15 mars}. */
    private static final Pattern DAYS = Pattern.compile("\\b\\d{1,2}(?:er)?(?: (?<m1>" + MONTH
            + "|\\d{1,2}))?(?: (?<y1>(?:20)?\\d\\d))? (?:au|a|jusqu au|to|until) \\d{1,2}(?:er)? (?<m2>" + MONTH
            + "|\\d{1,2})\\b(?: (?<y2>(?:20)?\\d\\d)\\b)?");

    /** What is done in some days before the quarter that it is for. */
    private static final Pattern COLLECTING = Pattern.compile(
            "\\b(inscriptions?|reponses?|retours?|collecte|saisie|enquete|reunions?|mise? a jour|recueil\\w*)\\b.*");

    /** {@code janvier à mars 2027}, {@code octobre 2026 – mars 2027}, {@code janvier, février et mars}. */
    private static final Pattern MONTHS =
            Pattern.compile("\\b(?<m1>" + MONTH + ")(?: (?<y1>20\\d\\d))?(?: (?:a|au|et|to|and|" + MONTH + "))* (?<m2>"
                    + MONTH + ")\\b(?: (?<y2>20\\d\\d))?");

    /** {@code 1er trimestre 2027}, {@code trimestre 4}. */
    private static final Pattern QUARTER =
            Pattern.compile("\\b(?:(?<n1>[1-4]|premier|deuxieme|second|troisieme|quatrieme|first|third|fourth)"
                    + " ?(?:er|e|eme|nd|st|rd|th)? (?:trimestre|trim|quarter)|(?:trimestre|trim|quarter) (?:n )?(?<n2>[1-4])|"
                    + "(?:trimestre |trim |quarter )?[tq] ?(?<n3>[1-4]))\\b" + YEAR);

    private static final Pattern YEAR_BEFORE = Pattern.compile("\\b(?<y>20\\d\\d) ?[tq] ?(?<n>[1-4])\\b");

    /** Within a longer text {@code T2} may be anything; with a year, or alone, it is a quarter. */
    private static final Pattern BARE = Pattern.compile("[tq] ?[1-4]");

    private static final Pattern HALF = Pattern.compile(
            "\\b(?:s ?(?<n1>[12])|(?<n2>[12]) ?(?:er|e|eme|nd)? semestre|semestre (?<n3>[12]))\\b" + YEAR);
    private static final Pattern ONE_MONTH = Pattern.compile("\\b(?<m>" + MONTH + ")\\b" + YEAR);
    private static final Pattern YEARS = Pattern.compile("\\b(?<y1>20\\d\\d)(?: (?<y2>(?:20)?\\d\\d))?\\b");

    private static final Map<String, Integer> NUMBERS = Map.of(
            "premier",
            1,
            "first",
            1,
            "deuxieme",
            2,
            "second",
            2,
            "troisieme",
            3,
            "third",
            3,
            "quatrieme",
            4,
            "fourth",
            4);

    private static final String[] FIRST_LETTERS = {
        "jan", "fev|feb", "mar", "avr|apr", "mai|may", "juin|june", "jui|jul", "aou|aug", "sep", "oct", "nov", "dec"
    };

    /** The time that a text speaks of; null where it speaks of none. */
    static @Nullable SaidTime in(String text) {
        var folded = Folding.fold(ISO_DAY.matcher(text).replaceAll("$3/$2/$1"));
        boolean alone = RowSelection.isPeriod(text) || folded.startsWith("periode ");
        if (COLLECTING.matcher(folded).lookingAt() && !alone) {
            return null;
        }
        var days = DAYS.matcher(folded);
        if (days.find()) {
            return between(days);
        }
        var months = MONTHS.matcher(folded);
        if (months.find()) {
            return between(months);
        }
        var before = YEAR_BEFORE.matcher(folded);
        if (before.find()) {
            return quarter(number(before.group("n")), year(before.group("y")));
        }
        var quarter = QUARTER.matcher(folded);
        while (quarter.find()) {
            var said = either(quarter, "n1", "n2", "n3");
            if (said != null && (alone || !BARE.matcher(quarter.group()).matches())) {
                return quarter(number(said), year(quarter.group("y")));
            }
        }
        return alone ? alone(folded) : null;
    }

    private static @Nullable SaidTime alone(String folded) {
        var half = HALF.matcher(folded);
        if (half.find()) {
            int last = 6 * number(String.valueOf(either(half, "n1", "n2", "n3")));
            int year = year(half.group("y"));
            return new SaidTime(last - 5, last, year, year);
        }
        var month = ONE_MONTH.matcher(folded);
        if (month.find()) {
            int year = year(month.group("y"));
            return new SaidTime(month(month.group("m")), month(month.group("m")), year, year);
        }
        var years = YEARS.matcher(folded);
        if (!years.find()) {
            return null;
        }
        int first = year(years.group("y1"));
        return years.group("y2") == null
                ? new SaidTime(1, 12, first, first)
                : new SaidTime(9, 8, first, year(years.group("y2"))); // of schools
    }

    private static SaidTime quarter(int number, int year) {
        return new SaidTime(3 * number - 2, 3 * number, year, year);
    }

    /** Of two ends the first may leave out what the last one says. */
    private static @Nullable SaidTime between(Matcher ends) {
        int last = month(ends.group("m2"));
        int first = ends.group("m1") == null ? last : month(ends.group("m1"));
        int lastYear = year(ends.group("y2"));
        int firstYear = ends.group("y1") == null ? (first > last ? lastYear - 1 : lastYear) : year(ends.group("y1"));
        if (first < 1 || first > 12 || last < 1 || last > 12) {
            return null;
        }
        return lastYear == 0 ? new SaidTime(first, last, 0, 0) : new SaidTime(first, last, firstYear, lastYear);
    }

    private static @Nullable String either(Matcher matcher, String... groups) {
        for (var group : groups) {
            var said = matcher.group(group);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private static int number(String said) {
        var named = NUMBERS.get(said);
        return named == null ? Integer.parseInt(said) : named;
    }

    private static int year(@Nullable String said) {
        return said == null ? 0 : said.length() == 2 ? 2000 + Integer.parseInt(said) : Integer.parseInt(said);
    }

    private static int month(String said) {
        if (said.matches("\\d+")) {
            return Integer.parseInt(said);
        }
        int month = 0;
        while (!said.matches("(" + FIRST_LETTERS[month] + ").*")) {
            month++;
        }
        return month + 1;
    }

    /** The time in words that {@link #in} reads as the same again: {@code T4 2026}, {@code octobre 2026 à mars 2027}. */
    String words() {
        if (last - first == 2 && last % 3 == 0 && firstYear == lastYear) {
            return "T" + last / 3 + year(lastYear);
        }
        return first == last && firstYear == lastYear
                ? month(first) + year(firstYear)
                : month(first) + year(firstYear) + " à " + month(last) + year(lastYear);
    }

    private static String month(int number) {
        return Month.of(number).getDisplayName(TextStyle.FULL, Locale.FRENCH);
    }

    private static String year(int year) {
        return year == 0 ? "" : " " + year;
    }

    /** True where some of a quarter is in it; of a time without a year, of that quarter in any. */
    boolean meets(Quarter quarter) {
        int begin = 3 * quarter.number() - 2;
        int end = 3 * quarter.number();
        if (lastYear == 0) {
            return first <= last ? first <= end && last >= begin : first <= end || last >= begin;
        }
        return 12 * firstYear + first <= 12 * quarter.year() + end
                && 12 * lastYear + last >= 12 * quarter.year() + begin;
    }
}
