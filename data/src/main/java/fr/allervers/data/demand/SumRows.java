package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that sum others: those that say so before or behind a name, and those that name nothing and whose
 * figures are the sum of the rows above them or below.
 */
final class SumRows {

    private static final Set<String> SUMS = DemandColumn.TOTAL.words();
    private static final String WORD = "(total|totaux|somme|resultat|ensemble|sum|subtotal)";
    private static final Pattern SUM = Pattern.compile("((sous|grand) )?" + WORD
            + "( (general|generale|generaux|global|globale|partiel|partielle|resultat|\\d+))*");
    private static final Pattern SUM_OF = Pattern.compile("(sous )?(total|totaux|somme|subtotal)( de| du| d)? (.*)");
    private static final Pattern SUM_OR_NAME = Pattern.compile("(sous )?(total|totaux|somme|ensemble) .*");
    private static final Pattern OF_SUM = Pattern.compile("(.*) (sous )?(total|somme|resultat|result|sum)");
    /** How people write subtotals and totals in short: {@code S/total}, {@code ss-total}, {@code Tot.} */
    private static final Pattern SUBTOTAL_IN_SHORT =
            Pattern.compile("^((s|ss|sous) (total|totaux|tot)|s?stotal|soustotal|s?stot)\\b");

    /** {@code S/T}; without the slash these are somebody's initials, or those of a service. */
    private static final Pattern SLASHED = Pattern.compile("^\\s*(s|ss|sous) ?/ ?t\\b\\.?", Pattern.CASE_INSENSITIVE);

    private static final Pattern TOTAL_IN_SHORT = Pattern.compile("^tot\\b");
    private static final List<DemandColumn> WORDS =
            List.of(DemandColumn.THEME, DemandColumn.AUDIENCE, DemandColumn.MOBILITY);

    private static final Predicate<String> SUM_WORD =
            t -> SUMS.contains(t) || SUM.matcher(t).matches();
    private static final Predicate<String> SUM_BEFORE = t -> SUM_OF.matcher(t).matches();
    private static final Predicate<String> SUM_BESIDE =
            t -> SUM_OR_NAME.matcher(t).matches() || OF_SUM.matcher(t).matches();

    /**
     * A row as far as sums go: its figures are null where there are none, or one of them is not clear; open where an
     * answer about one of them would be needed to add it up.
     */
    private record Line(SheetRow row, boolean bare, boolean said, long @Nullable [] figures, boolean open) {}

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final String sheet;
    private final List<Integer> words;
    private final List<Integer> figures;
    private final int commune;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Predicate<String>, Map<String, Boolean>> said = new HashMap<>();
    private final Map<String, Boolean> saysSumOf = new HashMap<>();
    private final Map<Integer, Sentence> sums = new LinkedHashMap<>();
    private final BitSet isSum = new BitSet();
    private long[] counts = {};
    private final long[] block;
    private final long[] all;
    private final long[] ofCommune;
    private int blockRows;
    private String lastCommune = "";

    private SumRows(TableLayout layout, Vocabulary vocabulary, Answers answers, String sheet) {
        this.layout = layout;
        this.answers = answers;
        this.sheet = sheet;
        this.vocabulary = vocabulary;
        this.words = WORDS.stream().map(layout::column).filter(c -> c >= 0).toList();
        this.figures = layout.figureColumns();
        this.block = new long[figures.size()];
        this.all = new long[figures.size()];
        this.ofCommune = new long[figures.size()];
        int named = layout.column(DemandColumn.COMMUNE);
        this.commune = named < 0 ? layout.column(DemandColumn.INSEE) : named;
    }

    /**
     * What is said of each row that is a sum, by its number.
     *
     * @param sheet as questions about it name it; empty where one alone is read
     */
    static Map<Integer, Sentence> of(TableLayout layout, Vocabulary vocabulary, Answers answers, String sheet) {
        var rows = new SumRows(layout, vocabulary, answers, sheet);
        for (var row : layout.sheet().rows()) {
            if (row.number() > layout.heading()) {
                rows.lines.add(rows.line(row));
            }
        }
        for (int i = 0; i < rows.lines.size(); i++) {
            rows.judge(i);
            rows.count(rows.lines.get(i));
        }
        rows.sayWhereTotalsDiffer();
        return rows.sums;
    }

