package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.List;
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
        String sheet) {

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
        this(key, kind, figure, found, problem, choices, proposed, rows, firstRow, "");
    }

    /** True where the problem quotes what stood there; a name that only holds it, as the nearest one does, is no quote. */
    public boolean isQuoted() {
        return !found.isEmpty() && problem.arguments().contains(found);
    }

    /** Of choices from a list those that the problem names, but for the proposed one: what somebody who reads it looks for. */
    public List<Choice> named() {
        return kind == null
                ? List.of()
                : choices.stream()
                        .filter(c -> !c.equals(proposed)
                                && !c.name().isEmpty()
                                && problem.arguments().contains(c.name()))
                        .toList();
    }

    /** When it is asked. */
    public QuestionStep step() {
        return QuestionStep.of(key);
    }

    /** As it concerns so many rows more. */
    Question and(int more) {
        return new Question(key, kind, figure, found, problem, choices, proposed, rows + more, firstRow, sheet);
    }

    /** As it is asked first, at a row of a sheet. */
    Question at(String place, int row) {
        return new Question(key, kind, figure, found, problem, choices, proposed, rows, row, place);
    }
}
