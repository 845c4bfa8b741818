package fr.allervers.web.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a job was tried in vain since somebody asked for it, or asked for it anew.
 *
 * @param askedAt when that was; null in those of before
 */
public record Tries(@Nullable Instant askedAt, int done) {

    /**
     * Those of a job.
     *
     * @param kept what its progress says, null where it says nothing; of no account where the job was asked for anew since
     */
    public static Tries of(Job job, @Nullable Tries kept) {
        return kept != null && job.askedAt().equals(kept.askedAt) ? kept : new Tries(job.askedAt(), 0);
    }

    public Tries more() {
        return new Tries(askedAt, done + 1);
    }
}
