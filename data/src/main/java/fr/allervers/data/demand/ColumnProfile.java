package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Content of one column below its heading, by which it shows what it may hold.
 *
 * @param column from 0
 * @param filled cells with something in them, of the first {@link #ROWS} rows
 * @param figures of them: those that are small whole numbers, or formulas
 * @param words share of its different texts that are words of a kind, from 0 to 1
 * @param first the first different texts
 */
record ColumnProfile(int column, int filled, int figures, Map<Kind, Double> words, List<String> first) {

    private static final int ROWS = 100;
    private static final int SHOWN = 3;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern UNSAID = Pattern.compile("\\?+");
    private static final int LARGEST = 9_999;

    ColumnProfile {
        words = Map.copyOf(words);
        first = List.copyOf(first);
    }

    /** @param heading number of the last row that is no content */
    static ColumnProfile of(Sheet sheet, int heading, int column, Vocabulary vocabulary) {
        var cells = sheet.rows().stream()
                .filter(r -> r.number() > heading)
                .limit(ROWS)
                .map(r -> r.cell(column))
                .filter(c -> !c.isBlank())
                .toList();
        Set<String> texts = new LinkedHashSet<>();
        cells.forEach(c -> texts.add(c.text()));
        int figures = (int) cells.stream()
                .filter(c -> isFigure(c) && !isCommune(c, vocabulary))
                .count();
        if (figures > 0) {
            figures += (int) cells.stream().filter(c -> isUnsaid(c.text())).count();
        }
        return new ColumnProfile(column, cells.size(), figures, shares(texts, vocabulary), shown(texts));
    }

    /** True of a question mark alone, which among figures stands for one. */
    static boolean isUnsaid(String text) {
        return UNSAID.matcher(text).matches();
    }

    private static Map<Kind, Double> shares(Set<String> texts, Vocabulary vocabulary) {
        var shares = new EnumMap<Kind, Double>(Kind.class);
        var words = texts.stream().filter(t -> !t.matches("\\d{1,4}([.,]0+)?")).toList();
        for (var kind : Kind.values()) {
            long known = words.stream().filter(t -> vocabulary.isGuess(kind, t)).count();
            shares.put(kind, words.isEmpty() ? 0.0 : (double) known / words.size());
        }
        return shares;
    }

    private static List<String> shown(Set<String> texts) {
        var shown = new ArrayList<String>();
        texts.stream()
                .limit(SHOWN)
                .map(t -> t.length() > 24 ? t.substring(0, 24) + "…" : t)
                .forEach(shown::add);
        return shown;
    }

    private static boolean isFigure(Cell cell) {
        if (WHOLE.matcher(cell.text()).matches() && cell.kind() != Cell.Kind.DATE) {
            return !cell.text().matches("(19|20)\\d\\d");
        }
        if (cell.kind() != Cell.Kind.FORMULA && !DIGIT.matcher(cell.text()).find()) {
            return Amount.of(cell).state() == Amount.State.NONE;
        }
        var amount = Amount.of(cell);
        return switch (amount.state()) {
            case CLEAR -> amount.value() <= LARGEST && !cell.text().matches("(19|20)\\d\\d");
            case UNCLEAR -> cell.kind() == Cell.Kind.FORMULA || amount.proposed();
            default -> true;
        };
    }

    /** True of a name, such as {@code Etzling (57)}, whose département is no figure. */
    private static boolean isCommune(Cell cell, Vocabulary vocabulary) {
        return cell.kind() == Cell.Kind.TEXT
                && cell.text().chars().anyMatch(Character::isLetter)
                && vocabulary.known(Kind.COMMUNE, cell.text()).isSure();
    }

    /** True where it may say how many. */
    boolean holdsFigures() {
        return filled > 0 && 2 * figures > filled;
    }

    /** True of a column that says the same in several rows. */
    boolean saysOneThing() {
        return filled > 1 && first.size() == 1;
    }

    double share(Kind kind) {
        return words.getOrDefault(kind, 0.0);
    }

    /** The kind that most of its texts are words of, if half of them are. */
    boolean isOf(Kind kind) {
        double own = share(kind);
        return own >= 0.5 && Arrays.stream(Kind.values()).allMatch(k -> share(k) <= own);
    }
}
