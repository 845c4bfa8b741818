package fr.allervers.data.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.NotCounted.Reason;
import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One reading of one table, from its headings to its last row. */
final class TableReading {

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Findings findings;
    private final RowCollector collector;
    private final RowWords words;
    private final RowFigures figures;
    private final HeadingQuestions headings;
    private final RowTaking taking;
    private final PriorityColumn priorities;
    private final Map<Integer, Sentence> sums;
    private final PassedRows passing;
    private final AnnouncedTotals totals;
    private final RowSelection selection;
    private final Map<Place, String> ofAnotherQuarter;
    private final @Nullable Quarter quarter;
    private RowSelection.Fate fate = RowSelection.Fate.COUNTS;
    private int lines;
    private int passed;
    private int nobody;
    private Place nobodyAt = Place.TABLE;

    /**
     * @param beside what the keys of questions about its columns end with; nothing where those of the first table hold
     *     for this one too
     * @param sheets names of the sheets that are read
     * @param titles what lines over rows say of when these are
     */
    TableReading(
            TableLayout found,
            Vocabulary vocabulary,
            Answers answers,
            Findings findings,
            RowCollector collector,
            String beside,
            SheetNames sheets,
            PeriodTitles titles) {
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.findings = findings;
        this.collector = collector;
        findings.under(byLetters(found.headings()));
        this.headings = new HeadingQuestions(found, vocabulary, answers, findings, beside, sheets);
        this.layout = headings.settled();
        this.sums = SumRows.of(layout, vocabulary, answers, findings.sheet());
        boolean ofPersons = PersonRows.are(layout, sums.keySet());
        this.words =
                new RowWords(layout, vocabulary, answers, findings, collector.foretold(), sums.keySet(), ofPersons);
        this.figures = new RowFigures(layout, vocabulary, answers, findings, sums.keySet(), ofPersons);
        this.taking = new RowTaking(layout, vocabulary, answers, findings, collector, figures, ofPersons);
        this.priorities = new PriorityColumn(layout, answers, findings, sums.keySet(), beside);
        this.passing = new PassedRows(layout, vocabulary, words);
        this.totals = new AnnouncedTotals(layout);
        this.ofAnotherQuarter = titles.ofAnotherQuarter(found);
        this.quarter = titles.quarter();
        this.selection = new RowSelection(layout, vocabulary, answers, titles.of(found), titles.different(found));
    }

    private static Map<String, String> byLetters(List<String> titles) {
        var byLetters = new HashMap<String, String>();
        for (int c = 0; c < titles.size(); c++) {
            byLetters.put(Sheet.letters(c), titles.get(c));
        }
        return byLetters;
    }

    List<Synonym> learnt() {
        return Stream.concat(headings.figures().learnt().stream(), words.learnt().stream())
                .toList();
    }

    List<HeadingWord> headings() {
        return Stream.concat(headings.learnt().stream(), selection.learnt().stream())
                .toList();
    }

    void read() {
        var notices = new TableNotices(layout, vocabulary, findings);
        notices.sayWhatIsBeside();
        headings.report(selection.columns());
        priorities.report();
        notices.sayWhichColumnsAreOfOneThing();
        ofAnotherQuarter.forEach(this::askOfQuarter);
        if (!layout.pending().isEmpty()) {
            collector.leaveUnread(Math.max(1, layout.rows()));
            collector.announce(null);
            return;
        }
        for (var row : layout.sheet().rows()) {
            if (row.number() > layout.heading()) {
                findings.reads(row.number());
                read(row);
            }
        }
        findings.reads(0);
        collector.countLines(lines, passed + nobody);
        collector.announce(headings.asksOfFigures() ? null : totals.announced());
        if (nobody > 0) {
            findings.notice(nobodyAt, "", Words.of("nobody", nobody));
        }
    }

    private void read(SheetRow row) {
        lines += PassedRows.filled(row) > 0 ? 1 : 0;
        var total = sums.get(row.number());
        var skipped = total != null ? null : passing.why(row);
        if (total != null) {
            passed++;
            totals.note(row);
            findings.notice(Place.row(row.number()), PassedRows.first(row).text(), total);
            if (words.isCommune(PassedRows.first(row).text())) {
                words.remember(row);
            }
        } else if (skipped != null) {
            passed += PassedRows.filled(row) > 0 ? 1 : 0;
            findings.notice(Place.row(row.number()), PassedRows.first(row).text(), Words.of(skipped));
        } else {
            readDemand(row);
        }
    }

