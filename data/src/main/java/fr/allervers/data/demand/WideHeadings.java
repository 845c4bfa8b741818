package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds columns of figures by headings that say of what they are, in one row or in two. */
final class WideHeadings {

    private final Vocabulary vocabulary;

    WideHeadings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Headings of columns of figures.
     *
     * @param heading number of the last row of headings, as far as it is sure
     * @param columns empty where the table has one column of figures
     */
    record Wide(int heading, List<WideColumn> columns) {}

    /**
     * Those from a row of headings on.
     *
     * @param rest headings that are no column of ours, by column from 0
     */
    Wide of(Sheet sheet, int index, Map<DemandColumn, Integer> columns, Map<Integer, String> rest) {
        var row = sheet.rows().get(index);
        var below = index + 1 < sheet.rows().size() ? sheet.rows().get(index + 1) : null;
        boolean two = below != null && isSecondHeading(row, below, columns);
        var last = two && below != null ? below : row;
        var groups = sheet.rows().subList(Math.max(0, two ? index - 1 : index - 2), two ? index + 1 : index);
        boolean crossed = !saysCommune(sheet, last, columns);
        var found = new ArrayList<WideColumn>();
        for (int c = 0; c < last.cells().size(); c++) {
            if (rest.containsKey(c) || c >= row.cells().size() || two && isNamed(last.cell(c))) {
                var column = column(c, last, groups, crossed);
                if (column != null) {
                    found.add(column);
                }
            }
        }
        var sound = sound(sheet, last, found, rest).stream()
                .map(w -> w.of(period(w.column(), last, groups)))
                .toList();
        boolean wide = isWide(sound, columns) && (!sound.get(0).isOfCommune() || isOverFigures(sheet, last, sound));
        boolean goesOn = wide || two && below != null && isMergedInto(row, below, columns);
        return new Wide(goesOn ? last.number() : row.number(), wide ? sound : List.of());
    }

    /** True where the heading of the communes is one cell over both rows: the second has no demand, whatever its words. */
    private static boolean isMergedInto(SheetRow row, SheetRow below, Map<DemandColumn, Integer> columns) {
        var commune = DemandColumn.ofCommune(columns);
        return commune != null
                && below.cell(commune).covered()
                && below.cell(commune).text().equals(row.cell(commune).text());
    }

    /** What the headings over a group say of a column in it beside what its own says; a column of figures of its own. */
    WideColumn inGroup(Sheet sheet, int heading, WideColumn own) {
        return sheet.rows().stream()
                .filter(r -> r.number() == heading - 1)
                .findFirst()
                .map(above -> groupOf(own.column(), above, WideColumn.KINDS))
                .map(own::within)
                .orElse(own);
    }

    /** True of headings without figures among them and with some below: a row of demand may name two communes too. */
    private boolean isOverFigures(Sheet sheet, SheetRow last, List<WideColumn> columns) {
        return last.cells().stream().map(Cell::text).noneMatch(this::isFigure)
                && columns.stream()
                        .map(w -> ColumnProfile.of(sheet, last.number(), w.column(), vocabulary))
                        .anyMatch(ColumnProfile::holdsFigures);
    }

    /** True of a few digits but those of a commune's code that lost its zero. */
    private boolean isFigure(String text) {
        return text.matches("\\d{1,4}") && !vocabulary.known(Kind.COMMUNE, text).isSure();
    }

    /**
     * Of columns that a heading names something over, those of figures; where themes stand over others beside, those of
     * themes only: a word may be a theme in one place and an audience in another.
     */
    private List<WideColumn> sound(Sheet sheet, SheetRow heading, List<WideColumn> found, Map<Integer, String> rest) {
        if (found.isEmpty()) {
            return found;
        }
        var figures = found.stream()
                .filter(w -> {
                    var profile = ColumnProfile.of(sheet, heading.number(), w.column(), vocabulary);
                    return profile.filled() == 0 || profile.holdsFigures();
                })
                .toList();
        var themes =
                figures.stream().filter(w -> w.means().containsKey(Kind.THEME)).toList();
        if (!themes.isEmpty()) {
            return themes;
        }
        if (figures.stream().anyMatch(WideColumn::isOfCommune)) {
            return figures.stream().filter(WideColumn::isOfCommune).toList();
        }
        var named = figures.stream().map(WideColumn::column).collect(Collectors.toSet());
        long likely = rest.entrySet().stream()
                .filter(o -> !named.contains(o.getKey()) && vocabulary.isGuess(Kind.THEME, o.getValue()))
                .filter(o -> ColumnProfile.of(sheet, heading.number(), o.getKey(), vocabulary)
                        .holdsFigures())
                .count();
        long both = figures.stream()
                .filter(w ->
                        vocabulary.isGuess(Kind.THEME, heading.cell(w.column()).text()))
                .count();
        return likely > 0 && likely + both > figures.size() ? List.of() : figures;
    }

    /** True where a column below the headings says the commune; one that is but called so does not. */
    private boolean saysCommune(Sheet sheet, SheetRow last, Map<DemandColumn, Integer> columns) {
        return Stream.of(DemandColumn.COMMUNE, DemandColumn.INSEE)
                .filter(columns::containsKey)
                .map(c -> ColumnProfile.of(sheet, last.number(), Objects.requireNonNull(columns.get(c)), vocabulary))
                .anyMatch(p -> p.filled() == 0 || p.share(Kind.COMMUNE) > 0 || !p.holdsFigures() && !isOther(p));
    }

