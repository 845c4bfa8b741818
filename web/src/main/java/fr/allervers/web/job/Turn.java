package fr.allervers.web.job;

/** What db-scheduler knows of a job: that it has its turn. Asked for anew it has another one. */
final class Turn {

    /** The name of the task of a job that nobody sits and waits for. */
    static final String TASK = "job";

    /** That of one that somebody waits for. */
    static final String URGENT_TASK = "job-urgent";

    /** What stands between the id of the job and its fence in the name of its turn. */
    static final String BETWEEN = "-";

    private Turn() {}

    static String task(Job job) {
        return job.kind().isUrgent() ? URGENT_TASK : TASK;
    }

    static String of(Job job) {
        return job.id() + BETWEEN + job.fence();
    }

    /** The fence of the job whose turn it is, as it stood before it was begun. */
    static long fence(String turn) {
        return Long.parseLong(turn.substring(turn.indexOf(BETWEEN) + BETWEEN.length()));
    }

    /** The id of the job whose turn it is. */
    static String job(String turn) {
        return turn.substring(0, turn.indexOf(BETWEEN));
    }
}
