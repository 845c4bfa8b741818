package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Marks;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose headings stand one below the other: with a demand in each column beside them, or forms, one below the
 * other, each a demand, with the answer beside its heading or behind a colon. Read as a row a demand.
 */
final class TurnedTables {

    /** Columns from the left in which the headings may stand. */
    private static final int LABELS = 3;

    /** Headings of ours that there are at least. */
    private static final int FEWEST = 3;

    /** Rows from the top in which these stand: the first form is there. */
    private static final int SAMPLE = 100;

    private final Vocabulary vocabulary;
    private final Map<String, Optional<DemandColumn>> known = new HashMap<>();

    TurnedTables(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The sheet with its headings in one row; null where they stand in one already. */
    @Nullable
    Reshaped reshaped(Sheet sheet) {
        for (int c = 0; c < LABELS; c++) {
            int column = c;
            var labels =
                    sheet.rows().stream().limit(SAMPLE).map(r -> r.cell(column)).toList();
            if (ours(labels).size() >= FEWEST) {
                boolean upright =
                        sheet.rows().stream().anyMatch(r -> ours(r.cells()).size() >= FEWEST);
                var turned = upright ? null : new Turned(sheet, column);
                return turned != null && turned.isDemand() ? turned.reshaped() : null;
            }
        }
        return null;
    }

    private Set<DemandColumn> ours(List<Cell> cells) {
        var ours = EnumSet.noneOf(DemandColumn.class);
        for (var cell : cells) {
            var heading = cell.covered() ? null : heading(cell.text());
            if (heading != null && heading != DemandColumn.TOTAL) {
                ours.add(heading);
            }
        }
        return ours;
    }

    /** The column that a text stands for, alone or before a colon. */
    private @Nullable DemandColumn heading(String text) {
        return known.computeIfAbsent(text, t -> Optional.ofNullable(headingOf(t)))
                .orElse(null);
    }

    private @Nullable DemandColumn headingOf(String text) {
        var whole = text.isEmpty() ? null : vocabulary.heading(text);
        return whole != null || answer(text).isEmpty() ? whole : vocabulary.heading(label(text));
    }

    private static String label(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon).strip();
    }

    /** What stands behind a colon; empty where nothing does. */
    private static String answer(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(colon + 1).strip();
    }

    /** What is in a row of labels and answers: a heading, how often it came before in its form, and the row. */
    private record Field(String label, int again, SheetRow row) {

        String key() {
            return Folding.fold(label) + " " + again;
        }
    }

    /**
     * Some fields with one answer or several.
     *
     * @param firstRow number of the first row with a heading of ours
     */
    private record Form(List<Field> fields, List<Integer> columns, int firstRow) {}

    /** One sheet whose headings stand in a column. */
    private final class Turned {

        private final Sheet sheet;
        private final int labels;
        private final List<Form> forms = new ArrayList<>();
        private final List<Reshaped.Told> told = new ArrayList<>();
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final Map<Place, Place> places = new HashMap<>();

        Turned(Sheet sheet, int labels) {
            this.sheet = sheet;
            this.labels = labels;
            int first = 0;
            while (ours(List.of(sheet.rows().get(first).cell(labels))).isEmpty()) {
                first++;
            }
            while (first > 0
                    && isField(sheet.rows().get(first - 1), sheet.rows().get(first))) {
                first--;
            }
            boolean numbered = first > 0 && isOfColumns(sheet.rows().get(first - 1));
            sayWhatStandsAbove(numbered ? first - 1 : first);
            divide(numbered ? first - 1 : first, first);
        }

        /** True of a heading with answers right above another. */
        private boolean isField(SheetRow row, SheetRow below) {
            return row.number() == below.number() - 1
                    && !row.cell(labels).isBlank()
                    && !values(row).isEmpty();
        }

        /** True of a row over the answers, such as {@code Demande 1}, {@code Demande 2}. */
        private boolean isOfColumns(SheetRow row) {
            return row.cell(labels).isBlank() && row.cells().stream().anyMatch(c -> !c.isBlank());
        }

        private void sayWhatStandsAbove(int first) {
            long above = sheet.rows().subList(0, first).stream()
                    .filter(r -> r.cells().stream().filter(c -> !c.isBlank()).count() > 1)
                    .count();
            if (above > 0) {
                var number = sheet.rows().get(first).number();
                told.add(new Reshaped.Told(Place.TABLE, "", Words.of("rows.above", above, number)));
            }
        }

        /** Forms begin where the first heading comes again. */
        private void divide(int from, int begin) {
            var first = Folding.fold(label(sheet.rows().get(begin).cell(labels).text()));
            var fields = new ArrayList<Field>();
            var seen = new HashMap<String, Integer>();
            boolean begun = false;
            for (var row : sheet.rows().subList(from, sheet.rows().size())) {
                var text = row.cell(labels).text();
                boolean isFirst = first.equals(Folding.fold(label(text)));
                if (isFirst && begun) {
                    add(fields);
                    fields.clear();
                    seen.clear();
                }
                begun |= isFirst;
                var label = isSplit(row) ? label(text) : text;
                if (values(row).isEmpty() && heading(text) == null) {
                    sayNote(row.number(), text);
                } else {
                    fields.add(new Field(label, seen.merge(Folding.fold(label), 1, Integer::sum), row));
                }
            }
            add(fields);
        }

