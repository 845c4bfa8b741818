package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Outlines: tables in one column of which several things stand one below the other, each commune over its themes, as pivot
 * tables write them. Read as one column a thing. Groups are known by their figures, each the sum of the rows below it, by
 * having none, or by their words; where none of it holds for all of them the table is left as it is.
 */
final class Outlines {

    /** Columns from the left that may name several things. */
    private static final int LABELS = 3;

    /** Rows from the first name on by which such a column is known. */
    private static final int SAMPLE = 60;

    private static final int DEEPEST_HEADING = 80;

    /** Rows from the first known name upwards that may be the headings: the names between are none of ours. */
    private static final int HIGHEST = 4;

    private final Vocabulary vocabulary;
    private final Map<String, Set<Kind>> kinds = new HashMap<>();

    Outlines(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The sheet with a column for each thing; as it is where it is no outline. */
    Reshaped reshaped(Sheet sheet) {
        for (int column = 0; column < LABELS; column++) {
            for (int heading : headings(sheet, column)) {
                var outline = new Outline(sheet, heading, column).reshaped();
                if (outline != null) {
                    return outline;
                }
            }
        }
        return Reshaped.not(sheet);
    }

    /** Places in the list of rows of what may be the headings over a column that names several things, the last first. */
    private List<Integer> headings(Sheet sheet, int column) {
        var rows = sheet.rows();
        int first = 0;
        while (first < Math.min(rows.size(), DEEPEST_HEADING)
                && kinds(rows.get(first).cell(column).text()).isEmpty()) {
            first++;
        }
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (int i = first; i < Math.min(rows.size(), first + SAMPLE); i++) {
            var own = kinds(rows.get(i).cell(column).text());
            if (own.size() == 1) {
                seen.addAll(own);
            }
        }
        return seen.size() < 2
                ? List.of()
                : IntStream.iterate(first - 1, i -> i >= 0, i -> i - 1)
                        .limit(HIGHEST)
                        .filter(i -> isHeading(rows.get(i)))
                        .boxed()
                        .toList();
    }

    /** Several texts and no figure: but codes of communes have as many digits. */
    private static boolean isHeading(SheetRow row) {
        return row.cells().stream().filter(c -> !c.isBlank()).count() > 1
                && row.cells().stream().noneMatch(c -> c.text().matches("\\d{1,4}"));
    }

    /** What a text is a word of for sure. */
    private Set<Kind> kinds(String text) {
        return text.isEmpty() ? Set.of() : kinds.computeIfAbsent(text, this::known);
    }

    private Set<Kind> known(String text) {
        var known = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) {
            if (vocabulary.known(kind, text).isSure()) {
                known.add(kind);
            }
        }
        return known;
    }

    /** A row that names something, with figures that are 0 where there are none, and beside nothing else where it is alone. */
    private record Named(
            SheetRow row, Set<Kind> kinds, long[] figures, List<List<Long>> likely, boolean unclear, boolean alone) {

        /** What it has of a sum's rest: of a figure that may be several, the one that is all of it. */
        long share(int figure, long rest) {
            return likely.get(figure).contains(rest) ? rest : figures[figure];
        }

        boolean isBlank() {
            return !unclear && Arrays.stream(figures).allMatch(f -> f == 0);
        }
    }

    /** One column of one sheet. */
    private final class Outline {

        private final Sheet sheet;
        private final int heading;
        private final int column;
        private final List<Integer> figures;
        private final List<Named> rows = new ArrayList<>();
        private boolean sound = true;
        private int[] levels = {};

        Outline(Sheet sheet, int heading, int column) {
            this.sheet = sheet;
            this.heading = heading;
            this.column = column;
            int number = sheet.rows().get(heading).number();
            this.figures = IntStream.range(0, width())
                    .filter(c -> c != column
                            && ColumnProfile.of(sheet, number, c, vocabulary).holdsFigures())
                    .boxed()
                    .toList();
            sheet.rows().subList(heading + 1, sheet.rows().size()).forEach(this::add);
            while (!rows.isEmpty() && rows.get(rows.size() - 1).isBlank()) {
                rows.remove(rows.size() - 1);
            }
        }

        private int width() {
            return sheet.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        }

        private void add(SheetRow row) {
            var name = row.cell(column);
            if (SumRows.isCalledSum(name.text()) && kinds(name.text()).isEmpty()) {
                return;
            }
            var amounts = figures.stream().map(c -> Amount.of(row.cell(c))).toList();
            var values = amounts.stream().mapToLong(Amount::value).toArray();
            boolean unclear = amounts.stream().anyMatch(a -> a.state() == Amount.State.UNCLEAR);
            sound &= !name.isBlank() || amounts.stream().allMatch(a -> a.state() == Amount.State.BLANK);
            if (!name.isBlank()) {
                boolean alone = IntStream.range(0, row.cells().size())
                        .filter(c -> c != column && !figures.contains(c))
                        .allMatch(c -> row.cell(c).isBlank());
                var likely = amounts.stream().map(Amount::likely).toList();
                rows.add(new Named(row, kinds(name.text()), values, likely, unclear, alone));
            }
        }

