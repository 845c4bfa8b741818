package fr.allervers.web.demand;

import fr.allervers.data.demand.Answers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    static final String OFFERED = "o.";

    /** What is proposed to be looked at: accepted by its own button or with all that stand above a button, and never with the sure ones. */
    static final String LOOKED_AT = "v.";

    /** What is accepted by its own button alone. */
    static final String ALONE = "w.";

    /** The button that saves all that is chosen. */
    private static final String SAVED = "save";

    private final MultiValueMap<String, String> fields;
    private final Map<String, String> decided = new HashMap<>();

    private DecisionForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads what was decided: a figure that was written counts more than a choice, a button that was pressed more than
     * both, and a proposal less than all.
     */
    static Map<String, String> read(MultiValueMap<String, String> fields) {
        var form = new DecisionForm(fields);
        form.with(CHOSEN, (key, value) -> {
            if (fields.containsKey(SAVED) || !value.equals(form.proposedForColumn(key))) {
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
        var accepted = fields.getFirst("accept");
        var proposed = accepted == null ? null : form.proposed(accepted);
        if (accepted != null && proposed != null) {
            form.decided.put(accepted, proposed);
        } else if (fields.containsKey("all")) {
            form.with(OFFERED, (key, value) -> {
                if (!ProposedLeaving.isOfWholeTable(key)) {
                    form.decided.putIfAbsent(key, value);
                }
            });
        }
        if (fields.containsKey("looked")) {
            form.with(LOOKED_AT, form.decided::putIfAbsent);
        }
        return form.decided;
    }

    /** What is chosen already where a table's columns are asked about: it counts once somebody saves that; null elsewhere. */
    private @Nullable String proposedForColumn(String key) {
        return key.startsWith("COLUMN:") ? proposed(key) : null;
    }

    /** The proposal that stood at a question, null where none did. */
    private @Nullable String proposed(String key) {
        return Stream.of(OFFERED, LOOKED_AT, ALONE)
                .map(prefix -> fields.getFirst(prefix + key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void with(String prefix, BiConsumer<String, String> taking) {
        fields.forEach((name, values) -> {
            if (name.startsWith(prefix) && !values.get(0).isBlank()) {
                taking.accept(name.substring(prefix.length()), values.get(0));
            }
        });
    }
}