        /** A heading without an answer says nothing, a line of several words may. */
        private void sayNote(int row, String text) {
            if (text.indexOf(' ') > 0) {
                told.add(new Reshaped.Told(Place.row(row), text, Words.of("row.note")));
            }
        }

        private void add(List<Field> fields) {
            var filled = new TreeSet<Integer>();
            fields.forEach(f -> filled.addAll(values(f.row)));
            if (filled.isEmpty()) {
                return;
            }
            int firstRow = fields.stream()
                    .filter(f -> heading(f.label) != null)
                    .findFirst()
                    .orElse(fields.get(0))
                    .row
                    .number();
            forms.add(new Form(List.copyOf(fields), List.copyOf(filled), firstRow));
        }

        /** Columns with answers; that of the headings where they stand behind these. */
        private Set<Integer> values(SheetRow row) {
            var filled = new TreeSet<Integer>();
            for (int c = labels + 1; c < row.cells().size(); c++) {
                if (!row.cell(c).isBlank()) {
                    filled.add(c);
                }
            }
            return filled.isEmpty() && isSplit(row) ? Set.of(labels) : filled;
        }

        /** True where the answer stands behind the heading. */
        private boolean isSplit(SheetRow row) {
            var cells = row.cells();
            return !answer(row.cell(labels).text()).isEmpty()
                    && cells.stream().skip(labels + 1L).allMatch(Cell::isBlank);
        }

        private Cell value(Field field, int column) {
            return column == labels
                    ? isSplit(field.row)
                            ? Cell.text(answer(field.row.cell(labels).text()))
                            : Cell.BLANK
                    : field.row.cell(column);
        }

        /** True where answers are words and figures of demand: a text about a table has its headings too. */
        boolean isDemand() {
            var sound = EnumSet.noneOf(DemandColumn.class);
            for (var form : forms) {
                for (var field : form.fields) {
                    var heading = heading(field.label);
                    if (heading != null && form.columns.stream().anyMatch(c -> isSound(heading, value(field, c)))) {
                        sound.add(heading);
                    }
                }
            }
            return sound.size() > 1;
        }

        private boolean isSound(DemandColumn heading, Cell cell) {
            var kind = heading.kind();
            return kind == null
                    ? Amount.of(cell).state() == Amount.State.CLEAR
                    : !cell.isBlank() && vocabulary.isLikely(kind, cell.text());
        }

        Reshaped reshaped() {
            int demands = forms.stream().mapToInt(f -> f.columns.size()).sum();
            boolean inColumns = forms.size() == 1 && !forms.get(0).columns.contains(labels);
            boolean inRows = forms.stream().allMatch(f -> f.columns.size() == 1);
            int top = inColumns ? labels + 1 : inRows ? Math.max(0, forms.get(0).firstRow() - 1) : 0;
            for (var form : forms) {
                form.fields.forEach(f -> columns.putIfAbsent(f.key(), columns.size()));
            }
            var rows = new ArrayList<SheetRow>();
            rows.add(new SheetRow(top, headings(top)));
            for (var form : forms) {
                for (int column : form.columns) {
                    int number = inColumns ? column + 1 : inRows ? form.firstRow() : rows.size();
                    rows.add(row(form, column, number));
                }
            }
            told.add(
                    0,
                    new Reshaped.Told(
                            Place.of(forms.get(0).firstRow(), labels),
                            "",
                            inColumns && demands > 1
                                    ? Words.of("table.turned", Sheet.letters(labels))
                                    : Words.of("table.forms", demands)));
            var turned = new Sheet(sheet.name(), sheet.hidden(), struck(inColumns, rows), rows);
            return new Reshaped(turned, told, places);
        }

        /** Rows made of columns are struck where these are; of forms any row may be. */
        private Marks struck(boolean inColumns, List<SheetRow> rows) {
            var marks = sheet.marks();
            Set<Integer> whole = new HashSet<>();
            Set<Integer> partly = new HashSet<>();
            if (inColumns) {
                var form = forms.get(0);
                form.columns.forEach(c -> {
                    int struck = marks.struckInColumns().getOrDefault(c, 0);
                    if (struck > 0) {
                        (2 * struck >= form.fields.size() ? whole : partly).add(c + 1);
                    }
                });
            } else if (!marks.struckRows().isEmpty()
                    || !marks.partlyStruckRows().isEmpty()) {
                rows.stream().skip(1).map(SheetRow::number).forEach(partly::add);
            }
            return marks.withRowsStruck(whole, partly);
        }

        private List<Cell> headings(int top) {
            var cells = new ArrayList<Cell>();
            for (var form : forms) {
                for (var field : form.fields) {
                    int column = column(field);
                    if (column == cells.size()) {
                        cells.add(Cell.text(field.label));
                        places.put(Place.of(top, column), Place.of(field.row.number(), labels));
                    }
                }
            }
            return cells;
        }

        private int column(Field field) {
            return Objects.requireNonNull(columns.get(field.key()));
        }

        private SheetRow row(Form form, int from, int number) {
            var cells = new ArrayList<Cell>();
            columns.keySet().forEach(k -> cells.add(Cell.BLANK));
            for (var field : form.fields) {
                int column = column(field);
                cells.set(column, value(field, from));
                places.put(Place.of(number, column), Place.of(field.row.number(), from));
            }
            places.put(Place.row(number), Place.of(form.firstRow(), from));
            return new SheetRow(number, cells);
        }
    }
}
