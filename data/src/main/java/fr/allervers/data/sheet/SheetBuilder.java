package fr.allervers.data.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A table as it is being read. */
final class SheetBuilder {

    private static final int REMEMBERED = 50_000;

    private static final int COMMENTS = 5_000;

    /** Kinds of pages, each with a head and a foot. */
    private static final int PAGE_TEXTS = 6;

    private final String name;
    private final boolean hidden;
    private final CellBudget budget;
    private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
    private final Map<Cell, Cell> remembered = new HashMap<>();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet hiddenRows = new BitSet();
    private final Map<Integer, BitSet> struck = new HashMap<>();
    private final List<String> unseen = new ArrayList<>();
    private int textBoxes;
    private final Set<String> pageTexts = new LinkedHashSet<>();
    private final List<String> comments = new ArrayList<>();

    SheetBuilder(String name, boolean hidden, CellBudget budget) {
        this.name = name;
        this.hidden = hidden;
        this.budget = budget;
    }

    /**
     * Puts a cell; a blank one changes nothing.
     *
     * @param row from 1
     * @param column from 0
     * @throws UnreadableSheetException where the table is too large
     */
    void put(int row, int column, Cell cell) {
        if (cell.isBlank()) {
            return;
        }
        if (column >= SheetLimits.COLUMNS) {
            throw UnreadableSheetException.of("columns", row, Sheet.letters(column), SheetLimits.COLUMNS);
        }
        if (cell.text().length() > SheetLimits.CELL) {
            throw UnreadableSheetException.of("cell", row, Sheet.letters(column), SheetLimits.CELL);
        }
        var cells = rows.get(row);
        if (cells == null) {
            budget.row();
            cells = new ArrayList<>(8);
            rows.put(row, cells);
        }
        fill(cells, column);
        cells.set(column, same(cell));
    }

    private void fill(List<Cell> cells, int column) {
        while (cells.size() <= column) {
            budget.cell();
            cells.add(Cell.BLANK);
        }
    }

    /** Tables repeat themselves: equal cells are kept once. */
    private Cell same(Cell cell) {
        var known = remembered.get(cell);
        if (known == null && remembered.size() < REMEMBERED) {
            remembered.put(cell, cell);
        }
        return known == null ? cell : known;
    }

    /**
     * Lets the first cell of a merged one stand in all it covers, in rows that have something in them.
     *
     * @param first row, from 1
     * @param left column, from 0
     * @param last row, included
     * @param right column, included
     */
    void merge(int first, int left, int last, int right) {
        var row = rows.get(first);
        var cell = row == null || left >= row.size() ? Cell.BLANK : row.get(left);
        if (cell.isBlank() || first > last || left > right) {
            return;
        }
        int end = Math.min(right, SheetLimits.COLUMNS - 1);
        for (var covered : rows.subMap(first, true, last, true).values()) {
            budget.covered(Math.max(0, end - left + 1));
            for (int c = left; c <= end; c++) {
                fill(covered, c);
                if (covered.get(c).isBlank()) {
                    covered.set(c, cell.asCovered());
                }
            }
        }
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    /** Notes that a cell with something in it is struck through. */
    void strike(int row, int column) {
        if (column <= SheetLimits.COLUMNS) {
            struck.computeIfAbsent(row, r -> new BitSet()).set(column);
        }
    }

    /** Notes that a cell with something in it shows nothing. */
    void unseen(String cell) {
        if (unseen.size() < COMMENTS) {
            unseen.add(cell);
        }
    }

    /** Notes that a text lies upon the table. */
    void textBox() {
        textBoxes++;
    }

    /** Notes a text at the head or the foot of its pages; one that is empty or known changes nothing. */
    void pageText(String text) {
        if (!text.isEmpty() && pageTexts.size() < PAGE_TEXTS) {
            pageTexts.add(text.substring(0, Math.min(text.length(), SheetLimits.CELL)));
        }
    }

    /** Notes that a cell has a comment. */
    void comment(String cell) {
        if (comments.size() < COMMENTS) {
            comments.add(cell);
        }
    }

    /**
     * Notes columns that the file does not show.
     *
     * @param from 0
     * @param to included
     */
    void hideColumns(int from, int to) {
        if (from >= 0 && from <= to) {
            hiddenColumns.set(Math.min(from, SheetLimits.COLUMNS), Math.min(to, SheetLimits.COLUMNS) + 1);
        }
    }

    boolean has(int row) {
        return rows.containsKey(row);
    }

    Sheet build() {
        var built = new ArrayList<SheetRow>(rows.size());
        rows.forEach((number, cells) -> built.add(new SheetRow(number, cells)));
        var columns = hiddenColumns.stream()
                .filter(c -> built.stream().anyMatch(r -> !r.cell(c).isBlank()))
                .boxed()
                .collect(Collectors.toSet());
        Set<Integer> whole = new HashSet<>();
        Set<Integer> part = new HashSet<>();
        Map<Integer, Integer> inColumns = new HashMap<>();
        struck.forEach((row, cells) -> {
            (2L * cells.cardinality() >= filled(row) ? whole : part).add(row);
            cells.stream().forEach(c -> inColumns.merge(c, 1, Integer::sum));
        });
        var rowsHidden = hiddenRows.stream().boxed().collect(Collectors.toSet());
        return new Sheet(
                name,
                hidden,
                new Marks(
                        rowsHidden,
                        columns,
                        whole,
                        part,
                        inColumns,
                        comments,
                        unseen,
                        textBoxes,
                        List.copyOf(pageTexts)),
                built);
    }

    private long filled(int row) {
        return rows.getOrDefault(row, List.of()).stream()
                .filter(c -> !c.isBlank() && !c.covered())
                .count();
    }
}
