package fr.allervers.data.demand;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.sheet.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as people write it.
 *
 * @param state what is to be done with it
 * @param value where it is clear, otherwise 0
 * @param likely what it may mean, the likeliest first
 * @param proposed true where the first of them may be proposed
 * @param problem key of what is wrong, empty where nothing is
 */
record Amount(State state, int value, List<Long> likely, boolean proposed, String problem) {

    /** What a figure is. */
    enum State {
        CLEAR,
        BLANK,
        /** None: 0, a dash, "néant". */
        NONE,
        UNCLEAR
    }

    /** The largest figure of the contract. */
    static final int MOST = Limits.FIGURE;

    private static final Pattern PLAIN = Pattern.compile("[0-9.]+");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}( \\d{3})+([.,]0*)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}([.,]0*)?");

    /** Thousands, or three decimals that say nothing. */
    private static final Pattern THREE_ZEROS = Pattern.compile("(\\d{1,3})[.,]000");

    private static final Pattern BROKEN = Pattern.compile("(\\d{1,9}|\\d{1,3}(?: \\d{3})+)[.,](\\d+)");
    private static final Pattern GROUPED = Pattern.compile("(\\d{1,3}(?:[.,'\u2019]\\d{3})+)(?:[.,]00?)?");
    private static final String UNIT =
            "(?:pers\\.?|personnes?|hab\\.?|habitants?|residents?|people|participants?|inscrits?)";
    private static final Pattern RANGE = Pattern.compile(
            "(?:(?:entre |de )?(?<least>\\d{1,6}) ?(?:-|–|—|a|à|to|ou)|entre (?<first>\\d{1,6}) ?et) ?(?<most>\\d{1,6})(?: "
                    + UNIT + ")?");

    /** A sum, a part of a number, a date or a range. */
    private static final Pattern PAIR = Pattern.compile("(?:de )?(\\d{1,6}) ?(?:/|et) ?(\\d{1,6})(?: " + UNIT + ")?");

    /** At most or at least so many. */
    private static final Pattern BOUND = Pattern.compile(
            "(?:[<>]=?|≤|≥|moins de|plus de|\\+ ?de|jusqu'a|jusqu'à|au plus|au moins|max\\.?|maximum|min\\.?|minimum)"
                    + " ?(\\d{1,6})(?: " + UNIT + ")?|(\\d{1,6}) ?"
                    + "(?:max\\.?|maximum|min\\.?|minimum|\\+|(?:et|ou) (?:plus|\\+|moins))");

    /** People counted in so many words. */
    private static final Pattern COUNTED = Pattern.compile("(\\d{1,6}) ?(?:" + UNIT + "|p\\.?|pax)");

    private static final Pattern NAMED = Pattern.compile("(\\d{1,6}) ?(?:seniors?|demandes?)");

    private static final Pattern SUM =
            Pattern.compile("=?\\d{1,5}(?: \\p{L}+\\.?)?(?: ?(?:\\+|et) ?\\d{1,5}(?: \\p{L}+\\.?)?)+");

    /** What people are to each other who come together. */
    private static final String TOGETHER =
            "(?:couples?|familles?|foyers?|groupes?|ami(?:e?s|e)?|voisine?s?|s(?:œ|oe)urs|fr[eè]res|[eé]poux"
                    + "|conjoints?|ensemble|bin[oô]mes?|duo|m[eè]re et fil(?:le|s)|p[eè]re et fil(?:le|s)|m[eé]nages?)";

    /** A number in words and figures, one of which a part is named, or one beside which stands who they are together. */
    private static final Pattern EXPLAINED =
            Pattern.compile("[\\p{L}-]+ \\((\\d{1,6})\\)|(\\d{1,6})(?: " + UNIT + ")? ?(?:\\(dont .*\\)|,? dont .*)"
                    + "|(\\d{1,6})(?: " + UNIT + ")? ?\\((?:(?:en|un|une|le|la|les|meme|même) )*" + TOGETHER + "\\)");

    private static final Pattern ABOUT =
            Pattern.compile("(?:env(?:iron)?\\.?|~|≈|±|ca\\.?|vers|about|approx\\.?|une?|x)? ?\\+?(\\d{1,6})"
                    + " ?(?:environ|env\\.?|\\?|\\*|" + UNIT + "|seniors?|demandes?|pers\\. environ)?");

    /** What stands before a number in words and changes nothing, or makes it one that is about so many. */
    private static final Pattern BEFORE_WORD =
            Pattern.compile("^((?:environ|env\\.?|presque|pr[eè]s d['\u2019])? ?)(?:(?:une?|a|bonne|petite) )*(?=\\w)");

    private static final String RAISED = "[\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+";

    private static final Pattern NO_FIGURE = Pattern.compile(".*" + RAISED);
    private static final Pattern SMALL = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern QUOTED = Pattern.compile("^=\\s*\"([^\"]*)\"$");
    private static final Pattern IN_MARKS = Pattern.compile("^'(.*?)'?$");
    private static final Pattern NONE =
            Pattern.compile("[-–—/.]+|0+([.,]0*)?|neant|néant|aucun|aucune|none|nil|rien|ø|zero|zéro");
    private static final Pattern DECIMALS = Pattern.compile("[.,]0*$");
    private static final Pattern NEGATIVE = Pattern.compile("-\\s?\\d+([.,]\\d+)?");

    /** A figure with the mark of a note behind it. */
    private static final Pattern NOTED = Pattern.compile("(\\d{1,6}) ?(?:" + RAISED + "|\\*+|\\(\\d\\)|\\[\\d\\])");

    private static final Map<String, Long> WORDS = Map.ofEntries(
            Map.entry("un", 1L),
            Map.entry("une", 1L),
            Map.entry("deux", 2L),
            Map.entry("couple", 2L),
            Map.entry("trois", 3L),
            Map.entry("quatre", 4L),
            Map.entry("cinq", 5L),
            Map.entry("six", 6L),
            Map.entry("sept", 7L),
            Map.entry("huit", 8L),
            Map.entry("neuf", 9L),
            Map.entry("dix", 10L),
            Map.entry("onze", 11L),
            Map.entry("douze", 12L),
            Map.entry("treize", 13L),
            Map.entry("quatorze", 14L),
            Map.entry("seize", 16L),
            Map.entry("vingt cinq", 25L),
            Map.entry("vingt-cinq", 25L),
            Map.entry("trente", 30L),
            Map.entry("quarante", 40L),
            Map.entry("cinquante", 50L),
            Map.entry("quarantaine", 40L),
            Map.entry("cinquantaine", 50L),
            Map.entry("centaine", 100L),
            Map.entry("cent", 100L),
            Map.entry("quinze", 15L),
            Map.entry("vingt", 20L),
            Map.entry("dizaine", 10L),
            Map.entry("douzaine", 12L),
            Map.entry("quinzaine", 15L),
            Map.entry("vingtaine", 20L),
            Map.entry("trentaine", 30L),
            Map.entry("one", 1L),
            Map.entry("two", 2L),
            Map.entry("three", 3L),
            Map.entry("four", 4L),
            Map.entry("five", 5L),
            Map.entry("ten", 10L),
            Map.entry("dozen", 12L),
            Map.entry("twenty", 20L));

    Amount {
        likely = List.copyOf(likely);
    }

    /** True where its likely value may be proposed, to be looked at by itself. */
    boolean weak() {
        return problem.equals("figure.sum") && !likely.isEmpty();
    }

    static Amount of(Cell cell) {
        if (cell.isBlank()) {
            return new Amount(State.BLANK, 0, List.of(), false, "");
        }
        return switch (cell.kind()) {
            case ERROR -> unclear("figure.error");
            case DATE -> unclear("figure.date");
            case FORMULA -> unclear("figure.formula");
            case TEXT -> of(cell.text());
            case NUMBER ->
                of(cell.text().indexOf('.') > 0 ? DECIMALS.matcher(cell.text()).replaceFirst("") : cell.text());
        };
    }

    private static Amount of(String text) {
        if (SMALL.matcher(text).matches()) {
            return whole(text);
        }
        var noted = NOTED.matcher(text);
        if (noted.matches()) {
            return unclear("figure.note", true, group(noted, 1));
        }
        return NO_FIGURE.matcher(text).matches() ? unclear("figure.none") : parse(simplified(text));
    }

    private static String simplified(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var blanks = BLANKS.matcher(plain).replaceAll(" ").replace('\u2212', '-');
        return IN_MARKS.matcher(QUOTED.matcher(blanks).replaceFirst("$1"))
                .replaceFirst("$1")
                .strip();
    }

    private static Amount parse(String text) {
        if (NONE.matcher(text).matches()) {
            return new Amount(State.NONE, 0, List.of(), false, "");
        }
        var zeros = THREE_ZEROS.matcher(text);
        if (zeros.matches()) {
            return unclear("figure.thousands", false, 1000 * group(zeros, 1), group(zeros, 1));
        }
        var counted = COUNTED.matcher(text);
        if (counted.matches()) {
            return parse(counted.group(1));
        }
        if (THOUSANDS.matcher(text).matches()) {
            return whole(DECIMALS.matcher(text).replaceFirst("").replace(" ", ""));
        }
        if (WHOLE.matcher(text).matches()) {
            return whole(DECIMALS.matcher(text).replaceFirst(""));
        }
        if (NEGATIVE.matcher(text).matches()) {
            return unclear("figure.negative");
        }
        if (GROUPED.matcher(text).matches()) {
            var digits = GROUPED.matcher(text).replaceFirst("$1").replaceAll("\\D", "");
            return unclear("figure.grouped", true, Long.parseLong(digits.substring(0, Math.min(9, digits.length()))));
        }
        return other(text);
    }

    private static Amount other(String text) {
        var broken = BROKEN.matcher(text);
        if (broken.matches()) {
            var figure = new BigDecimal(text.replace(" ", "").replace(',', '.'));
            return unclear(
                    "figure.broken",
                    false,
                    figure.setScale(0, RoundingMode.UP).longValue(),
                    figure.setScale(0, RoundingMode.DOWN).longValue());
        }
        if (text.matches("[\\d ]{10,}([.,]\\d*)?")) {
            return unclear("figure.huge");
        }
        var range = RANGE.matcher(text);
        if (range.matches()) {
            var least = range.group("least") == null ? "first" : "least";
            return unclear(
                    "figure.range", false, Long.parseLong(range.group("most")), Long.parseLong(range.group(least)));
        }
        var pair = PAIR.matcher(text);
        if (pair.matches()) {
            return unclear("figure.pair", false, group(pair, 2), group(pair, 1));
        }
        var bound = BOUND.matcher(text);
        if (bound.matches()) {
            return unclear("figure.bound", false, group(bound, bound.group(1) == null ? 2 : 1));
        }
        var explained = EXPLAINED.matcher(text);
        if (explained.matches()) {
            int number = explained.group(1) != null ? 1 : explained.group(2) != null ? 2 : 3;
            return unclear("figure.about", true, group(explained, number));
        }
        if (SUM.matcher(text).matches()) {
            return unclear("figure.sum", false, sum(text));
        }
        var named = NAMED.matcher(text);
        if (named.matches()) {
            return unclear("figure.named", true, group(named, 1));
        }
        var about = ABOUT.matcher(text);
        if (about.matches()) {
            return unclear("figure.about", true, group(about, 1));
        }
        return inWords(text);
    }

    private static Amount inWords(String text) {
        var before = BEFORE_WORD.matcher(text);
        boolean about = before.find() && !before.group(1).isBlank();
        var word = before.replaceFirst("").replaceFirst(" (de )?(personnes?|pers\\.?|people)$", "");
        var figure = WORDS.get(word);
        if (figure == null) {
            return unclear("figure.none");
        }
        return unclear(about || word.endsWith("aine") ? "figure.about" : "figure.word", true, figure);
    }

    private static long sum(String text) {
        return Arrays.stream(text.split("\\D+"))
                .filter(n -> !n.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static long group(Matcher matcher, int number) {
        return Long.parseLong(matcher.group(number));
    }

    private static Amount whole(String digits) {
        long figure = Long.parseLong(digits);
        return figure > MOST ? unclear("figure.huge") : new Amount(State.CLEAR, (int) figure, List.of(), false, "");
    }

    private static Amount unclear(String problem, boolean proposed, Long... likely) {
        var possible = List.of(likely).stream().filter(l -> l >= 1 && l <= MOST).toList();
        return new Amount(State.UNCLEAR, 0, possible, proposed && !possible.isEmpty(), problem);
    }

    private static Amount unclear(String problem) {
        return unclear(problem, false);
    }
}
