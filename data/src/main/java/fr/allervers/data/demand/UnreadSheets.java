package fr.allervers.data.demand;

import fr.allervers.data.demand.NotCounted.Reason;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.Workbook;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sheets of a file that are not read: each is named, with how many residents stand in it. */
final class UnreadSheets {

    /** Key of what is said of a sheet with figures that is not read, though it is shown. */
    static final String FIGURES = "sheet.other.figures";

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final RowCollector collector;

    UnreadSheets(Vocabulary vocabulary, Findings findings, RowCollector collector) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.collector = collector;
    }

    /**
     * Says of each sheet that is neither read nor asked about what it holds.
     *
     * @param tables that have figures, in the sheets that are shown
     * @param settled names of the sheets that are read, or of which it is asked whether they are
     */
    void say(Workbook workbook, List<TableLayout> tables, Set<String> settled) {
        for (var sheet : workbook.sheets()) {
            if (!settled.contains(sheet.name()) && !sheet.rows().isEmpty()) {
                var own = tables.stream()
                        .filter(t -> t.sheet().name().equals(sheet.name()))
                        .toList();
                var there = sheet.hidden() ? hidden(workbook, sheet) : own;
                if (sheet.hidden() || !there.isEmpty()) {
                    sayOf(sheet, there);
                } else {
                    sayOfOther(sheet);
                }
            }
        }
    }

    /** The table of a sheet that the file does not show. */
    private List<TableLayout> hidden(Workbook workbook, Sheet sheet) {
        var shown = new Sheet(sheet.name(), false, sheet.marks(), sheet.rows());
        return new LayoutFinder(vocabulary).further(workbook.with(List.of(shown)), List.of());
    }

    private void sayOfOther(Sheet sheet) {
        long figures = sheet.rows().stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> Amount.of(c).state() == Amount.State.CLEAR)
                .count();
        findings.notice(Place.TABLE, sheet.name(), Words.of("sheet.other", sheet.name(), figures));
    }

    private void sayOf(Sheet sheet, List<TableLayout> tables) {
        var sum = new NotCounted(Reason.SHEET, 0, 0, 0);
        for (var table : tables) {
            sum = counted(table, sum);
        }
        collector.notCounted(sum);
        findings.notice(
                Place.TABLE,
                sheet.name(),
                Words.of(
                        sheet.hidden() ? "sheet.hidden" : FIGURES,
                        sheet.name(),
                        sum.rows(),
                        sum.residents(),
                        sum.unclear()));
    }

    /** With the rows of a table; of columns of figures whose headings are not known, nobody knows which count. */
    private NotCounted counted(TableLayout table, NotCounted before) {
        var known = table.figureColumns();
        var others = table.isWide() || known.isEmpty() ? figures(table) : List.<Integer>of();
        boolean sure = others.isEmpty() || known.isEmpty() && others.size() == 1;
        var columns = Stream.concat(known.stream(), others.stream()).toList();
        var totals = SumRows.of(table, vocabulary, Answers.NONE, "").keySet();
        var sum = before;
        for (var row : table.content()) {
            if (!totals.contains(row.number())) {
                var amounts = columns.stream().map(c -> Amount.of(row.cell(c))).toList();
                boolean unclear = amounts.stream().anyMatch(a -> a.state() == Amount.State.UNCLEAR);
                long residents = amounts.stream().mapToLong(Amount::value).sum();
                boolean isKnown =
                        sure || others.stream().allMatch(c -> row.cell(c).isBlank());
                if (unclear || residents > 0) {
                    sum = sum.and(unclear || !isKnown ? RowFigures.UNKNOWN : residents);
                }
            }
        }
        return sum;
    }

    private List<Integer> figures(TableLayout table) {
        return table.others().keySet().stream()
                .filter(c -> ColumnProfile.of(table.sheet(), table.heading(), c, vocabulary)
                        .holdsFigures())
                .toList();
    }
}
