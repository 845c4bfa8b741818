package fr.allervers.web.job;

/** Hears of jobs that are over, in the process that did them. What it throws changes nothing. */
public interface JobEnd {

    /** A job was done, has failed, or was stopped while it ran; on the thread that did it, within its territory. */
    void over(Job job);
}