    /** True of words of another kind than communes. */
    private static boolean isOther(ColumnProfile profile) {
        return WideColumn.KINDS.stream().anyMatch(profile::isOf);
    }

    /** Below what is no commune a blank, and beside it names of communes: the headings go on. */
    private boolean isRowOfCommunes(SheetRow below, Map<DemandColumn, Integer> columns) {
        return !columns.isEmpty()
                && columns.entrySet().stream()
                        .filter(c -> c.getKey() != DemandColumn.COMMUNE && c.getKey() != DemandColumn.RESIDENTS)
                        .allMatch(c -> !isNamed(below.cell(c.getValue())))
                && namesCommunes(below);
    }

    /** True of a row that names two communes or more. */
    private boolean namesCommunes(SheetRow row) {
        Set<String> named = new HashSet<>();
        for (var cell : row.cells()) {
            var wide = isNamed(cell) ? WideColumn.of(0, cell.text(), vocabulary, WideColumn.CROSSED) : null;
            var commune = wide == null ? null : wide.means().get(Kind.COMMUNE);
            if (commune != null) {
                named.add(commune);
            }
        }
        return named.size() > 1;
    }

    /** Below {@code Commune} a blank and, beside it, names of audiences or the like: the headings go on. */
    private boolean isSecondHeading(SheetRow row, SheetRow below, Map<DemandColumn, Integer> columns) {
        var commune = DemandColumn.ofCommune(columns);
        if (below.number() != row.number() + 1) {
            return false;
        }
        if (isRowOfCommunes(below, columns)) {
            return true;
        }
        if (commune == null) {
            return false;
        }
        var under = below.cell(commune);
        if (!under.isBlank() && !under.covered()) {
            return false;
        }
        Set<Integer> named = new HashSet<>();
        int periods = 0;
        for (int c = 0; c < below.cells().size(); c++) {
            var cell = below.cell(c);
            if (cell.kind() == Cell.Kind.NUMBER || cell.text().matches("\\d+")) {
                return false;
            }
            if (isNamed(cell) && WideColumn.of(c, cell.text(), vocabulary) != null) {
                named.add(c);
            }
            periods += isNamed(cell) && RowSelection.isPeriod(cell.text()) ? 1 : 0;
        }
        return !named.isEmpty() || periods > 1 || isMergedInto(row, below, columns);
    }

    private static boolean isNamed(Cell cell) {
        return !cell.isBlank() && !cell.covered();
    }

    /**
     * @param groups rows of headings over the last one, from the top
     * @param crossed true where headings may name communes
     */
    private @Nullable WideColumn column(int c, SheetRow last, List<SheetRow> groups, boolean crossed) {
        var text = last.cell(c).text();
        var column = text.isEmpty() ? null : WideColumn.of(c, text, vocabulary, kinds(last, crossed));
        if (column == null && RowSelection.isPeriod(text)) {
            column = new WideColumn(c, Map.of());
        }
        for (int i = groups.size() - 1; i >= 0 && column != null; i--) {
            var above = groupOf(c, groups.get(i), kinds(groups.get(i), crossed));
            column = above == null ? column : column.within(above);
        }
        return column == null || column.means().isEmpty() ? null : column;
    }

    /** When the figures of a column are of, by the headings over it; empty where none says so. */
    static String period(Sheet sheet, int heading, int column) {
        var rows = sheet.rows().stream()
                .filter(r -> r.number() <= heading && r.number() >= heading - 2)
                .toList();
        return rows.isEmpty() ? "" : period(column, rows.get(rows.size() - 1), rows.subList(0, rows.size() - 1));
    }

    private static String period(int column, SheetRow last, List<SheetRow> groups) {
        var period = WideColumn.period(last.cell(column).text());
        for (int i = groups.size() - 1; i >= 0 && period.isEmpty(); i--) {
            period = WideColumn.period(group(column, groups.get(i)));
        }
        return period.strip();
    }

    /** The heading over a group that a column is in; empty where there is none. */
    private static String group(int column, SheetRow groups) {
        for (int left = column; left >= 0; left--) {
            if (!groups.cell(left).isBlank()) {
                return groups.cell(left).text();
            }
        }
        return "";
    }

    private List<Kind> kinds(SheetRow row, boolean crossed) {
        return crossed && namesCommunes(row) ? WideColumn.CROSSED : WideColumn.KINDS;
    }

    /** A group's heading stands over its first column only, unless the file says that it is merged. */
    private @Nullable WideColumn groupOf(int c, SheetRow group, List<Kind> kinds) {
        var text = group(c, group);
        return text.isEmpty() || vocabulary.heading(text) != null ? null : WideColumn.of(c, text, vocabulary, kinds);
    }

    private static boolean isWide(List<WideColumn> found, Map<DemandColumn, Integer> columns) {
        if (found.isEmpty()) {
            return false;
        }
        if (found.get(0).isOfCommune()) {
            return found.size() > 1;
        }
        boolean figures = columns.containsKey(DemandColumn.RESIDENTS);
        return columns.containsKey(DemandColumn.THEME) ? !figures : !figures || found.size() > 1;
    }
}
