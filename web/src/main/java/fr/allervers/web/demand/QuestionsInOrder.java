package fr.allervers.web.demand;

import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Question;
import fr.allervers.data.demand.QuestionStep;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions of a file as its page asks them: first those that somebody has to look at, then those whose proposals are
 * sure and may be accepted at once, which are folded.
 *
 * @param looked at one by one: all about sheets and columns, then words and rows with a weak proposal, then those without
 * @param folded about words and rows, with a sure proposal
 * @param more how many questions there are that the page does not show
 */
public record QuestionsInOrder(List<Question> looked, List<Question> folded, int more) {

    /**
     * Those of a reading.
     *
     * @param most how many of them are shown
     */
    static QuestionsInOrder of(DemandReading reading, int most) {
        var all = reading.questions();
        var shown = all.stream()
                .sorted(Comparator.comparingInt(QuestionsInOrder::group))
                .limit(most)
                .toList();
        return new QuestionsInOrder(
                shown.stream().filter(q -> !isFolded(q)).toList(),
                shown.stream().filter(QuestionsInOrder::isFolded).toList(),
                all.size() - shown.size());
    }

    /** Sheets and columns in their order, then words with a weak proposal, then those without, at last the sure ones. */
    private static int group(Question question) {
        boolean ofWords = question.step().compareTo(QuestionStep.WORDS) >= 0;
        return isFolded(question) ? 3 : !ofWords ? 0 : question.isWeak() ? 1 : 2;
    }

    private static boolean isFolded(Question question) {
        return isForAll(question) && question.step().compareTo(QuestionStep.WORDS) >= 0;
    }

    /** True of a question whose proposal is accepted with all others at once: a sure one that leaves out no whole table. */
    private static boolean isForAll(Question question) {
        return question.isSure() && !ProposedLeaving.isOfWholeTable(question.key());
    }

    /** All that are shown, in the order of the page. */
    public List<Question> all() {
        return Stream.concat(looked.stream(), folded.stream()).toList();
    }

    /** Those about sheets and headings that no table of columns asks. */
    public List<Question> first() {
        return looked(0).filter(q -> q.column() == null).toList();
    }

    /** Those about words and rows whose proposal is to be checked. */
    public List<Question> toCheck() {
        return looked(1).toList();
    }

    /** Those about words and rows without a proposal, or with one that leaves out a whole table. */
    public List<Question> toChoose() {
        return looked(2).toList();
    }

    private Stream<Question> looked(int group) {
        return looked.stream().filter(q -> group(q) == group);
    }

    /** True where tables of columns ask all there is to ask, so that one button saves it. */
    public boolean isOfColumns() {
        return more == 0 && all().stream().allMatch(q -> q.column() != null);
    }

    /** How many of those that are looked at have no proposal. */
    public long unproposed() {
        return looked.stream().filter(q -> q.proposed() == null).count();
    }

    /** Where a question stands among all that are shown, from 0. */
    public int place(Question question) {
        return all().indexOf(question);
    }

    /** Keys of those whose proposals one button accepts. */
    public Set<String> atOnce() {
        return all().stream()
                .filter(QuestionsInOrder::isForAll)
                .map(Question::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Keys of those with a weak proposal, which another button below them accepts once they were looked at; none of a proposal
     * that counts residents more often than they stand there, or says how many they are.
     */
    public Set<String> toLookAt() {
        return looked.stream()
                .filter(QuestionsInOrder::isToLookAt)
                .map(Question::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isToLookAt(Question question) {
        return group(question) == 1 && !question.countsMoreOften() && !question.isOfFigures();
    }

    /** Name of the field that holds what is proposed for a question, by which buttons accept it. */
    public String field(Question question) {
        var accepted = isForAll(question)
                ? DecisionForm.OFFERED
                : isToLookAt(question) ? DecisionForm.LOOKED_AT : DecisionForm.ALONE;
        return accepted + question.key();
    }

    /** How many the button does not accept. */
    public int left() {
        return all().size() - atOnce().size() + more;
    }
}
