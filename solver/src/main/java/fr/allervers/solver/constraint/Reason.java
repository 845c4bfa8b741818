package fr.allervers.solver.constraint;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import fr.allervers.data.words.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a constraint counts once. Equal by value, so that the reasons of two plans can be compared.
 *
 * @param about ids of what it is about, the most particular first
 * @param portions of the figure, where it falls on several communes; otherwise empty
 */
public record Reason(PlanConstraint constraint, List<About> about, List<Portion> portions, Sentence sentence)
        implements ConstraintJustification {

    /** Base name of the bundle of this module's own sentences. */
    public static final String BUNDLE = "fr.allervers.solver.reasons";

    public Reason {
        about = List.copyOf(about);
        portions = List.copyOf(portions);
    }

    /**
     * The part of a figure that falls on one commune.
     *
     * @param commune INSEE code
     * @param figure in the contract's unit, not weighted
     */
    public record Portion(String commune, long figure) {}

    /** One thing a reason is about. */
    public record About(Kind kind, String id) {}

    /** What an id is of. */
    public enum Kind {
        WORKSHOP,
        DEMAND,
        ROOM,
        ADVISOR,
        COMMUNE,
        /** The id is the date, as in {@code 2027-01-05}. */
        DAY,
        PROBLEM;

        /** The thing of this kind that has an id. */
        About of(String id) {
            return new About(this, id);
        }
    }

    /** The id of the first thing of a kind that it is about, null where there is none. */
    public @Nullable String id(Kind kind) {
        return about.stream()
                .filter(a -> a.kind == kind)
                .map(About::id)
                .findFirst()
                .orElse(null);
    }

    /** A breach in the sentence of its rule's id, which begins with the id of the first thing it is about. */
    static Reason breach(PlanConstraint constraint, List<About> about, Object... further) {
        var said = Stream.concat(Stream.of(about.get(0).id()), Arrays.stream(further));
        return breach(constraint, constraint.id(), about, said.toArray());
    }

    /** A breach, in the words that the plain arithmetic has for it too. */
    static Reason breach(PlanConstraint constraint, String key, List<About> about, Object... arguments) {
        return new Reason(constraint, about, List.of(), Sentence.of("breach." + key, arguments));
    }

    /** A figure of the score, in this module's own words. */
    static Reason figure(PlanConstraint constraint, List<About> about, Object... arguments) {
        return new Reason(
                constraint, about, List.of(), new Sentence(BUNDLE, "reason." + constraint.id(), List.of(arguments)));
    }

    /** The same reason with its figure divided among communes. */
    Reason dividedInto(List<Portion> parts) {
        return new Reason(constraint, about, parts, sentence);
    }
}
