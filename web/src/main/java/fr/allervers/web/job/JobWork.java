package fr.allervers.web.job;

import fr.allervers.data.calendar.Quarter;
import org.jspecify.annotations.Nullable;

/** What the jobs of one kind do. */
public interface JobWork {

    /** The kind of job that it does. */
    JobKind kind();

    /**
     * Does a job, from its beginning or, where {@link Job#progress()} of it is not null, from where another process left
     * it. The job is done when this returns, failed when it throws, and stopped where a stop was asked for and it returns or
     * throws {@link java.util.concurrent.CancellationException}. It waits and is done once more where
     * {@link BegunJob#goOnAfter} was called.
     */
    void run(BegunJob begun);

    /** How much of a job is done, 0 to 100; null where that is not known. */
    default @Nullable Integer percent(Job job) {
        return null;
    }

    /**
     * The page on which to look first at what came of a job.
     *
     * @param quarter that it is about, null where it is about none that is on offer
     * @return its address within the territory, null where there is none
     */
    default @Nullable String page(Job job, @Nullable Quarter quarter) {
        return null;
    }
}