    private static String folded(String text) {
        var spelt = SLASHED.matcher(text).replaceFirst("sous total ");
        var whole = SUBTOTAL_IN_SHORT.matcher(Folding.fold(spelt)).replaceFirst("sous total");
        return TOTAL_IN_SHORT.matcher(whole).replaceFirst("total");
    }

    /** True where a text is no word for a total before what is short in it is spelt out. */
    private static boolean isShort(String text) {
        return !SUM_WORD.test(Folding.fold(text));
    }

    /** True where a text is a word for a total and names nothing that it is of. */
    static boolean isOfAll(String text) {
        return SUM_WORD.test(folded(text));
    }

    /** True of a text that calls itself a sum, of whatever. */
    static boolean isCalledSum(String text) {
        var folded = folded(text);
        return SUM_WORD.test(folded)
                || SUM_BEFORE.test(folded)
                || OF_SUM.matcher(folded).matches();
    }

    private Line line(SheetRow row) {
        boolean bare = words.stream().map(row::cell).allMatch(c -> c.isBlank() || c.covered());
        var values = figures(row);
        boolean open = values == null && figures.stream().anyMatch(c -> isOpen(row, c));
        return new Line(row, bare && !words.isEmpty(), saysSum(row), values, open);
    }

    private long @Nullable [] figures(SheetRow row) {
        var values = new long[figures.size()];
        for (int i = 0; i < values.length; i++) {
            int column = figures.get(i);
            var cell = row.cell(column);
            if (isOpen(row, column)) {
                return null;
            }
            var answer = answer(row, column);
            var amount = Amount.of(cell);
            values[i] =
                    answer >= 0 ? answer : amount.proposed() ? amount.likely().get(0) : amount.value();
        }
        return Arrays.stream(values).anyMatch(v -> v > 0) ? values : null;
    }

    private boolean isOpen(SheetRow row, int column) {
        var amount = Amount.of(row.cell(column));
        return amount.state() == Amount.State.UNCLEAR && !amount.proposed() && answer(row, column) < 0;
    }

    /** The figure that somebody answered for an unclear one, negative where nobody did. */
    private long answer(SheetRow row, int column) {
        var cell = row.cell(column);
        if (Amount.of(cell).state() != Amount.State.UNCLEAR) {
            return -1;
        }
        var place = Place.of(row.number(), column);
        var answer = cell.kind() == Cell.Kind.FORMULA ? answers.of(RowFigures.ofFormula(sheet, place)) : null;
        return answer != null && answer.matches("\\d{1,7}")
                ? Long.parseLong(answer)
                : FigureKinds.figure(cell, answers);
    }

    private void judge(int index) {
        var line = lines.get(index);
        if (line.said) {
            sums.put(line.row.number(), Words.of("row.total"));
        } else if (line.bare && line.figures != null && (isSumAbove(line) || isSumBelow(index))) {
            sums.put(line.row.number(), Words.of("row.total.sum"));
        }
    }

    /** The word for a sum, or a text with it before or behind a name where nothing else says what is asked for. */
    private boolean saysSum(SheetRow row) {
        var first = first(row);
        if (holds(SUM_WORD, first.text()) && (!isShort(first.text()) || isInPart(row))) {
            return true;
        }
        for (int i = 0; i < words.size(); i++) {
            var rest = words.subList(i + 1, words.size());
            if (saysSumOf(row.cell(words.get(i)).text()) && isBlank(row, rest)) {
                return true;
            }
        }
        if (words.isEmpty()) {
            return holds(SUM_BEFORE, first.text()) && !isCommune(first.text()) || saysSumOf(first.text());
        }
        return holds(SUM_BESIDE, first.text()) && !isCommune(first.text()) && isAlone(row, first);
    }

