package fr.allervers.web.quarter;

import fr.allervers.data.calendar.Quarter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of the demand received for a quarter of the present territory its published plan does not know yet. */
public interface DemandSincePublished {

    /**
     * How a published plan stands to the demand received.
     *
     * @param publication number of the publication in force
     * @param words who asks that the plan does not know, or no longer asks, counted, by commune; null where it knows all
     * @param planned residents in the demand that the published plan was made with
     * @param locked choices of its workshops that are locked
     * @param changedByHand whether its workshops, or those of the plan that people went on to, were changed by hand
     */
    record Standing(int publication, @Nullable String words, long planned, int locked, boolean changedByHand) {}

    /** It; empty where no plan of the quarter is in force. */
    Optional<Standing> of(Quarter quarter);
}
