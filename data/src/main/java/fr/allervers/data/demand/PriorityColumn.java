package fr.allervers.data.demand;

import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The column that is read as how urgent demand is. A greater priority counts more here, and people who write 1 below
 * <i>Urgence</i> or <i>Priorité</i> mostly mean what comes first: in any table but our own it is asked which way figures go.
 */
final class PriorityColumn {

    /** The lowest figure comes first. */
    static final String TURNED = "turned";

    /** Figures beyond which even in our own table the sense is told. */
    private static final int PLAIN = 2;

    /** The greatest figure of most lists, by which those of sheets of one file are turned alike. */
    private static final int USUAL = 3;

    private final TableLayout layout;
    private final Findings findings;
    private final int column;
    private final String heading;
    private final boolean own;
    private final String key;
    private final String answer;
    private final TreeSet<Integer> figures = new TreeSet<>();

    /**
     * @param rows numbers of those that are sums, whose figures are none of it
     * @param beside what the keys of questions about the table's columns end with
     */
    PriorityColumn(TableLayout layout, Answers answers, Findings findings, Set<Integer> rows, String beside) {
        this.layout = layout;
        this.findings = findings;
        this.column = layout.column(DemandColumn.PRIORITY);
        this.heading = column < 0 ? "" : layout.headingOf(column);
        this.own = column >= 0 && DemandTemplate.hasHeadingsOf(layout.headings());
        this.key = "COLUMN:" + DemandColumn.PRIORITY + beside;
        var given = answers.of(key);
        this.answer =
                given != null && Set.of(TURNED, Answers.KEEP, Answers.LEAVE_OUT).contains(given) ? given : "";
        if (column >= 0) {
            layout.content().stream()
                    .filter(r -> !rows.contains(r.number()))
                    .map(r -> Amount.of(r.cell(column)))
                    .filter(a -> a.state() == Amount.State.CLEAR && a.value() >= 1)
                    .forEach(a -> figures.add(a.value()));
        }
    }

    private boolean isAsked() {
        return column >= 0
                && !own
                && (figures.size() > 1 || answer.equals(TURNED) && !figures.isEmpty()); // as in another sheet
    }

    /** Asks which way its figures go, or says in which sense they are read. */
    void report() {
        var place = column < 0 ? Place.TABLE : Place.of(layout.heading(), column);
        if (isAsked() && answer.isEmpty()) {
            int rows = Math.max(1, layout.rows());
            var problem = Words.of("priority.which", heading, figures.first(), figures.last());
            findings.ask(place, new Question(key, null, false, "", problem, choices(), null, rows, place.row()));
        } else if (isAsked() && answer.equals(Answers.LEAVE_OUT)) {
            findings.notice(place, heading, Words.of("priority.left"));
        } else if (column >= 0 && !isAsked() && (!own || figures.size() > PLAIN)) {
            findings.notice(place, heading, Words.of("priority.read"));
        }
    }

    private List<Choice> choices() {
        return List.of(
                new Choice(TURNED, "", first(figures.first(), figures.last())),
                new Choice(Answers.KEEP, "", first(figures.last(), figures.first())),
                new Choice(Answers.LEAVE_OUT, "", Words.of("choice.priority.left")));
    }

    private static Sentence first(int first, int last) {
        return Words.of("choice.priority", first, last);
    }

    /** The priority of a row, given how its figure is read. */
    CellMeaning of(SheetRow row, RowFigures read) {
        if (!isAsked()) {
            return read.optional(DemandColumn.PRIORITY, row);
        }
        if (answer.equals(Answers.LEAVE_OUT)) {
            return CellMeaning.of(DemandColumn.PRIORITY.otherwise());
        }
        var meant = read.optional(DemandColumn.PRIORITY, row);
        if (answer.isEmpty() || meant.isOpen() || meant.isLeftOut()) {
            return answer.isEmpty() && !meant.isLeftOut() ? CellMeaning.OPEN : meant;
        }
        boolean turned = answer.equals(TURNED) && Amount.of(row.cell(column)).state() == Amount.State.CLEAR;
        return turned ? CellMeaning.of(1 + Math.max(USUAL, figures.last()) - meant.figure()) : meant;
    }
}
