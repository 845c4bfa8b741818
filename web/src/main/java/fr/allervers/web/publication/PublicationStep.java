package fr.allervers.web.publication;

import java.time.Instant;

/**
 * A step of a quarter's publications, a plan published or taken back.
 *
 * @param number of the publication
 * @param takenBack true where the step is that it was taken back
 * @param at moment of the step
 * @param compared what was published before the step with what is since
 */
public record PublicationStep(int number, boolean takenBack, Instant at, VersionChanges.Compared compared) {

    /** The step without what it changed. */
    public PublicationSteps.Head head() {
        return new PublicationSteps.Head(number, takenBack, at);
    }
}
