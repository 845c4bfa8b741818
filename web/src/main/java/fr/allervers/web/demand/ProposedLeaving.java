package fr.allervers.web.demand;

import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.Choice;
import fr.allervers.data.demand.Question;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are left out where all that is proposed is accepted, given by the question about them: what is no mend is
 * listed before somebody presses the button.
 *
 * @param why what they are, by the end of the name of the text that says it
 * @param rows how many
 * @param found what is written there; empty where nothing is
 */
public record ProposedLeaving(String why, int rows, String found) {

    private static final Set<String> NAMED = Set.of("ROWS", "DUPLICATE");

    /** What accepting all proposals of a reading leaves out, in the order of its questions. */
    static List<ProposedLeaving> of(List<Question> questions) {
        return questions.stream()
                .filter(q -> q.isSure() && leaves(q.proposed()) && !isOfWholeTable(q.key()))
                .map(q -> new ProposedLeaving(why(q), q.rows(), q.found()))
                .toList();
    }

    /** True of a question whose answer may leave out a whole table or sheet: that is decided by itself, never with all else. */
    static boolean isOfWholeTable(String key) {
        return key.startsWith("QUARTER:") || key.startsWith("SHEET:");
    }

    private static boolean leaves(@Nullable Choice proposed) {
        return proposed != null && Set.of(Answers.LEAVE_OUT, Answers.ONCE).contains(proposed.value());
    }

    private static String why(Question question) {
        var about = question.key().split(":", 2)[0];
        return question.found().isEmpty() && about.equals("ROWS")
                ? "struck"
                : NAMED.contains(about) ? about : question.found().isEmpty() ? "blank" : "word";
    }
}