    /** Asks whether the rows count, as a text says that they are of another quarter. */
    private void askOfQuarter(Place place, String text) {
        var key = "QUARTER:" + QuestionKeys.of(text);
        var answer = answers.of(key);
        var choices = List.of(Choice.word(Answers.LEAVE_OUT), RowSelection.TAKE);
        var own = Answers.LEAVE_OUT.equals(answer)
                ? RowSelection.Fate.LEFT_OUT
                : Answers.KEEP.equals(answer) ? RowSelection.Fate.COUNTS : RowSelection.Fate.WAITS;
        if (own == RowSelection.Fate.WAITS) {
            var found = Words.excerpt(PersonalColumns.silent(text));
            var asked = Objects.requireNonNull(quarter);
            var problem = Words.of(
                    "quarter.other", found, Words.of("quarter", asked.number(), Integer.toString(asked.year())));
            int rows = Math.max(1, layout.rows());
            findings.ask(
                    place, new Question(key, null, false, found, problem, choices, choices.get(0), rows, place.row()));
        }
        fate = own.compareTo(fate) > 0 ? own : fate;
    }

    private void readDemand(SheetRow row) {
        var own = fate == RowSelection.Fate.COUNTS ? selection.of(row, findings) : fate;
        if (own != RowSelection.Fate.COUNTS) {
            if (own == RowSelection.Fate.WAITS) {
                collector.await(demandsIn(row));
            } else {
                collector.leaveOut(Reason.ROW, figures.whatStandsIn(row), demandsIn(row));
            }
            words.remember(row);
            return;
        }
        figures.countInWords(row, collector);
        if (layout.isWide()) {
            readWide(row);
        } else {
            readNarrow(row);
        }
    }

    /** How many figures of a row ask for something, one at least. */
    private int demandsIn(SheetRow row) {
        long filled = layout.wideOfOneThing().stream()
                .filter(columns -> columns.stream().anyMatch(w -> asks(row.cell(w.column()))))
                .count();
        return Math.max(1, (int) filled);
    }

    private static boolean asks(Cell cell) {
        var amount = Amount.of(cell);
        return amount.state() == Amount.State.UNCLEAR || amount.state() == Amount.State.CLEAR && amount.value() > 0;
    }

    private Cell cell(SheetRow row, DemandColumn heading) {
        int column = layout.column(heading);
        return column < 0 ? Cell.BLANK : row.cell(column);
    }

    private void readNarrow(SheetRow row) {
        findings.begin();
        var amount = figures.residents(row, layout.column(DemandColumn.RESIDENTS));
        if (amount.isNobody()) {
            addNobody(Place.of(row.number(), layout.column(DemandColumn.RESIDENTS)));
            words.remember(row);
            return;
        }
        var meant = optional(row);
        meant.put(DemandColumn.RESIDENTS, amount);
        for (var kind : Kind.values()) {
            meant.put(DemandColumn.of(kind), words.meant(kind, row));
        }
        taking.settleAudience(meant, Place.of(row.number(), layout.column(DemandColumn.THEME)));
        if (meant.containsValue(CellMeaning.LEFT_OUT) && meant.containsValue(CellMeaning.OPEN)) {
            findings.takeBackQuestions();
            words.rememberUnasked(row);
        }
        var demands = new RowDemands(collector);
        var counts = headings.parts().counts(row, figures);
        taking.gather(row, meant, counts, layout.column(DemandColumn.RESIDENTS), demands);
        taking.take(row, demands, counts);
    }