        @Nullable
        Reshaped reshaped() {
            boolean blanks = rows.stream().anyMatch(Named::isBlank);
            for (int depth = 2; sound && depth <= Kind.values().length; depth++) {
                levels = new int[rows.size()];
                boolean fits = blanks && isNested(depth) || !blanks && isSummed(depth) || isKnown(depth);
                var things = fits ? things(depth) : List.<Kind>of();
                if (things.size() == depth && !isAskedAnyway(things, blanks)) {
                    return written(things);
                }
            }
            return null;
        }

        /** Communes alone on their lines over a column that is known to be of something else: these are asked about. */
        private boolean isAskedAnyway(List<Kind> things, boolean blanks) {
            return blanks
                    && things.size() == 2
                    && things.get(0) == Kind.COMMUNE
                    && DemandColumn.of(things.get(1)) == vocabulary.heading(title().text());
        }

        /** Groups have no figures: as many of them stand one right below the other as there are levels over the last. */
        private boolean isNested(int depth) {
            int run = 0;
            for (int i = 0; i < rows.size(); i++) {
                run = rows.get(i).isBlank() ? run + 1 : 0;
                if (run >= depth || run > 0 && !rows.get(i).alone || i == 0 && run == 0) {
                    return false;
                }
                levels[i] = depth - 1;
            }
            int below = depth - 1;
            for (int i = rows.size() - 1; i >= 0; i--) {
                below = rows.get(i).isBlank() ? below - 1 : depth - 1;
                levels[i] = below;
            }
            return levels[0] == 0;
        }

        /** Each group has the sum of the rows below it. */
        private boolean isSummed(int depth) {
            int i = 0;
            while (i >= 0 && i < rows.size()) {
                i = end(i, 0, depth);
            }
            return i == rows.size() && i > 0;
        }

        /**
         * Each word is of one thing, and a group with figures has rows below it. A word that is none of ours is in the
         * last level where its group's figures are the sum of the rows below.
         */
        private boolean isKnown(int depth) {
            var order = new ArrayList<Set<Kind>>();
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                if (row.kinds.size() > 1 || order.isEmpty() && row.kinds.isEmpty()) {
                    return false;
                }
                if (!row.kinds.isEmpty() && !order.contains(row.kinds)) {
                    order.add(row.kinds);
                }
                levels[i] = row.kinds.isEmpty() ? depth - 1 : order.indexOf(row.kinds);
            }
            boolean sound = order.size() == depth;
            for (int i = 0; sound && i < rows.size(); i++) {
                int below = i + 1 < rows.size() ? levels[i + 1] : 0;
                boolean isGroup = levels[i] < depth - 1;
                boolean bare = rows.get(i).isBlank() && below <= levels[i];
                sound = below <= levels[i] + 1
                        && (!rows.get(i).kinds.isEmpty() || isInSum(i, depth - 1))
                        && (!isGroup || rows.get(i).alone && !rows.get(i).unclear && (bare || below == levels[i] + 1));
            }
            return sound;
        }

        /** True where the figures of the group over a row of the last level are the sum of its rows. */
        private boolean isInSum(int index, int last) {
            int group = index;
            while (group >= 0 && levels[group] == last) {
                group--;
            }
            return group >= 0 && !rows.get(group).isBlank() && Arrays.equals(sum(group, last), rows.get(group).figures);
        }

        /** What the rows of the last level below a group make. */
        private long[] sum(int group, int last) {
            var sum = new long[figures.size()];
            for (int i = group + 1; i < levels.length && levels[i] > levels[group]; i++) {
                var own = rows.get(i);
                if (levels[i] == last) {
                    Arrays.setAll(sum, c -> sum[c] + own.figures[c]);
                }
            }
            return sum;
        }

        /** Where a group ends that begins at a row, negative where its figures are no sum. */
        private int end(int index, int level, int depth) {
            levels[index] = level;
            var group = rows.get(index);
            if (level == depth - 1) {
                return index + 1;
            }
            if (group.unclear) {
                levels[index] = depth - 1;
                return index == 0 ? -1 : index + 1;
            }
            var rest = group.figures.clone();
            int next = index + 1;
            while (Arrays.stream(rest).anyMatch(r -> r > 0)) {
                int child = next;
                next = !group.alone || child >= rows.size() ? -1 : end(child, level + 1, depth);
                if (next < 0) {
                    return -1;
                }
                Arrays.setAll(rest, c -> rest[c] - rows.get(child).share(c, rest[c]));
            }
            return Arrays.stream(rest).allMatch(r -> r == 0) ? next : -1;
        }

