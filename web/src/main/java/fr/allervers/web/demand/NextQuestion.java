package fr.allervers.web.demand;

import fr.allervers.data.demand.Question;
import java.util.Collection;
import java.util.Optional;

/** Where a page goes on once something is decided: at the question that comes next, not at its top. */
final class NextQuestion {

    /** The part of the page where all decisions are. */
    static final String ALL = "decider";

    private NextQuestion() {}

    /**
     * The place on the page of the first open question behind those that were answered, or of one that is asked again;
     * that of all decisions where nothing is behind, or where several were answered at once and others stand before and
     * between them. A folded one is opened by the page.
     *
     * @param before the questions when something was decided
     * @param decided keys of what was decided or taken back
     * @param after the questions now
     */
    static String place(QuestionsInOrder before, Collection<String> decided, QuestionsInOrder after) {
        var now = after.all().stream().map(Question::key).toList();
        var again = now.stream().filter(decided::contains).findFirst();
        var behind = before.all().stream()
                .map(Question::key)
                .dropWhile(key -> !decided.contains(key))
                .filter(now::contains)
                .findFirst();
        boolean several = decided.size() > 1;
        int place = again.or(() -> several ? Optional.empty() : behind)
                .map(after::placeOf)
                .orElse(-1);
        return place < 0 ? ALL : "ask-" + place;
    }
}
