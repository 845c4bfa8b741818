package fr.allervers.data.plan;

import fr.allervers.data.plan.Breach.Rule;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Collects what is breached while a plan is checked. */
final class Breaches {

    private final List<Breach> found = new ArrayList<>();

    /**
     * Notes one breach.
     *
     * @param key of its sentence, without the prefix {@code breach.}
     */
    void add(Rule rule, String where, String key, Object... arguments) {
        found.add(new Breach(rule, where, Sentence.of("breach." + key, arguments)));
    }

    int count() {
        return found.size();
    }

    List<Breach> list() {
        return found;
    }
}
