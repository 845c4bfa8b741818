package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;

/**
 * What somebody decided about one question of a file.
 *
 * @param question as it was asked
 * @param answer what was decided, among its choices or not
 */
public record Decision(Question question, Choice answer) {

    /** What was asked, as it is told once it is answered: a question that only wants a yes asks no more. */
    public Sentence asked() {
        var problem = question.problem();
        return problem.key().equals("word.learnt")
                ? Words.of("word.learnt.decided", problem.arguments().toArray())
                : problem;
    }
}
