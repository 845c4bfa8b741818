package fr.allervers.web.shape;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.explanation.workshop.Alternative;
import fr.allervers.solver.explanation.workshop.Choice;
import fr.allervers.solver.explanation.workshop.ClosedDoor;
import fr.allervers.solver.explanation.workshop.Obstacle;
import fr.allervers.solver.explanation.workshop.WorkshopReasons;
import fr.allervers.solver.explanation.workshop.WorkshopWords;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a workshop is as it is.
 *
 * @param workshop id
 * @param pinned true where it must stay
 * @param tried places looked at
 * @param verdict sentences in the language asked for
 * @param alternatives rooms, starts, advisors, each the best first; last, without it
 * @param closed choices that are none
 */
public record WorkshopShape(
        String workshop,
        boolean pinned,
        long tried,
        List<String> verdict,
        List<AlternativeShape> alternatives,
        List<ClosedShape> closed) {

    /**
     * One other choice, all else staying; exact.
     *
     * @param room id, null where the workshop is not held
     * @param advisor id, null where it is not held
     * @param start null where it is not held
     * @param place where, when and by whom, in the language asked for
     * @param effect what that does, in the language asked for
     */
    public record AlternativeShape(
            Choice choice,
            @Nullable String room,
            @Nullable String advisor,
            @Nullable LocalDateTime start,
            DifferenceShape difference,
            String place,
            String effect) {}

    /**
     * A choice that is none.
     *
     * @param about id of the room or advisor; for starts, the obstacle
     * @param message in the language asked for
     */
    public record ClosedShape(Choice choice, String about, Obstacle obstacle, long count, String message) {}

    /** The shape of a workshop's reasons in a language. */
    public static WorkshopShape of(ProblemIndex index, WorkshopReasons reasons, Locale language) {
        var words = new WorkshopWords(index);
        return new WorkshopShape(
                reasons.workshop().id(),
                reasons.pinned(),
                reasons.tried(),
                words.verdict(reasons).stream().map(s -> s.in(language)).toList(),
                reasons.alternatives()
                        .map(a -> alternative(reasons, a, words, language))
                        .toList(),
                reasons.closed().stream().map(d -> closed(d, words, language)).toList());
    }

    private static AlternativeShape alternative(
            WorkshopReasons reasons, Alternative a, WorkshopWords words, Locale language) {
        var spot = a.spot();
        return new AlternativeShape(
                a.choice(),
                spot == null ? null : spot.room(),
                spot == null ? null : spot.advisor(),
                spot == null ? null : spot.start(),
                DifferenceShape.of(a.difference()),
                words.place(reasons.workshop(), a).in(language),
                words.effect(a).in(language));
    }

    private static ClosedShape closed(ClosedDoor door, WorkshopWords words, Locale language) {
        return new ClosedShape(
                door.choice(),
                door.about(),
                door.obstacle(),
                door.count(),
                words.closed(door).in(language));
    }
}
