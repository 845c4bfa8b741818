package fr.allervers.web.demand;

import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.QuestionStep;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.util.MultiValueMap;

/**
 * The decisions in a form of the page of a file's findings: by the keys of the questions what somebody chose, wrote or
 * pressed. A proposal is taken as it stood on the page, never one that came up since.
 */
final class DecisionForm {

    private static final String CHOSEN = "c.";
    private static final String WRITTEN = "n.";
    private static final String PRESSED = "p.";
    private static final String TICKED = "s.";

    /** A word that is answered as another is, by the key of that one. */
    private static final String AS = "a.";

    /** What stood chosen already when the page was made. */
    private static final String OFFERED = "o.";

    /** The button that saves all that is chosen. */
    private static final String SAVED = "save";

    private final MultiValueMap<String, String> fields;
    private final Map<String, String> decided = new HashMap<>();

    private DecisionForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads what was decided: a figure that was written counts more than a choice, and a button that was pressed more than
     * both. What stood chosen already counts once somebody saves the form, and not where another button was pressed. Where what
     * stood chosen of a column was changed, nothing counts of what is asked after columns: it was asked by what that column said.
     *
     * @param answered keys of what was decided before, which a page made before that leaves as it is
     */
    static Map<String, String> read(MultiValueMap<String, String> fields, Set<String> answered) {
        var form = new DecisionForm(fields);
        form.with(CHOSEN, (key, value) -> {
            boolean untouched = value.equals(fields.getFirst(OFFERED + key));
            if (!untouched || fields.containsKey(SAVED) && !answered.contains(key)) {
                form.decided.put(key, value);
            }
        });
        form.with(WRITTEN, (key, value) -> form.decided.put(key, value.strip()));
        form.with(PRESSED, form.decided::put);
        fields.forEach((name, values) -> {
            if (name.startsWith(TICKED)) {
                form.decided.putIfAbsent(name.substring(TICKED.length()), String.join(Answers.AND, values));
            }
        });
        form.with(AS, (key, other) -> {
            boolean changed = !Objects.equals(fields.getFirst(CHOSEN + other), fields.getFirst(OFFERED + other));
            if (form.decided.containsKey(other) && (changed || !answered.contains(key))) {
                form.decided.putIfAbsent(key, form.decided.get(other));
            }
        });
        if (form.changesAColumn()) {
            form.decided.keySet().removeIf(key -> !QuestionStep.of(key).isBeforeWords());
        }
        return form.decided;
    }

    /** True where a column is now another than it was taken for when the page was made, or to be decided again. */
    private boolean changesAColumn() {
        return fields.keySet().stream()
                .filter(name -> name.startsWith(OFFERED))
                .map(name -> name.substring(OFFERED.length()))
                .filter(key -> QuestionStep.of(key) == QuestionStep.COLUMNS && fields.containsKey(CHOSEN + key))
                .anyMatch(key -> !Objects.equals(fields.getFirst(CHOSEN + key), fields.getFirst(OFFERED + key)));
    }

    private void with(String prefix, BiConsumer<String, String> taking) {
        fields.forEach((name, values) -> {
            if (name.startsWith(prefix) && !values.get(0).isBlank()) {
                taking.accept(name.substring(prefix.length()), values.get(0));
            }
        });
    }
}