    /** True where no other cell of a row names anything that is asked for. */
    private boolean isAlone(SheetRow row, Cell named) {
        return words.stream().map(row::cell).allMatch(c -> c.isBlank() || c.covered() || c == named);
    }

    /** True where a row does not name all that rows of demand name: so it may be a sum, whose word alone is doubtful. */
    private boolean isInPart(SheetRow row) {
        return words.isEmpty() || words.stream().map(row::cell).anyMatch(c -> c.isBlank() || c.covered());
    }

    private static boolean isBlank(SheetRow row, List<Integer> columns) {
        return columns.stream().map(row::cell).allMatch(c -> c.isBlank() || c.covered());
    }

    /** What a folded text says, remembered by the text: tables repeat themselves. */
    private boolean holds(Predicate<String> test, String text) {
        return said.computeIfAbsent(test, t -> new HashMap<>()).computeIfAbsent(text, t -> test.test(folded(t)));
    }

    /** The word alone, or beside what is known to be asked for here. */
    private boolean saysSumOf(String text) {
        return saysSumOf.computeIfAbsent(text, this::namesSumOf);
    }

    private boolean namesSumOf(String text) {
        var folded = folded(text);
        var before = SUM_OF.matcher(folded);
        var behind = OF_SUM.matcher(folded);
        var summed = before.matches() ? before.group(4) : behind.matches() ? behind.group(1) : "";
        return SUM.matcher(folded).matches()
                || !summed.isEmpty() && vocabulary.knows(summed) && !vocabulary.knows(text);
    }

    private boolean isCommune(String text) {
        return !text.isEmpty() && vocabulary.match(Kind.COMMUNE, text).isSure();
    }

    /** The first cell that names something. */
    private Cell first(SheetRow row) {
        for (int c = 0; c < row.cells().size(); c++) {
            if (!row.cell(c).isBlank() && !figures.contains(c)) {
                return row.cell(c);
            }
        }
        return Cell.BLANK;
    }

    private boolean isSumAbove(Line line) {
        boolean same = Arrays.equals(block, line.figures)
                || Arrays.equals(all, line.figures)
                || Arrays.equals(ofCommune, line.figures);
        return blockRows > 0 && same && !namesOther(line.row);
    }

    /** True where its commune is one, and another than that of the rows above. */
    private boolean namesOther(SheetRow row) {
        var own = commune < 0 ? "" : row.cell(commune).text();
        return isCommune(own) && !told(own).equals(lastCommune);
    }

    /** The commune that a cell names, or the cell's own letters where it names none. */
    private String told(String text) {
        return isCommune(text) ? vocabulary.match(Kind.COMMUNE, text).first().id() : Folding.fold(text);
    }

    private void count(Line line) {
        var name = commune < 0 || line.said ? "" : told(line.row.cell(commune).text());
        if (!name.isEmpty() && !name.equals(lastCommune)) {
            lastCommune = name;
            Arrays.fill(ofCommune, 0);
        }
        if (sums.containsKey(line.row.number())) {
            Arrays.fill(block, 0);
            blockRows = 0;
        } else if (line.figures != null) {
            add(block, line.figures);
            add(all, line.figures);
            add(ofCommune, line.figures);
            blockRows++;
        }
    }

    /** Sums that stand over the rows of their commune, which name it again or not at all. */
    private boolean isSumBelow(int index) {
        var line = lines.get(index);
        var own = commune < 0 ? "" : told(line.row.cell(commune).text());
        var block = new long[figures.size()];
        int rows = 0;
        for (int i = index + 1; i < lines.size(); i++) {
            var below = lines.get(i);
            var name = commune < 0 ? "" : told(below.row.cell(commune).text());
            if (below.bare || below.said || !(own.isEmpty() || name.isEmpty() || name.equals(own))) {
                break;
            }
            if (below.figures != null) {
                add(block, below.figures);
                rows++;
            }
        }
        return rows > 0 && Arrays.equals(block, line.figures);
    }

