package fr.allervers.solver;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.plan.Breach;
import java.util.List;
import java.util.Locale;

/** No plan of the problem is valid: pinned workshops breach a rule. The message names each breach, in English. */
public final class NoValidPlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Breach> breaches;

    /**
     * @param breaches of the pinned workshops, at least one
     */
    public NoValidPlanException(List<Breach> breaches) {
        super(said(breaches, Locale.ENGLISH));
        this.breaches = List.copyOf(breaches);
    }

    /** The breaches, a line each, in a language. */
    public String in(Locale locale) {
        return said(breaches, locale);
    }

    private static String said(List<Breach> breaches, Locale locale) {
        return breaches.stream()
                .map(b -> b.where() + ": " + b.sentence().in(locale))
                .collect(joining("\n"));
    }
}
