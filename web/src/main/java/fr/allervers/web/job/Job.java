package fr.allervers.web.job;

import fr.allervers.web.account.Asker;
import fr.allervers.web.shape.RunState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as its row stood at one moment.
 *
 * @param territory id
 * @param subject what it is about, as its kind has it: the id of a problem for a solve
 * @param arguments JSON, as its kind has it
 * @param priority the higher the sooner its turn
 * @param progress JSON, as its kind has it; null before the first
 * @param failure why it failed, in the language of who reads the row; null where it did not
 * @param stopAsked whether somebody wants it to end
 * @param startedBy who asked for it, null where it is not known
 * @param node the process that began it last, null before
 * @param fence rises whenever it is begun or asked for anew
 * @param beganAt when it was begun for the first time since it was asked for, null before
 * @param endedAt null where it is not over
 * @param goesOnAt where it waits: before which it does not go on; null where it waits for its turn alone
 */
public record Job(
        String id,
        String territory,
        JobKind kind,
        String subject,
        String arguments,
        RunState state,
        int priority,
        @Nullable String progress,
        @Nullable String failure,
        boolean stopAsked,
        @Nullable String startedBy,
        @Nullable String node,
        long fence,
        Instant askedAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable Instant goesOnAt) {

    /** Stands for the program itself where it asks for a job. */
    public static final String PROGRAM = Asker.PROGRAM;

    /** A job that was just asked for. */
    static Job waiting(
            String id,
            String territory,
            JobKind kind,
            String subject,
            String arguments,
            int priority,
            @Nullable String startedBy,
            Instant askedAt) {
        return new Job(
                id,
                territory,
                kind,
                subject,
                arguments,
                RunState.WAITING,
                priority,
                null,
                null,
                false,
                startedBy,
                null,
                0,
                askedAt,
                null,
                null,
                null);
    }

    /** True where it waits for its hour, and not for its turn. */
    public boolean isPaused(Instant now) {
        return state == RunState.WAITING && goesOnAt != null && goesOnAt.isAfter(now);
    }

    /** True where it can be taken up again from where it stands. */
    public boolean canRetry() {
        return state == RunState.FAILED || state == RunState.STOPPED;
    }

    /**
     * Names how it stands, of this job alone: asked for anew it is another. Who tells of the end of a job has it as subject, so
     * that each end is told of by itself.
     */
    public String end() {
        return Turn.of(this);
    }

    /** The id of the job of which {@link #end} is told; of jobs of before the end is the id itself. */
    public static String ofEnd(String end) {
        return end.contains(Turn.BETWEEN) ? Turn.job(end) : end;
    }

    /** What must not be going on twice. */
    String going() {
        return going(territory, kind, subject);
    }

    static String going(String territory, JobKind kind, String subject) {
        return territory + " " + kind + " " + subject;
    }
}
