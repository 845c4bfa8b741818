package fr.allervers.web.publication;

import java.time.Instant;

/**
 * A step of a quarter's publications, a plan published or taken back, with what it changed.
 *
 * @param compared what was published before the step with what is since
 */
public record PublicationStep(PublicationSteps.Head head, VersionChanges.Compared compared) {

    /** The number of the publication. */
    public int number() {
        return head.number();
    }

    /** True where the step is that it was taken back. */
    public boolean takenBack() {
        return head.takenBack();
    }

    /** The moment of the step. */
    public Instant at() {
        return head.at();
    }
}
