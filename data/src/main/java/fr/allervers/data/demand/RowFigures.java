package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The figures of a row: how many residents, and how urgently. */
final class RowFigures {

    /** A number of residents that is not known. */
    static final long UNKNOWN = -1;

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Findings findings;
    private final boolean ofPersons;
    private final FigureKinds kinds;

    /**
     * @param sums numbers of rows that are totals
     * @param ofPersons true where each row is the request of a person
     */
    RowFigures(
            TableLayout layout,
            Vocabulary vocabulary,
            Answers answers,
            Findings findings,
            Set<Integer> sums,
            boolean ofPersons) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.findings = findings;
        this.ofPersons = ofPersons;
        this.kinds = new FigureKinds(layout, sums, answers, findings);
    }

    /** Residents of a row of which the rest may be open or left out, {@link #UNKNOWN} where its figure is too. */
    static long known(Map<DemandColumn, CellMeaning> meant) {
        var residents = Objects.requireNonNull(meant.get(DemandColumn.RESIDENTS));
        return residents.isOpen() || residents.isLeftOut() ? UNKNOWN : residents.figure();
    }

    /** The figures of a row that is not read together, {@link #UNKNOWN} where one of them is not clear. */
    long whatStandsIn(SheetRow row) {
        if (layout.eachRow()) {
            return 1;
        }
        var amounts = Stream.concat(layout.figureColumns().stream(), layout.added().stream())
                .map(column -> Amount.of(row.cell(column)))
                .toList();
        return amounts.stream().anyMatch(a -> a.state() == Amount.State.UNCLEAR)
                ? UNKNOWN
                : amounts.stream().mapToLong(Amount::value).sum();
    }

    /** Counts the figures of a row that stand in cells of text, as far as it is decided what they are. */
    void countInWords(SheetRow row, RowCollector collector) {
        Stream.concat(layout.figureColumns().stream(), layout.added().stream())
                .map(row::cell)
                .filter(cell -> cell.kind() == Cell.Kind.TEXT && !cell.covered())
                .filter(cell -> Amount.of(cell).state() == Amount.State.UNCLEAR)
                .forEach(cell -> {
                    long figure = FigureKinds.figure(cell, answers);
                    if (figure > 0) {
                        collector.countInWords(Words.excerpt(cell.text()), figure);
                    }
                });
    }

    /** @param column from 0, negative where the file has no such column */
    CellMeaning residents(SheetRow row, int column) {
        if (layout.eachRow()) {
            return CellMeaning.of(1);
        }
        if (column < 0 && layout.pending().contains(DemandColumn.RESIDENTS)) {
            return CellMeaning.OPEN;
        }
        var columns = new ArrayList<>(List.of(column));
        columns.addAll(layout.added());
        return columns.size() == 1 ? single(row, column) : sum(row, columns);
    }

    /** What columns of one thing have together in a row, nobody where all are blank. */
    CellMeaning together(SheetRow row, List<Integer> columns) {
        return columns.stream().allMatch(c -> row.cell(c).isBlank()) ? CellMeaning.NOBODY : sum(row, columns);
    }

    /** The figures of several columns together; blank ones are nobody where one of them has something in it. */
    private CellMeaning sum(SheetRow row, List<Integer> columns) {
        var meanings = columns.stream()
                .filter(c -> !row.cell(c).isBlank())
                .map(c -> single(row, c))
                .toList();
        if (meanings.isEmpty()) {
            return single(row, columns.get(0));
        }
        int sum = 0;
        for (var meaning : meanings) {
            if (meaning.isOpen() || meaning.isLeftOut()) {
                return meaning;
            }
            sum += meaning.isNobody() ? 0 : meaning.figure();
        }
        return sum == 0 ? CellMeaning.NOBODY : CellMeaning.of(sum);
    }

    /** How many of a row's residents a column counts that does so for some of them; a blank one counts nobody. */
    CellMeaning part(SheetRow row, int column) {
        var meant = row.cell(column).isBlank() ? CellMeaning.NOBODY : single(row, column);
        return meant.isLeftOut() ? CellMeaning.NOBODY : meant;
    }

    private CellMeaning single(SheetRow row, int column) {
        var cell = column < 0 ? Cell.BLANK : row.cell(column);
        var place = Place.of(row.number(), column);
        if (cell.covered()) {
            var key = "MERGED:" + place.column() + QuestionKeys.ofFigure(cell.text());
            return decided(
                    key,
                    place,
                    new Question(
                            key,
                            null,
                            true,
                            Words.excerpt(cell.text()),
                            Words.of("figure.merged"),
                            List.of(Choice.word(Answers.LEAVE_OUT)),
                            null,
                            1,
                            row.number()),
                    1);
        }
        var amount = Amount.of(cell);
        return switch (amount.state()) {
            case CLEAR ->
                isCutOff(row, column, cell)
                        ? besides(place, cutOff(row, column, cell), "figure.cut")
                        : CellMeaning.of(amount.value());
            case NONE -> CellMeaning.NOBODY;
            case BLANK -> blank(place, row);
            case UNCLEAR -> unclear(DemandColumn.RESIDENTS + ":", amount, cell, place);
        };
    }

    /** True where three figures stand right behind one, in a column without a heading: 1,200 in a file that commas separate. */
    private boolean isCutOff(SheetRow row, int column, Cell cell) {
        return "".equals(layout.others().get(column + 1))
                && cell.text().length() <= 3
                && row.cell(column + 1).text().matches("\\d{3}");
    }

    /** The figure with what stands behind it, and without. */
    private static List<Integer> cutOff(SheetRow row, int column, Cell cell) {
        return List.of(Integer.parseInt(cell.text() + row.cell(column + 1).text()), Integer.parseInt(cell.text()));
    }

    /** To leave a row out for want of its figure mends nothing, and is not proposed. */
    private CellMeaning blank(Place place, SheetRow row) {
        var beside = beside(row);
        if (!beside.isEmpty()) {
            return besides(place, beside, "blank.beside");
        }
        var key = "BLANK:RESIDENTS";
        var leave = Choice.word(Answers.LEAVE_OUT);
        var one = new Choice("1", "", Words.of("choice.one"));
        var choices = ofPersons ? List.of(one, leave) : List.of(leave);
        var problem = Words.of("blank.residents");
        return decided(
                key,
                place,
                new Question(key, null, true, "", problem, choices, ofPersons ? one : null, 1, place.row()),
                1);
    }

    /** Figures of a row in columns without a heading. */
    private List<Integer> beside(SheetRow row) {
        return layout.others().entrySet().stream()
                .filter(o -> o.getValue().isEmpty())
                .map(o -> Amount.of(row.cell(o.getKey())))
                .filter(a -> a.state() == Amount.State.CLEAR)
                .map(Amount::value)
                .toList();
    }

    private CellMeaning besides(Place place, List<Integer> beside, String why) {
        var key = "RESIDENTS:" + findings.sheet() + place.column() + place.row();
        var choices = new ArrayList<>(beside.stream().map(Choice::figure).toList());
        choices.add(Choice.word(Answers.LEAVE_OUT));
        var problem = Words.of(why);
        return decided(key, place, new Question(key, null, true, "", problem, choices, null, 1, place.row()), 1);
    }

    /** The key of the question what a formula is for: each is another, whatever its text. */
    static String ofFormula(String sheet, Place place) {
        return DemandColumn.RESIDENTS + ":" + inSheet(sheet, place);
    }

    private static String inSheet(String sheet, Place place) {
        return sheet + place.column() + place.row();
    }

    private CellMeaning unclear(String prefix, Amount amount, Cell cell, Place place) {
        var choices =
                new ArrayList<>(amount.likely().stream().map(Choice::figure).toList());
        choices.add(Choice.word(Answers.LEAVE_OUT));
        boolean formula = cell.kind() == Cell.Kind.FORMULA;
        var key = prefix + (formula ? inSheet(findings.sheet(), place) : QuestionKeys.ofFigure(cell.text()));
        var ofKind = answers.of(key) == null ? kinds.of(amount, cell, place) : null;
        if (ofKind != null) {
            return ofKind;
        }
        var question = new Question(
                key,
                null,
                true,
                Words.excerpt(cell.text()),
                Words.of(amount.problem()),
                choices,
                amount.proposed() || amount.weak() ? choices.get(0) : null,
                1,
                place.row());
        return decided(key, place, amount.weak() ? question.weakly(null) : question, 1);
    }

    /** A figure that may be left out. */
    CellMeaning optional(DemandColumn figure, SheetRow row) {
        int column = layout.column(figure);
        var cell = column < 0 ? Cell.BLANK : row.cell(column);
        var amount = Amount.of(cell);
        if (amount.state() == Amount.State.BLANK) {
            return CellMeaning.of(figure.otherwise());
        }
        if (amount.state() == Amount.State.CLEAR && amount.value() >= 1) {
            return CellMeaning.of(amount.value());
        }
        var named = figure.figure(Folding.fold(cell.text()));
        var unclear = new Amount(
                Amount.State.UNCLEAR,
                0,
                named.map(n -> List.of(n.longValue())).orElse(figure.figures()),
                named.isPresent(),
                figure.name().toLowerCase(Locale.ROOT));
        return unclear(figure + ":", unclear, cell, Place.of(row.number(), column));
    }

    /** False where more ask than live there and nobody said that this is right. */
    boolean isPlausible(AskedRow row, int column) {
        int population = vocabulary.entry(Kind.COMMUNE, row.demand().commune()).size();
        if (population < 1 || row.residents() < population) {
            return true;
        }
        var key = tooMany(row);
        if (Answers.KEEP.equals(answers.of(key))) {
            return true;
        }
        if (answers.of(key) == null) {
            findings.ask(
                    Place.of(row.row(), column),
                    new Question(
                            key,
                            null,
                            false,
                            Integer.toString(row.residents()),
                            Words.of(
                                    row.residents() == population ? "figure.population.same" : "figure.population",
                                    population),
                            List.of(Choice.word(Answers.LEAVE_OUT), Choice.word(Answers.KEEP)),
                            null,
                            1,
                            row.row()));
        }
        return false;
    }

    static String tooMany(AskedRow row) {
        return "LARGE:" + row.demand().commune() + " " + row.residents();
    }

    private CellMeaning decided(String key, Place place, Question question, int least) {
        var answer = answers.of(key);
        if (Answers.LEAVE_OUT.equals(answer)) {
            return CellMeaning.LEFT_OUT;
        }
        if (answer != null && answer.matches("\\d{1,7}")) {
            int figure = Integer.parseInt(Objects.requireNonNull(answer));
            if (figure >= least && figure <= Amount.MOST) {
                return CellMeaning.of(figure);
            }
        }
        findings.ask(place, question);
        return CellMeaning.OPEN;
    }
}
