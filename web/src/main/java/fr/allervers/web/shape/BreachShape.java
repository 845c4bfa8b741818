package fr.allervers.web.shape;

import fr.allervers.data.plan.Breach;
import java.util.List;
import java.util.Locale;

/**
 * A breach of a rule, for JSON.
 *
 * @param where id of the workshop, demand or advisor it is at; {@code workshop/demand} for an attendance
 */
public record BreachShape(String rule, String where, String message) {

    /** The breaches in a language. */
    public static List<BreachShape> all(List<Breach> breaches, Locale language) {
        return breaches.stream()
                .map(b ->
                        new BreachShape(b.rule().name(), b.where(), b.sentence().in(language)))
                .toList();
    }
}
