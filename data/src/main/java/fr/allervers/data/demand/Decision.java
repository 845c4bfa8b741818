package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;
import java.util.Set;

/**
 * What somebody decided about one question of a file.
 *
 * @param question as it was asked
 * @param answer what was decided, among its choices or not
 */
public record Decision(Question question, Choice answer) {

    private static final Set<String> LEARNT = Set.of("word.learnt", "rows.learnt");

    /** What was asked, as it is told once it is answered: a question that only wants a yes asks no more. */
    public Sentence asked() {
        var problem = question.problem();
        return LEARNT.contains(problem.key())
                ? Words.of(problem.key() + ".decided", problem.arguments().toArray())
                : problem;
    }
}
