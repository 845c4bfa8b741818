package fr.allervers.data.demand;

import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the table of demand in a file: the row whose cells are most like headings, below whatever titles. */
final class LayoutFinder {

    /** Rows from the top among which the headings are looked for. */
    private static final int DEEPEST = 80;

    /** Those among which they are looked for by what stands below them. */
    private static final int LIKELIEST = 25;

    private static final int SAMPLE = 100;

    private final Vocabulary vocabulary;
    private final SheetBlocks blocks;

    LayoutFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.blocks = new SheetBlocks(vocabulary, this::isComplete);
    }

    /**
     * The tables in the visible sheets: the best first where their headings are known, those that say as much as it
     * beside it, in the file's order. Where no heading is known, the one table whose content is most like demand.
     *
     * @throws UnreadableDemandException where no sheet holds a table
     */
    List<TableLayout> find(Workbook workbook) {
        var tables = tables(workbook, DEEPEST, LayoutFinder::score);
        ToIntFunction<TableLayout> score = tables.isEmpty() ? this::likeness : LayoutFinder::score;
        var found = tables.isEmpty() ? tables(workbook, LIKELIEST, score) : tables;
        var best = found.stream()
                .max(Comparator.comparingInt(score))
                .orElseThrow(() -> new UnreadableDemandException(Words.of("noTable")));
        return found.stream()
                .map(t -> t == best ? t : withHeadingsOf(best, t))
                .filter(t -> t == best || isBeside(best, t))
                .map(this::completed)
                .toList();
    }

    /** A table in whose sheet the very headings of the best one stand is read from these on: sheets of one shape are read alike. */
    private TableLayout withHeadingsOf(TableLayout best, TableLayout other) {
        int rows = other.headings().equals(best.headings())
                ? 0
                : Math.min(other.sheet().rows().size(), LIKELIEST);
        return IntStream.range(0, rows)
                .mapToObj(i -> layout(other.sheet(), i))
                .filter(l -> l.headings().equals(best.headings())
                        && l.columns().equals(best.columns())
                        && l.wide().equals(best.wide()))
                .findFirst()
                .orElse(other);
    }

    /**
     * The tables in the other visible sheets that have figures beside communes or themes, though not the headings of
     * demand: perhaps demand too, which somebody has to say.
     *
     * @param found those in whose sheets nothing else is looked for
     */
    List<TableLayout> further(Workbook workbook, List<TableLayout> found) {
        var tables = new ArrayList<TableLayout>();
        for (var sheet : workbook.sheets()) {
            boolean known = found.stream().anyMatch(t -> t.sheet().name().equals(sheet.name()));
            var table = known || sheet.hidden() ? null : best(sheet, LIKELIEST, this::likeness);
            if (table != null && holdsDemand(table)) {
                tables.add(completed(table));
            }
        }
        return tables;
    }

    /**
     * Those found, and the further ones.
     *
     * @throws UnreadableDemandException where no sheet holds a table
     */
    List<TableLayout> all(Workbook workbook) {
        var found = find(workbook);
        return Stream.concat(found.stream(), further(workbook, found).stream()).toList();
    }

    private boolean holdsDemand(TableLayout table) {
        var profiles =
                table.others().keySet().stream().map(c -> profile(table, c)).toList();
        boolean figures = table.hasFigures() || profiles.stream().anyMatch(ColumnProfile::holdsFigures);
        boolean words = table.isCrossed()
                || Stream.of(DemandColumn.COMMUNE, DemandColumn.INSEE, DemandColumn.THEME)
                        .anyMatch(c -> table.column(c) >= 0)
                || profiles.stream().anyMatch(p -> p.share(Kind.COMMUNE) + p.share(Kind.THEME) >= 0.5);
        return figures && words;
    }

    private List<TableLayout> tables(Workbook workbook, int deepest, ToIntFunction<TableLayout> score) {
        var tables = new ArrayList<TableLayout>();
        for (var sheet : workbook.sheets()) {
            if (!sheet.hidden()) {
                blocks.of(sheet).forEach(part -> add(best(part, deepest, score), tables));
            }
        }
        return tables;
    }

    private static void add(@Nullable TableLayout table, List<TableLayout> tables) {
        if (table != null) {
            tables.add(table);
        }
    }

    /** True where a sheet begins with the headings of a whole table. */
    private boolean isComplete(Sheet sheet) {
        var layout = layout(sheet, 0);
        return score(layout) > 0 && layout.hasFigures() && layout.rows() > 0;
    }

    /** True where a table says as much as another, or has its very headings. */
    private static boolean isBeside(TableLayout best, TableLayout other) {
        boolean complete = best.hasFigures() && other.hasFigures() && score(other) > 0;
        return other.rows() > 0 && (complete || best.headings().equals(other.headings()));
    }

    private @Nullable TableLayout best(Sheet sheet, int deepest, ToIntFunction<TableLayout> score) {
        TableLayout best = null;
        int most = 0;
        var headings = blocks.headings(sheet).stream().limit(deepest);
        var first = IntStream.range(0, Math.min(sheet.rows().size(), deepest)).boxed();
        for (int i : Stream.concat(first, headings).distinct().toList()) {
            var layout = layout(sheet, i);
            int weight = score.applyAsInt(layout);
            if (weight > most) {
                most = weight;
                best = layout;
            }
        }
        return best;
    }

    private static int score(TableLayout layout) {
        int named = layout.columns().size();
        boolean commune = layout.isCrossed()
                || layout.column(DemandColumn.COMMUNE) >= 0
                || layout.column(DemandColumn.INSEE) >= 0;
        boolean enough = commune && (named >= 3 || !layout.wide().isEmpty()) || named >= 4;
        return enough ? 2 * named + Math.min(layout.wide().size(), 6) : 0;
    }

    /** How much a row is like headings, by what stands below it. */
    private int likeness(TableLayout layout) {
        int texts = headings(layout);
        int rows = layout.rows();
        if (texts < 2 || rows == 0) {
            return 0;
        }
        int kinds = 0;
        int known = 0;
        Set<Kind> seen = new HashSet<>();
        for (var other : layout.others().entrySet()) {
            var profile = ColumnProfile.of(layout.sheet(), layout.heading(), other.getKey(), vocabulary);
            for (var kind : Kind.values()) {
                kinds += !profile.holdsFigures() && profile.isOf(kind) && seen.add(kind) ? 1 : 0;
                known += !profile.holdsFigures() && vocabulary.isLikely(kind, other.getValue()) ? 1 : 0;
            }
        }
        return Math.max(
                layout.columns().size() + kinds > 0 ? 1 : 0,
                8 * layout.columns().size()
                        + 8 * kinds
                        + (isSpread(layout) ? 4 : 0)
                        + Math.min(texts, 5)
                        - 6 * known
                        - 8 * contentAbove(layout, texts));
    }

    /** How many headings there are: a merged cell is one, however many columns it covers. */
    private static int headings(TableLayout layout) {
        return layout.sheet().rows().stream()
                .filter(r -> r.number() == layout.heading())
                .mapToInt(r -> (int) r.cells().stream()
                        .filter(c -> !c.isBlank() && !c.covered())
                        .count())
                .sum();
    }

    /** Rows above headings that have as much in them: they would be lost. */
    private static int contentAbove(TableLayout layout, int texts) {
        return (int) layout.sheet().rows().stream()
                .takeWhile(r -> r.number() < layout.heading())
                .filter(r -> r.cells().stream()
                                .filter(c -> !c.isBlank() && !c.covered())
                                .count()
                        >= Math.min(texts, 4))
                .count();
    }

    private TableLayout layout(Sheet sheet, int index) {
        var row = sheet.rows().get(index);
        var columns = new EnumMap<DemandColumn, Integer>(DemandColumn.class);
        var rest = new LinkedHashMap<Integer, String>();
        for (int c = 0; c < row.cells().size(); c++) {
            var text = row.cell(c).text();
            var heading = text.isEmpty() ? null : vocabulary.heading(text);
            if (heading == null || columns.putIfAbsent(heading, c) != null) {
                rest.put(c, text);
            }
        }
        var total = columns.remove(DemandColumn.TOTAL);
        if (total != null) {
            rest.put(total, row.cell(total).text());
        }
        var wide = new WideHeadings(vocabulary).of(sheet, index, columns, rest);
        if (wide.heading() > row.number()) {
            lower(sheet.rows().get(index + 1), columns, rest);
        }
        if (!wide.columns().isEmpty()) {
            var figures = columns.remove(DemandColumn.RESIDENTS);
            if (figures != null) {
                rest.put(figures, row.cell(figures).text());
            }
            if (wide.columns().get(0).isOfCommune()) {
                for (var heading : List.of(DemandColumn.COMMUNE, DemandColumn.INSEE)) {
                    var named = columns.remove(heading);
                    if (named != null) {
                        rest.put(named, row.cell(named).text());
                    }
                }
            }
            for (var column : wide.columns()) {
                rest.remove(column.column());
                columns.values().remove(column.column());
            }
        }
        int heading = wide.heading();
        var table = TableLayout.found(
                sheet, heading, columns, wide.columns(), !wide.columns().isEmpty(), rest);
        addNameless(table, rest, SAMPLE);
        return TableLayout.found(
                sheet, heading, columns, wide.columns(), !wide.columns().isEmpty(), rest);
    }

    /** Below the title of a group each column is called by its own heading. */
    private void lower(SheetRow last, Map<DemandColumn, Integer> columns, Map<Integer, String> rest) {
        for (int c = 0; c < last.cells().size(); c++) {
            if (!last.cell(c).isBlank() && !last.cell(c).covered()) {
                columns.values().remove(c);
                rest.put(c, last.cell(c).text());
                var own = vocabulary.heading(last.cell(c).text());
                if (own != null && own != DemandColumn.TOTAL && columns.putIfAbsent(own, c) == null) {
                    rest.remove(c);
                }
            }
        }
    }

    /**
     * Columns without a heading count where something stands below.
     *
     * @param most rows below that are looked at
     */
    private static void addNameless(TableLayout table, Map<Integer, String> rest, int most) {
        var filled = new TreeSet<Integer>();
        table.sheet().rows().stream()
                .filter(r -> r.number() > table.heading())
                .limit(most)
                .forEach(row -> {
                    for (int c = 0; c < row.cells().size(); c++) {
                        if (!row.cell(c).isBlank() && !row.cell(c).covered()) {
                            filled.add(c);
                        }
                    }
                });
        filled.removeAll(table.columns().values());
        table.wide().forEach(w -> filled.remove(w.column()));
        filled.forEach(c -> rest.putIfAbsent(c, ""));
        rest.entrySet().removeIf(e -> e.getValue().isEmpty() && !filled.contains(e.getKey()));
    }

    /** With all columns without a heading. A row that is demand itself is no heading: then no column has one. */
    private TableLayout completed(TableLayout table) {
        var rest = new LinkedHashMap<>(table.others());
        if (table.columns().isEmpty() && table.wide().isEmpty() && isDemand(table)) {
            rest.replaceAll((column, text) -> "");
            return TableLayout.found(table.sheet(), table.heading() - 1, Map.of(), List.of(), false, rest);
        }
        addNameless(table, rest, Integer.MAX_VALUE);
        return TableLayout.found(
                table.sheet(), table.heading(), table.columns(), table.wide(), table.spread() || isSpread(table), rest);
    }

    /** True where words of demand stand in the row of the headings: several, or one beside a number over figures. */
    private boolean isDemand(TableLayout table) {
        long known = table.others().entrySet().stream()
                .filter(e -> isWord(e.getValue()))
                .filter(e -> !profile(table, e.getKey()).holdsFigures())
                .count();
        return known > 1
                || known == 1
                        && table.others().entrySet().stream()
                                .anyMatch(e -> e.getValue().matches("\\d{1,3}")
                                        && profile(table, e.getKey()).holdsFigures());
    }

    private ColumnProfile profile(TableLayout table, int column) {
        return ColumnProfile.of(table.sheet(), table.heading(), column, vocabulary);
    }

    private boolean isWord(String text) {
        return Arrays.stream(Kind.values()).anyMatch(k -> vocabulary.isLikely(k, text));
    }

    /** True where figures stand below several headings that are words of the first kind without a column of its own. */
    private boolean isSpread(TableLayout table) {
        if (table.columns().containsKey(DemandColumn.RESIDENTS)) {
            return false;
        }
        for (var kind : WideColumn.KINDS) {
            if (!table.columns().containsKey(DemandColumn.of(kind))) {
                var figures = table.others().entrySet().stream()
                        .filter(o -> !o.getValue().isEmpty() && vocabulary.heading(o.getValue()) == null)
                        .filter(o -> profile(table, o.getKey()).holdsFigures())
                        .toList();
                long words = figures.stream()
                        .filter(o -> vocabulary.isGuess(kind, o.getValue()))
                        .count();
                return figures.size() > 1
                        && (2 * words >= figures.size()
                                || isGroup(
                                        table,
                                        figures.stream().map(Map.Entry::getKey).toList()));
            }
        }
        return false;
    }

    /** True where one merged title stands over these columns, and not over that of the communes too. */
    private static boolean isGroup(TableLayout table, List<Integer> columns) {
        var commune = DemandColumn.ofCommune(table.columns());
        return commune != null
                && table.sheet().rows().stream()
                        .filter(r -> r.number() == table.heading() - 1)
                        .anyMatch(r -> {
                            var title = r.cell(columns.get(0)).text();
                            return !title.isEmpty()
                                    && !title.equals(r.cell(commune).text())
                                    && columns.stream()
                                            .allMatch(c -> r.cell(c).text().equals(title));
                        });
    }
}
