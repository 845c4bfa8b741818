package fr.allervers.web.batch;

/**
 * How a draft is searched for: what a job of this kind is given, so that whichever process does it makes the same draft.
 *
 * @param tries after which the search ends, 1 or more
 * @param seed of its chance
 */
public record DraftSearch(long tries, long seed) {

    static DraftSearch of(BatchSettings settings) {
        return new DraftSearch(settings.tries(), settings.seed());
    }
}
