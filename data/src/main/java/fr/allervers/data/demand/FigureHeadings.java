package fr.allervers.data.demand;

import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the figures in several columns of a table are of, by their headings and what somebody decided about them. */
final class FigureHeadings {

    private final TableLayout found;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final ColumnChoices choices;
    private final Map<Integer, String> strange;
    private final List<WideColumn> wide;
    private final Map<Integer, Question> asked = new LinkedHashMap<>();
    private final Map<Integer, String> ofOtherTimes = new HashMap<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Synonym> learnt = new ArrayList<>();

    /** @param strange headings that are not understood, from which those that are settled go */
    FigureHeadings(
            TableLayout found,
            Vocabulary vocabulary,
            Answers answers,
            ColumnChoices choices,
            Map<Integer, String> strange) {
        this.found = found;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.choices = choices;
        this.strange = strange;
        this.wide = new ArrayList<>(found.wide());
    }

    /** Key of the question about a heading. */
    static String key(String heading) {
        return "HEADING:" + QuestionKeys.of(heading);
    }

    /** Columns of which it is known what their figures are of. */
    List<WideColumn> settled() {
        return wide;
    }

    /** Headings of which somebody decided what their figures are of. */
    List<Synonym> learnt() {
        return List.copyOf(learnt);
    }

    /** What is asked about the others, by their columns. */
    Map<Integer, Question> asked() {
        return asked;
    }

    /** The time of a column that is of another than the one that counts, null for all others. */
    @Nullable
    String otherTime(int column) {
        return ofOtherTimes.get(column);
    }

    /** Columns of figures, from 0, that an answer left out, or that are of another time than one chose. */
    List<Integer> leftOut() {
        return Stream.concat(left.stream(), ofOtherTimes.keySet().stream()).toList();
    }

    /** In how many columns of figures a row has something of which it is still asked what it is of. */
    int waitingIn(SheetRow row) {
        return found.isWide()
                ? (int) asked.keySet().stream()
                        .filter(column -> !row.cell(column).isBlank())
                        .count()
                : 0;
    }

    /**
     * Settles what their columns are of.
     *
     * @param columns whose headings say what they hold
     * @param apart columns of which somebody said, or it is asked, that they are of something else
     */
    void settle(Map<DemandColumn, Integer> columns, Set<Integer> apart) {
        var others = new LinkedHashMap<>(found.others());
        others.keySet().removeAll(apart);
        others.keySet().removeAll(Set.copyOf(columns.values()));
        if (found.isCrossed()) {
            others.forEach((column, text) -> settle(Kind.COMMUNE, column, text));
            return;
        }
        for (var kind : WideColumn.KINDS) {
            if (!columns.containsKey(DemandColumn.of(kind))) {
                others.forEach((column, text) -> settle(kind, column, text));
                return;
            }
        }
    }

    /** Ages say the audience, and are no figures of whatever is asked for. */
    private void settle(Kind kind, int column, String text) {
        if (text.isEmpty()
                || DemandColumn.of(text) != null
                || !choices.profile(column).holdsFigures()
                || Ages.areIn(found.sheet(), found.heading(), column)) {
            return;
        }
        var key = key(text);
        var answer = answers.of(key);
        if (answer != null && vocabulary.has(kind, answer)) {
            var period = WideHeadings.period(found.sheet(), found.heading(), column);
            wide.add(new WideHeadings(vocabulary)
                    .inGroup(found.sheet(), found.heading(), new WideColumn(column, Map.of(kind, answer), period)));
            strange.remove(column);
            learnt.add(new Synonym(kind, text, answer));
        } else if (Answers.LEAVE_OUT.equals(answer)) {
            left.add(column);
        } else {
            var match = vocabulary.match(kind, text);
            var question = Findings.aboutWord(
                    key,
                    kind,
                    text,
                    Words.of("heading.wide." + kind),
                    Choice.all(match.candidates(), vocabulary.all(kind)),
                    !match.candidates().isEmpty() && match.certainty() != Match.Certainty.AMBIGUOUS,
                    found.heading());
            asked.put(column, question.by(match));
        }
    }

    /** Of columns of several times those that count; what is asked where nobody said which, null otherwise. */
    @Nullable
    Question settlePeriods(String key) {
        Set<String> periods =
                wide.stream().map(WideColumn::period).collect(Collectors.toCollection(LinkedHashSet::new));
        periods.remove("");
        if (periods.size() < 2) {
            return null;
        }
        var answer = answers.of(key);
        if (Answers.TOGETHER.equals(answer)) {
            return null;
        }
        if (answer == null || !periods.contains(answer)) {
            var names = String.join(", ", periods);
            return RowSelection.aboutPeriods(key, names, "columns.periods", periods);
        }
        for (var column : List.copyOf(wide)) {
            if (!column.period().isEmpty() && !column.period().equals(answer)) {
                wide.remove(column);
                ofOtherTimes.put(column.column(), column.period());
                strange.put(column.column(), choices.heading(column.column()));
            }
        }
        return null;
    }
}
