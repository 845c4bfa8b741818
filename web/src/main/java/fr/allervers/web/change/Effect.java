package fr.allervers.web.change;

import fr.allervers.data.words.Sentence;
import fr.allervers.web.publication.KitCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do, for people to read before it is kept.
 *
 * @param fields the change as its form sends it
 * @param done the change in a sentence; where it cannot be kept, that it is not possible
 * @param figures of the plan before and after, none where a rule is broken
 * @param worse groups of residents who lose places or minutes, those with most at stake first
 * @param better groups who win
 * @param moved residents planned who get another date, hour or room or lose their place, told of it or not
 * @param told residents who were told of the published plan and get another date, hour or room or lose their place by it;
 *     below 0 where so many get back what they were told
 * @param others figures that differ beside the residents' travel
 * @param kits kits that are needed twice at an hour by it and were not before
 * @param apart the nearest spots where no kit would be needed twice by it, none where none is
 * @param breaches why it cannot be kept, none where it can
 * @param unfit why no workshop of its kind can be held in the room that it asks for, in words; null where one can, or where the breaches
 *     say so
 * @param isPinned true where a lock or what is pinned keeps it from being kept
 * @param allowed other spots where it would break no rule: where this one does, or where it was asked for a commune
 */
public record Effect(
        ChangeFields fields,
        Sentence done,
        List<Figure> figures,
        List<Sentence> worse,
        List<Sentence> better,
        long moved,
        long told,
        List<Sentence> others,
        List<KitCheck.Line> kits,
        List<Allowed> apart,
        List<Refusal> breaches,
        @Nullable String unfit,
        boolean isPinned,
        List<Allowed> allowed) {

    Effect orAt(List<Allowed> others) {
        return new Effect(
                fields,
                done,
                figures,
                worse,
                better,
                moved,
                told,
                this.others,
                kits,
                apart,
                breaches,
                unfit,
                isPinned,
                others);
    }

    /**
     * A figure of the plan before and after; its words are {@code change.figure.…}.
     *
     * @param changes whether it changes for the better or the worse
     * @param isBetter which of the two
     */
    public record Figure(String key, String before, String after, boolean changes, boolean isBetter) {}

    /** The same change at a spot where it is allowed, in words and as its form sends it. */
    public record Allowed(Sentence spot, ChangeFields fields) {}

    public boolean canBeKept() {
        return breaches.isEmpty() && unfit == null;
    }

    /** True where nobody is served otherwise. */
    public boolean touchesNobody() {
        return worse.isEmpty() && better.isEmpty();
    }
}
