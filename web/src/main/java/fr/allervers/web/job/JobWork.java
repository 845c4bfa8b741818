package fr.allervers.web.job;

/** What the jobs of one kind do. */
public interface JobWork {

    /** The kind of job that it does. */
    JobKind kind();

    /**
     * Does a job, from its beginning or, where {@link Job#progress()} of it is not null, from where another process left
     * it. The job is done when this returns (stopped, where a stop was asked for) and failed when it throws.
     */
    void run(BegunJob begun);
}