    private void readWide(SheetRow row) {
        headings.figures().leftOut().stream()
                .map(column -> Amount.of(row.cell(column)))
                .filter(a -> a.state() == Amount.State.CLEAR || a.state() == Amount.State.UNCLEAR)
                .forEach(a -> collector.notCounted(
                        Reason.COLUMN, a.state() == Amount.State.CLEAR ? a.value() : RowFigures.UNKNOWN));
        int unknown = headings.figures().waitingIn(row);
        if (unknown > 0) {
            collector.await(unknown);
        } else if (layout.wide().stream().allMatch(w -> row.cell(w.column()).isBlank())) {
            addNobody(Place.row(row.number()));
            words.remember(row);
            return;
        }
        sayWhereTheTotalDiffers(row);
        findings.begin();
        var optional = optional(row);
        var inRow = new EnumMap<Kind, CellMeaning>(Kind.class);
        var demands = new RowDemands(collector);
        var parts = headings.parts().counts(row, figures);
        boolean counts = false;
        for (var columns : layout.wideOfOneThing()) {
            var wide = columns.get(0);
            var amount = figures.together(
                    row, columns.stream().map(WideColumn::column).toList());
            if (!amount.isNobody()) {
                var meant = new EnumMap<>(optional);
                meant.put(DemandColumn.RESIDENTS, amount);
                for (var kind : Kind.values()) {
                    var id = wide.means().get(kind);
                    if (id != null) {
                        sayWhatTheHeadingOverrules(row, wide, kind, id);
                    }
                    meant.put(
                            DemandColumn.of(kind),
                            id != null ? CellMeaning.of(id) : inRow.computeIfAbsent(kind, k -> words.meant(k, row)));
                }
                taking.settleAudience(meant, Place.of(row.number(), wide.column()));
                counts |= !meant.containsValue(CellMeaning.LEFT_OUT);
                taking.gather(row, meant, parts, wide.column(), demands);
            }
        }
        taking.take(row, demands, parts);
        if (!counts && inRow.containsValue(CellMeaning.LEFT_OUT)) {
            findings.takeBackQuestions();
            words.rememberUnasked(row);
        }
    }

    /** A heading says what its figures are of, also where a column of its own says something else in their row. */
    private void sayWhatTheHeadingOverrules(SheetRow row, WideColumn wide, Kind kind, String id) {
        var own = cell(row, DemandColumn.of(kind));
        var match = own.isBlank() ? Match.NONE : vocabulary.known(kind, own.text());
        if (!own.isBlank() && !(match.isSure() && match.first().id().equals(id))) {
            var name = findings.column(layout.heading(), wide.column());
            findings.noticeOnce(
                    "HEADING:" + findings.sheet() + name + kind + own.text(),
                    Place.of(row.number(), layout.column(DemandColumn.of(kind))),
                    own.text(),
                    Words.of(
                            "heading.overrules",
                            name,
                            vocabulary.entry(kind, id).name()));
        }
    }

    /** A column of totals that says something else than the figures of its row, all of which are clear. */
    private void sayWhereTheTotalDiffers(SheetRow row) {
        long sum = 0;
        for (var wide : layout.wide()) {
            var amount = Amount.of(row.cell(wide.column()));
            if (amount.state() == Amount.State.UNCLEAR) {
                return;
            }
            sum += amount.value();
        }
        for (var other : layout.others().entrySet()) {
            var heading = DemandColumn.of(other.getValue());
            var amount = Amount.of(row.cell(other.getKey()));
            boolean isFigure = amount.state() == Amount.State.CLEAR;
            if (isFigure && heading != DemandColumn.TOTAL && heading != DemandColumn.RESIDENTS) {
                return;
            }
        }
        for (var other : layout.others().entrySet()) {
            var amount = Amount.of(row.cell(other.getKey()));
            if (amount.state() == Amount.State.CLEAR && amount.value() != sum) {
                findings.notice(
                        Place.of(row.number(), other.getKey()),
                        row.cell(other.getKey()).text(),
                        Words.of("column.total.other", amount.value(), sum));
            }
        }
    }

    private EnumMap<DemandColumn, CellMeaning> optional(SheetRow row) {
        var meant = new EnumMap<DemandColumn, CellMeaning>(DemandColumn.class);
        DemandColumn.OPTIONAL.forEach(
                c -> meant.put(c, c == DemandColumn.PRIORITY ? priorities.of(row, figures) : figures.optional(c, row)));
        return meant;
    }

    private void addNobody(Place place) {
        if (nobody++ == 0) {
            nobodyAt = place;
        }
    }
}
