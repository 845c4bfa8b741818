package fr.allervers.web.demand;

import fr.allervers.data.demand.CountingEverybody;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.Question;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The questions of a file as its page asks them: what must be chosen comes before what is proposed, and what is sure last.
 * One button saves all of them: what somebody chose, and what was proposed and stood chosen on the page.
 *
 * @param all in the order of the page
 * @param more how many questions there are that the page does not show
 */
public record QuestionsInOrder(List<Question> all, int more) {

    private enum Group {
        /** About sheets and headings, before words are read. */
        FIRST,
        /** About words and rows, without a proposal, or with a weak one that changes how many count. */
        TO_CHOOSE,
        /** About words with a weak proposal, and rows that repeat. */
        TO_CHECK,
        /** About words and rows, with a proposal that needs a glance only. */
        SURE;

        static Group of(Question question) {
            if (question.step().isBeforeWords()) {
                return FIRST;
            }
            if (ProposedLeaving.isOfWholeTable(question.key())) {
                return TO_CHOOSE;
            }
            boolean isToCheck =
                    question.isToCheck() || question.isSure() && question.key().startsWith("DUPLICATE:");
            return isToCheck ? TO_CHECK : question.isSure() ? SURE : TO_CHOOSE;
        }
    }

    /**
     * Those of a reading.
     *
     * @param most how many of them are shown
     */
    static QuestionsInOrder of(DemandReading reading, int most) {
        return of(List.of(), reading, most);
    }

    /**
     * Those of a reading.
     *
     * @param columns that the reading takes for answered as proposed, and that stand above its own
     * @param most how many of them are shown
     */
    static QuestionsInOrder of(List<Question> columns, DemandReading reading, int most) {
        var all = Stream.concat(columns.stream(), reading.questions().stream()).toList();
        var shown =
                all.stream().sorted(Comparator.comparing(Group::of)).limit(most).toList();
        return new QuestionsInOrder(shown, all.size() - shown.size());
    }

    /** Those about sheets and headings that no table of columns asks. */
    public List<Question> first() {
        return in(Group.FIRST).stream().filter(q -> q.column() == null).toList();
    }

    /** Those about words and rows that somebody has to choose an answer of. */
    public List<Question> toChoose() {
        return in(Group.TO_CHOOSE);
    }

    /** Those about words and rows whose proposal is to be checked, with the rows of those alike. */
    public List<Question> toCheck() {
        return in(Group.TO_CHECK).stream()
                .filter(q -> standsFor(q) == q)
                .map(q -> alike(q).stream().reduce(q, Question::and))
                .toList();
    }

    /** Those about other words that one to be checked says all of already: its answer is theirs. */
    public List<Question> alike(Question question) {
        return in(Group.TO_CHECK).stream()
                .filter(q -> standsFor(q) != q && standsFor(q).key().equals(question.key()))
                .toList();
    }

    /** The first to be checked that asks of another word for everybody what a question asks; of all others the question itself. */
    private Question standsFor(Question question) {
        return all.stream()
                .filter(q -> q == question || isAlike(q, question))
                .findFirst()
                .orElse(question);
    }

    private static boolean isAlike(Question one, Question other) {
        return Group.of(one) == Group.TO_CHECK
                && Group.of(other) == Group.TO_CHECK
                && one.counting() instanceof CountingEverybody
                && one.problem().equals(other.problem())
                && one.choices().equals(other.choices())
                && Objects.equals(one.proposed(), other.proposed());
    }

    /** Those about words and rows whose proposal is sure. */
    public List<Question> sure() {
        return in(Group.SURE);
    }

    private List<Question> in(Group group) {
        return all.stream().filter(q -> Group.of(q) == group).toList();
    }

    /** True where tables of columns ask all there is to ask. */
    public boolean isOfColumns() {
        return more == 0 && all.stream().allMatch(q -> q.column() != null);
    }

    /** True where buttons of their own answer all there is, so that nothing is saved. */
    public boolean isOfButtons() {
        return more == 0 && all.stream().allMatch(this::isOfButtons);
    }

    /** True of a question that buttons answer: which sheets are read, or one that has one answer. */
    public boolean isOfButtons(Question question) {
        return question.key().equals("SHEETS")
                || question.kind() == null
                        && !question.figure()
                        && question.choices().size() == 1;
    }

    /**
     * True of a question whose proposal stands chosen on the page, so that saving takes it: of a column, where the table's
     * first rows show it, a sure one, or one to be checked; never one that leaves out a whole table.
     */
    public boolean isChosen(Question question) {
        return question.proposed() != null
                && !isOfButtons(question)
                && (question.column() != null
                        || question.isSure() && !ProposedLeaving.isOfWholeTable(question.key())
                        || Group.of(question) == Group.TO_CHECK);
    }

    /** How many have to be chosen. */
    public long left() {
        return all.stream().filter(q -> !isChosen(q)).count();
    }

    /** How many stand chosen and are to be checked. */
    public long chosen() {
        return toCheck().size();
    }

    /** How many there are to choose, or of more than are shown all there are. */
    public long leftOf() {
        return more > 0 ? all.size() + more : left();
    }

    /** How many stand chosen and need no look of their own. */
    public long standing() {
        return all.size() - left() - chosen();
    }

    /** What there is to do about all of them, by the end of the name of the text that says it. */
    public String todo() {
        if (more > 0) {
            return "many";
        }
        if (left() > 0) {
            return chosen() > 0 ? "both" : "choose";
        }
        if (chosen() > 0) {
            return "check";
        }
        return all.stream().anyMatch(q -> q.column() != null) ? "columns" : "sure";
    }

    /** Where a question stands among all that are shown, from 0; of one that another stands for that one's place. */
    public int place(Question question) {
        return placeOf(question.key());
    }

    /** As {@link #place}, by the question's key; negative where none has it. */
    int placeOf(String key) {
        return all.stream()
                .filter(q -> q.key().equals(key))
                .findFirst()
                .map(q -> all.indexOf(standsFor(q)))
                .orElse(-1);
    }
}
