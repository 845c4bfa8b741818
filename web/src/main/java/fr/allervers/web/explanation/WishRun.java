package fr.allervers.web.explanation;

import fr.allervers.solver.explanation.pricing.WishAnswer;
import fr.allervers.solver.explanation.wish.Wish;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.version.PlanVersion;
import org.jspecify.annotations.Nullable;

/**
 * The pricing of one wish as it stood at one moment.
 *
 * @param version that the wish was made for
 * @param percent of the work done
 * @param answer without its plans; null until it is done
 * @param failure why it failed, null where it did not
 */
public record WishRun(
        String id,
        PlanVersion version,
        Wish wish,
        RunState state,
        int percent,
        @Nullable WishAnswer answer,
        @Nullable String failure) {}
