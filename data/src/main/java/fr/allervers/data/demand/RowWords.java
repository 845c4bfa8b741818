package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the words of a row stand for: its commune, theme, audience and means of transport. */
final class RowWords {

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Map<Kind, CellMeaning> above = new EnumMap<>(Kind.class);

    /** Rows that ask for nothing, but whose word blank cells below them may lean on. */
    private final Map<Kind, SheetRow> passed = new EnumMap<>(Kind.class);

    /** Rows whose word is the one above. */
    private final Map<Kind, SheetRow> origins = new EnumMap<>(Kind.class);

    private final WordQuestions words;
    private final BlankCells blanks;
    private final CommuneCells communes;
    private final Map<Integer, Boolean> ages = new HashMap<>();

    /**
     * @param foretold how rows for everybody would be shared, over all tables of the file
     * @param sums numbers of rows that are totals
     * @param ofPersons true where each row is the request of a person
     */
    RowWords(
            TableLayout layout,
            Vocabulary vocabulary,
            Answers answers,
            Findings findings,
            AudienceSharing foretold,
            Set<Integer> sums,
            boolean ofPersons) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.words = new WordQuestions(layout, vocabulary, answers, findings, foretold);
        var together = new BlankTogether(layout, answers, findings, sums, ofPersons);
        this.blanks = new BlankCells(layout, vocabulary, answers, findings, words, together, ofPersons);
        this.communes = new CommuneCells(layout, vocabulary, findings, words);
    }

    List<Synonym> learnt() {
        return words.learnt();
    }

    /** True where the row's commune is one for sure, and remembers it for the rows below. */
    boolean isCommune(SheetRow row) {
        boolean sure = isCommune(communes.cell(row).text());
        if (sure) {
            remember(row);
        }
        return sure;
    }

    boolean isCommune(String word) {
        return vocabulary.match(Kind.COMMUNE, word).isSure();
    }

    boolean isBlankCommune(SheetRow row) {
        return isBlank(Kind.COMMUNE, row);
    }

    /** Remembers what a row that asks for nothing says, for blank cells below it. */
    void remember(SheetRow row) {
        for (var kind : Kind.values()) {
            if (!isBlank(kind, row)) {
                passed.put(kind, row);
            }
        }
    }

    /** Remembers what a row says whose questions were taken back, and what its blank cells leant on: it is asked below it. */
    void rememberUnasked(SheetRow row) {
        remember(row);
        for (var kind : Kind.values()) {
            var leant = origins.get(kind);
            if (isBlank(kind, row) && leant != null) {
                passed.putIfAbsent(kind, leant);
            }
        }
    }

    CellMeaning meant(Kind kind, SheetRow row) {
        boolean blank = isBlank(kind, row);
        var before = passed.remove(kind);
        if (blank && before != null) {
            above.put(kind, read(kind, before));
            origins.put(kind, before);
        }
        var same = above.get(kind);
        if (blank && same != null && BlankCells.isDitto(cellOf(kind, row))) {
            return same;
        }
        var meant = read(kind, row);
        if (!blank) {
            above.put(kind, meant);
            origins.put(kind, row);
        }
        return meant;
    }

    private CellMeaning read(Kind kind, SheetRow row) {
        return kind == Kind.COMMUNE ? commune(row) : other(kind, row);
    }

    private boolean isBlank(Kind kind, SheetRow row) {
        return blanks.isBlank(kind, cellOf(kind, row));
    }

    private CellMeaning commune(SheetRow row) {
        int column = column(Kind.COMMUNE);
        if (column < 0) {
            var titles = layout.titled().headMap(row.number());
            return titles.isEmpty()
                    ? missing(Kind.COMMUNE)
                    : CellMeaning.of(Objects.requireNonNull(titles.get(titles.lastKey())));
        }
        return communes.cell(row).isBlank()
                ? blanks.of(Kind.COMMUNE, row, column, above.get(Kind.COMMUNE))
                : communes.of(row);
    }

    private Cell cellOf(Kind kind, SheetRow row) {
        return kind == Kind.COMMUNE ? communes.cell(row) : cell(row, DemandColumn.of(kind));
    }

    private Cell cell(SheetRow row, DemandColumn heading) {
        int column = layout.column(heading);
        return column < 0 ? Cell.BLANK : row.cell(column);
    }

    private int column(Kind kind) {
        int column = layout.column(DemandColumn.of(kind));
        return kind == Kind.COMMUNE && column < 0 ? layout.column(DemandColumn.INSEE) : column;
    }

    private CellMeaning other(Kind kind, SheetRow row) {
        int column = column(kind);
        if (column < 0) {
            return missing(kind);
        }
        var cell = row.cell(column);
        if (kind == Kind.MOBILITY && vocabulary.estimatesMeans() && (cell.isBlank() || blanks.isUnsaid(kind, cell))) {
            return blanks.ofMeans(row, column, above.get(Kind.MOBILITY));
        }
        if (cell.isBlank()) {
            return blanks.of(kind, row, column, above.get(kind));
        }
        if (kind == Kind.AUDIENCE && ofAges(column)) {
            return age(row, column, cell);
        }
        return words.of(kind, Place.of(row.number(), column), cell, vocabulary.match(kind, cell.text()), "");
    }

    private boolean ofAges(int column) {
        return ages.computeIfAbsent(column, c -> Ages.areIn(layout.sheet(), layout.heading(), c));
    }

    /** The audience of an age: that of its band, asked once, and of bands as they are written that of the words. */
    private CellMeaning age(SheetRow row, int column, Cell cell) {
        var band = AgeBand.of(cell.text());
        if (band == null) {
            var match = vocabulary.match(Kind.AUDIENCE, Ages.inYears(cell.text()));
            return words.of(Kind.AUDIENCE, Place.of(row.number(), column), cell, match, "");
        }
        findings.noticeOnce("AGES", Place.of(layout.heading(), column), "", Words.of("ages"));
        return words.decided(
                Kind.AUDIENCE, band.key(), Place.of(row.number(), column), band.question(vocabulary, row.number()));
    }

    /** What holds for all rows; nothing as long as nobody said so. */
    private CellMeaning missing(Kind kind) {
        var given = layout.given().get(kind);
        return given == null ? CellMeaning.OPEN : given;
    }
}
