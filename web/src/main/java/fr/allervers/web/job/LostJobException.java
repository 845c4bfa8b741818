package fr.allervers.web.job;

/** A process wanted to write for a job that is no longer its own: it was begun elsewhere since, or is over. */
public final class LostJobException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostJobException(Job job) {
        super("Job %s (%s of %s) was begun anew since by another process, or is over: nothing is written for it here."
                .formatted(job.id(), job.kind(), job.subject()));
    }
}