    private static void add(long[] sum, long[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }

    /**
     * A total that is the sum of no rows right above it or below, nor of all, nor of those it names, may have counted
     * rows that are not there. Rows of totals count in no sum; nothing is said before all figures are clear.
     */
    private void sayWhereTotalsDiffer() {
        if (lines.stream().noneMatch(l -> l.said) || lines.stream().anyMatch(l -> l.open && !isSum(l))) {
            return;
        }
        IntStream.range(0, lines.size()).filter(i -> isSum(lines.get(i))).forEach(isSum::set);
        for (int c = figures.size() - 1; c >= 0; c--) {
            sayWhereTotalsDiffer(c);
        }
    }

    private void sayWhereTotalsDiffer(int column) {
        counts = lines.stream().mapToLong(l -> counted(l, column)).toArray();
        var byName = byName();
        long whole = Arrays.stream(counts).sum();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            long total = line.said && line.figures != null ? line.figures[column] : 0;
            var made = total == 0 ? null : made(i, total, whole, byName);
            if (made != null) {
                sums.put(line.row.number(), other(column, total, made));
            }
        }
    }

    private Sentence other(int column, long total, Made made) {
        return layout.isWide()
                ? Words.of(
                        "row.total.other.column",
                        total,
                        made.sum,
                        Sheet.letters(figures.get(column)),
                        Words.excerpt(layout.headingOf(figures.get(column))))
                : Words.of(made.key, total, made.sum);
    }

    private boolean isSum(Line line) {
        return sums.containsKey(line.row.number());
    }

    private long counted(Line line, int column) {
        return isSum(line) || line.figures == null ? 0 : line.figures[column];
    }

    /** What the rows make of which a cell is a name. */
    private Map<String, Long> byName() {
        var byName = new HashMap<String, Long>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                var row = lines.get(i).row;
                long count = counts[i];
                var names = new HashSet<String>();
                words.forEach(c -> names.add(Folding.fold(row.cell(c).text())));
                if (commune >= 0) {
                    names.add(told(row.cell(commune).text()));
                }
                names.forEach(n -> byName.merge(n, count, Long::sum));
            }
        }
        return byName;
    }

    /** What the nearest rows make where a total is no sum of rows; null where it is one or names what no row does. */
    private @Nullable Made made(int index, long total, long whole, Map<String, Long> byName) {
        var name = lines.get(index).row.cells().stream()
                .map(c -> named(c.text()))
                .filter(n -> !n.isEmpty())
                .findFirst()
                .orElse("");
        var before = new Run(index, -1, total);
        var behind = new Run(index, 1, total);
        boolean agrees = before.agrees || behind.agrees || total == whole || total == byName.getOrDefault(name, -1L);
        if (agrees || !name.isEmpty() && before.block + behind.block == 0) {
            return null;
        }
        return Stream.of(
                        new Made("row.total.other", before.block),
                        new Made("row.total.other", before.all),
                        new Made("row.total.other.below", behind.block),
                        new Made("row.total.other.all", whole))
                .filter(m -> m.sum > 0)
                .min(Comparator.comparingLong(m -> Math.abs(total - m.sum)))
                .orElse(null);
    }

    /** What rows make that a total may be of, and the key of what is said where it is none. */
    private record Made(String key, long sum) {}

    /** What the name in a text of a sum is told by; empty where it has none. */
    private String named(String text) {
        var folded = folded(text);
        var before = SUM_OF.matcher(folded);
        var behind = OF_SUM.matcher(folded);
        var summed = SUM.matcher(folded).matches()
                ? ""
                : before.matches() ? before.group(4) : behind.matches() ? behind.group(1) : "";
        return summed.isEmpty() ? "" : told(summed);
    }

    /** Rows from a total on, upwards or downwards. */
    private final class Run {

        /** What the rows make up to the next total. */
        private long block;

        /** What all of them make. */
        private long all;

        /** True where some of them, from the total on, make what it says. */
        private boolean agrees;

        Run(int index, int step, long total) {
            boolean among = true;
            for (int i = index + step; i >= 0 && i < lines.size() && !agrees; i += step) {
                among = among && !isSum.get(i);
                all += counts[i];
                block = among ? all : block;
                agrees = all == total;
            }
        }
    }
}
