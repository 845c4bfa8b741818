package fr.allervers.web.version;

/** The reason why a version of a plan was kept; each has its words ({@code version.reason.…}) in the pages' bundle. */
public enum VersionReason {
    /** The first plan that a run found that began from nothing. */
    FIRST,
    /** A run has found a better plan than the version before. */
    BETTER,
    /** The first that a run kept after it was begun anew: its process had died, or it was retried. */
    CONTINUED,
    /** The last plan of a run, whose time was over or that was stopped. */
    END,
    /** The best plan of a run that failed. */
    FAILURE,
    /** The draft that the batch made of a quarter. */
    DRAFT,
    /** Changed by hand. */
    CHANGED,
    /** Choices of its workshops were locked or let go. */
    LOCKED,
    /** A mend of a published plan that could not be held as it was. */
    MENDED,
    /** A workshop with few sign-ups was merged into others, or cancelled. */
    DECIDED,
    /** Found by a run, of before reasons were kept. */
    SOLVED
}
