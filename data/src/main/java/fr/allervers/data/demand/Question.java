package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to decide, once for all rows it concerns.
 *
 * @param key stands for it in {@link Answers}
 * @param kind that any id of answers it; null where it is about none of the lists
 * @param figure true where any whole number answers it
 * @param found what stood there; empty where nothing did
 * @param problem what is wrong
 * @param choices likely answers, the proposed one first
 * @param proposed what to take unless somebody knows better, null where nothing is likely enough
 * @param rows how many rows it concerns
 * @param firstRow the first of them
 * @param sheet that it is in; empty where one alone is read
 * @param weak true where what is proposed is a weak guess, or changes how many residents count: to be looked at; see
 *     {@link #isToCheck()}
 * @param counting what its answers make of the residents of its rows, null where each answer counts them alike
 */
public record Question(
        String key,
        @Nullable Kind kind,
        boolean figure,
        String found,
        Sentence problem,
        List<Choice> choices,
        @Nullable Choice proposed,
        int rows,
        int firstRow,
        String sheet,
        boolean weak,
        @Nullable Counting counting) {

    private static final String COLUMN = "COLUMN:";

    public Question {
        choices = List.copyOf(choices);
    }

    /** A question that is asked for the first time, of no sheet in particular. */
    Question(
            String key,
            @Nullable Kind kind,
            boolean figure,
            String found,
            Sentence problem,
            List<Choice> choices,
            @Nullable Choice proposed,
            int rows,
            int firstRow) {
        this(key, kind, figure, found, problem, choices, proposed, rows, firstRow, "", false, null);
    }

    /** Those of a list that are none of its choices. */
    public List<Entry> others(List<Entry> list) {
        var offered = choices.stream().map(Choice::value).collect(Collectors.toSet());
        return list.stream().filter(e -> !offered.contains(e.id())).toList();
    }

    /** True where the problem quotes what stood there; a name that only holds it, as the nearest one does, is no quote. */
    public boolean isQuoted() {
        return !found.isEmpty() && problem.arguments().contains(found);
    }

    /** When it is asked. */
    public QuestionStep step() {
        return QuestionStep.of(key);
    }

    /** True where it is about what stands below the headings as a whole, and its first row is theirs. */
    public boolean isOfHeadings() {
        return key.startsWith("COLUMN") && firstRow > 0;
    }

    /** What the column says that it looks for in a table whose headings stand in its first row; null where it looks for none. */
    public @Nullable Sentence column() {
        var name = key.startsWith(COLUMN) && firstRow > 0
                ? key.substring(COLUMN.length()).split("[^A-Z]", 2)[0]
                : "";
        return DemandColumn.NEEDED.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .map(DemandColumn::title)
                .orElse(null);
    }

    /** True where its row is that of the headings, one of which it quotes. */
    public boolean isOfHeading() {
        return key.startsWith("HEADING:") || key.startsWith("PART:");
    }

    /** True where what is proposed needs a glance only. */
    public boolean isSure() {
        return proposed != null && !weak;
    }

    /** True where something is proposed that is to be looked at by itself. */
    public boolean isWeak() {
        return proposed != null && weak;
    }

    /** True where what is proposed counts its residents more often than they stand there. */
    public boolean countsMoreOften() {
        return proposed != null
                && counting instanceof CountingEach
                && proposed.value().startsWith(Answers.EACH);
    }

    /**
     * True where something is proposed by a weak guess that leaves as many residents as there are: not how many a figure
     * stands for, nor whether a doubtful row counts, nor that somebody counts more often.
     */
    public boolean isToCheck() {
        return isWeak()
                && !countsMoreOften()
                && !figure
                && !key.startsWith(FigureKinds.KEY)
                && !key.startsWith(RowSelection.ROWS);
    }

    /** As it concerns the rows of another, too. */
    public Question and(Question more) {
        var both = counting == null ? null : counting.and(more.counting);
        return new Question(
                key, kind, figure, found, problem, choices, proposed, rows + more.rows, firstRow, sheet, weak, both);
    }

    /** As one about a word whose proposal is as sure as what the word was matched with. */
    Question by(Match match) {
        return match.certainty() == Match.Certainty.WEAK ? weakly(null) : this;
    }

    /** As one whose proposal is to be looked at by itself. */
    Question weakly(@Nullable Counting effect) {
        return new Question(key, kind, figure, found, problem, choices, proposed, rows, firstRow, sheet, true, effect);
    }

    /** As one whose answers count its residents in other ways. */
    Question counting(Counting effect) {
        return new Question(key, kind, figure, found, problem, choices, proposed, rows, firstRow, sheet, weak, effect);
    }

    /** As it is asked first, at a row of a sheet. */
    Question at(String place, int row) {
        return new Question(key, kind, figure, found, problem, choices, proposed, rows, row, place, weak, counting);
    }
}
