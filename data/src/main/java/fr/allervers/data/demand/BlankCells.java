package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells that say nothing, or that the same holds as above: which are so, and what is asked about them. */
final class BlankCells {

    private static final Pattern DITTO =
            Pattern.compile("(?i)idem|id\\.?|d[iî]to|ditto|same|\"|''|»|〃|″|[-–—]? ?(\"|''|»|〃|″) ?[-–—]?");

    private static final Pattern UNSAID = Pattern.compile(
            "(je )?(ne )?sa(is|it) pas( encore)?|nsp|inconnue?s?|non (connue?|precisee?|renseignee?|communiquee?|dit)"
                    + "|variables?|mixtes?|divers|(ca )?depend( .*)?|selon (les? )?(cas|personnes?|jours?)|au cas par cas"
                    + "|pas (precise|renseigne|dit)|(i )?do(es)? ?n ?t know|unknown|not (known|said)");

    private static final String BLANK_MEANS = "BLANK:" + Kind.MOBILITY;

    private static final String ABOVE_MEANS = "ABOVE:" + Kind.MOBILITY;

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Findings findings;
    private final WordQuestions words;
    private final BlankTogether together;
    private final boolean ofPersons;
    private final Map<String, Boolean> unsaid = new HashMap<>();
    private final Map<Integer, Boolean> gaps = new HashMap<>();

    /**
     * @param together cells that are blank in the same rows
     * @param ofPersons true where each row is the request of a person
     */
    BlankCells(
            TableLayout layout,
            Vocabulary vocabulary,
            Answers answers,
            Findings findings,
            WordQuestions words,
            BlankTogether together,
            boolean ofPersons) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.findings = findings;
        this.words = words;
        this.together = together;
        this.ofPersons = ofPersons;
    }

    /** True of a cell that says nothing of its own. */
    boolean isBlank(Kind kind, Cell cell) {
        return cell.isBlank() || isDitto(cell) || isUnsaid(kind, cell);
    }

    /** True of means of transport of which somebody wrote that they are not known, where they can be estimated. */
    boolean isUnsaid(Kind kind, Cell cell) {
        return kind == Kind.MOBILITY
                && vocabulary.estimatesMeans()
                && unsaid.computeIfAbsent(cell.text(), this::isUnsaid);
    }

    private boolean isUnsaid(String text) {
        boolean unsaid = text.matches("[?\\s]*[?][?\\s]*")
                || UNSAID.matcher(Folding.fold(text)).matches();
        return unsaid && !vocabulary.match(Kind.MOBILITY, text).isSure();
    }

    /** A mark for what stands above. */
    static boolean isDitto(Cell cell) {
        return cell.text().length() < 6 && DITTO.matcher(cell.text()).matches();
    }

    /**
     * What is meant by a blank cell.
     *
     * @param before what stands above it; null where nothing does
     */
    CellMeaning of(Kind kind, SheetRow row, int column, @Nullable CellMeaning before) {
        var ofRow = before == null ? null : together.of(kind, row, before);
        return ofRow == null ? single(kind, row, column, before) : ofRow;
    }

    private CellMeaning single(Kind kind, SheetRow row, int column, @Nullable CellMeaning before) {
        boolean ofOther = ofPersons && kind != Kind.COMMUNE && isGap(column);
        var choices = new ArrayList<>(
                ofOther ? Choice.all(List.of(), vocabulary.all(kind)) : List.of(Choice.word(Answers.LEAVE_OUT)));
        if (before != null) {
            choices.add(ofOther ? choices.size() - 1 : 0, Choice.word(Answers.ABOVE));
        }
        boolean estimates = kind == Kind.AUDIENCE && vocabulary.estimatesAudiences();
        if (estimates) {
            choices.add(choices.size() - 1, new Choice(Answers.ESTIMATE, "", Words.of("choice.estimate.audience")));
        }
        var key = (before == null ? "BLANK:" : "ABOVE:") + kind;
        boolean likely = before != null && !ofOther && (kind == Kind.COMMUNE || kind == Kind.THEME);
        if (Answers.ABOVE.equals(answers.of(key)) && before != null) {
            return before;
        }
        if (estimates && Answers.ESTIMATE.equals(answers.of(key))) {
            findings.noticeOnce("BLANK:EVERYBODY", Place.of(row.number(), column), "", Words.of("audience.estimated"));
            return CellMeaning.of(Answers.ESTIMATE);
        }
        return words.decided(
                kind,
                key,
                Place.of(row.number(), column),
                Findings.aboutWord(
                        key,
                        kind,
                        "",
                        Words.of("blank", layout.named(column, DemandColumn.of(kind))),
                        choices,
                        likely,
                        row.number()));
    }

    /** True of a column whose blank cells are few: what stands above one is another person's, and no heading of a group. */
    private boolean isGap(int column) {
        return gaps.computeIfAbsent(column, c -> 2 * blank(c) < layout.rows());
    }

    private long blank(int column) {
        return layout.content().stream().filter(r -> r.cell(column).isBlank()).count();
    }

    private long unsaid(int column) {
        return layout.content().stream()
                .map(row -> row.cell(column))
                .filter(cell -> cell.isBlank() || isUnsaid(Kind.MOBILITY, cell))
                .count();
    }

    /**
     * Means of transport that a cell does not say may be estimated, as those of a missing column: it is asked once, and where few
     * cells are so that is proposed, to be looked at.
     */
    CellMeaning ofMeans(SheetRow row, int column, @Nullable CellMeaning before) {
        var ofRow = before == null || !row.cell(column).isBlank() ? null : together.of(Kind.MOBILITY, row, before);
        return ofRow == null ? singleMeans(row, column, before) : ofRow;
    }

    private CellMeaning singleMeans(SheetRow row, int column, @Nullable CellMeaning before) {
        var place = Place.of(row.number(), column);
        boolean noneAbove =
                before == null && (answers.of(BLANK_MEANS) != null || Answers.ABOVE.equals(answers.of(ABOVE_MEANS)));
        var key = noneAbove ? BLANK_MEANS : ABOVE_MEANS;
        if (Answers.ABOVE.equals(answers.of(key)) && before != null) {
            return before;
        }
        if (Answers.ESTIMATE.equals(answers.of(key))) {
            findings.noticeOnce("BLANK:ESTIMATE", place, "", Words.of("means.estimated.blank"));
            return CellMeaning.of(Answers.ESTIMATE);
        }
        boolean few = 2 * unsaid(column) < layout.rows();
        var choices = new ArrayList<>(List.of(Choice.word(Answers.ESTIMATE)));
        if (!noneAbove) {
            choices.add(ofPersons || few ? 1 : 0, Choice.word(Answers.ABOVE));
        }
        choices.add(Choice.word(Answers.LEAVE_OUT));
        var problem = Words.of("blank.means", layout.named(column, DemandColumn.MOBILITY));
        return words.decided(
                Kind.MOBILITY,
                key,
                place,
                Findings.aboutWord(key, Kind.MOBILITY, row.cell(column).text(), problem, choices, few, row.number())
                        .weakly(null));
    }
}