        /** What each level is of, by its words that are known; shorter where a level has none, or those of several things. */
        private List<Kind> things(int depth) {
            var things = new ArrayList<Kind>();
            for (int level = 0; level < depth; level++) {
                var common = EnumSet.allOf(Kind.class);
                boolean some = false;
                for (int i = 0; i < levels.length; i++) {
                    var own = rows.get(i).kinds;
                    if (levels[i] == level && !own.isEmpty()) {
                        common.retainAll(own);
                        some = true;
                    }
                }
                common.removeAll(things);
                if (!some || common.isEmpty() || isElsewhere(common.iterator().next())) {
                    return things;
                }
                things.add(common.iterator().next());
            }
            return things;
        }

        /** True where another column is of that already. */
        private boolean isElsewhere(Kind kind) {
            var titles = sheet.rows().get(heading).cells();
            return IntStream.range(0, titles.size()).filter(c -> c != column).anyMatch(c -> {
                var own = vocabulary.heading(titles.get(c).text());
                return own != null && own.kind() == kind;
            });
        }

        private Cell title() {
            return sheet.rows().get(heading).cell(column);
        }

        private Reshaped written(List<Kind> things) {
            int width = width();
            int last = things.size() - 1;
            var told = new ArrayList<Reshaped.Told>();
            var places = new HashMap<Place, Place>();
            var changed = new HashMap<Integer, SheetRow>();
            var groups = new HashSet<Integer>();
            var over = new ArrayList<SheetRow>(
                    Collections.nCopies(last, sheet.rows().get(heading)));
            int number = sheet.rows().get(heading).number();
            changed.put(
                    number,
                    with(over.get(0), width, things.stream().map(this::title).toList()));
            told.add(new Reshaped.Told(
                    Place.of(number, column), title().text(), Words.of("column.outline", named(things, 0))));
            for (int i = 0; i < levels.length; i++) {
                var row = rows.get(i).row;
                if (levels[i] < last) {
                    over.set(levels[i], row);
                    groups.add(row.number());
                    told.add(new Reshaped.Told(
                            Place.of(row.number(), column), row.cell(column).text(), about(i, last)));
                } else {
                    var names = new ArrayList<>(
                            over.stream().map(r -> r.cell(column)).toList());
                    names.add(row.cell(column));
                    changed.put(row.number(), with(row, width, names));
                    IntStream.range(0, last)
                            .forEach(l -> places.put(
                                    Place.of(row.number(), width + l),
                                    Place.of(over.get(l).number(), column)));
                }
            }
            IntStream.range(0, last).forEach(l -> places.put(Place.of(number, width + l), Place.of(number, column)));
            var all = sheet.rows().stream()
                    .filter(r -> !groups.contains(r.number()))
                    .map(r -> changed.getOrDefault(r.number(), r))
                    .toList();
            var shaped = sheet.withRows(all);
            return new Reshaped(shaped, told, places);
        }

        /** What is said of a group: that its figure is the sum of the rows below it, or what they make. */
        private Sentence about(int group, int last) {
            if (rows.get(group).isBlank() || hasUnclear(group)) {
                return Words.of("row.outline");
            }
            var sum = sum(group, last);
            var said = rows.get(group).figures;
            return IntStream.range(0, sum.length)
                    .filter(c -> sum[c] != said[c])
                    .mapToObj(c -> Words.of("row.outline.other", said[c], sum[c], Sheet.letters(figures.get(c))))
                    .findFirst()
                    .orElse(Words.of("row.outline.sum"));
        }

        private boolean hasUnclear(int group) {
            return IntStream.range(group + 1, levels.length)
                    .takeWhile(i -> levels[i] > levels[group])
                    .anyMatch(i -> rows.get(i).unclear);
        }

        private Cell title(Kind kind) {
            return Cell.text(DemandColumn.of(kind).title().in(Locale.FRENCH));
        }

        private static Sentence named(List<Kind> things, int from) {
            var own = DemandColumn.of(things.get(from)).title();
            return from == things.size() - 1 ? own : Words.of("column.outline.over", own, named(things, from + 1));
        }

        /** A row whose column says the last of some things; the others stand behind all columns. */
        private SheetRow with(SheetRow row, int width, List<Cell> names) {
            var cells = new ArrayList<>(row.cells());
            cells.addAll(Collections.nCopies(width - cells.size(), Cell.BLANK));
            cells.set(column, names.get(names.size() - 1));
            cells.addAll(names.subList(0, names.size() - 1));
            return new SheetRow(row.number(), cells);
        }
    }
}
