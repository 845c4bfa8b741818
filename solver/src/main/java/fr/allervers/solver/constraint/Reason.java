package fr.allervers.solver.constraint;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import fr.allervers.data.words.Sentence;
import java.util.List;

/**
 * Why a constraint counts once. Equal by value, so that the reasons of two plans can be compared.
 *
 * @param about ids of what it is about, the most particular first
 */
public record Reason(PlanConstraint constraint, List<About> about, Sentence sentence)
        implements ConstraintJustification {

    public Reason {
        about = List.copyOf(about);
    }

    /** One thing a reason is about. */
    public record About(Kind kind, String id) {}

    /** What an id is of. */
    public enum Kind {
        WORKSHOP,
        DEMAND,
        ROOM,
        ADVISOR,
        COMMUNE,
        PROBLEM
    }

    /** A breach, in the words that the plain arithmetic has for it too. */
    static Reason breach(PlanConstraint constraint, String key, List<About> about, Object... arguments) {
        return new Reason(constraint, about, Sentence.of("breach." + key, arguments));
    }

    /** A figure of the score, in this module's own words. */
    static Reason figure(PlanConstraint constraint, List<About> about, Object... arguments) {
        return new Reason(
                constraint,
                about,
                new Sentence(PlanConstraint.BUNDLE, "reason." + constraint.id(), List.of(arguments)));
    }

    static About workshop(String id) {
        return new About(Kind.WORKSHOP, id);
    }

    static About demand(String id) {
        return new About(Kind.DEMAND, id);
    }

    static About room(String id) {
        return new About(Kind.ROOM, id);
    }

    static About advisor(String id) {
        return new About(Kind.ADVISOR, id);
    }

    static About commune(String code) {
        return new About(Kind.COMMUNE, code);
    }
}
