package fr.allervers.web.notice;

import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobEnd;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobLine;
import fr.allervers.web.job.JobList;
import fr.allervers.web.language.Say;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.shape.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells by mail whoever asked for a plan, a proof or travel tables that they are there or have failed, where that took so long that nobody waits before
 * the page; what they stopped themselves, they know.
 */
@Component
record JobEndMail(MailServer server, Say say, JobList jobs) implements JobEnd {

    private static final Set<JobKind> TOLD = Set.of(JobKind.SOLVE, JobKind.TRAVEL, JobKind.BOUND, JobKind.BATCH);

    static final Duration LONG = Duration.ofMinutes(2);

    @Override
    public void over(Job job) {
        var to = job.startedBy();
        if (server.isSet() && to != null && to.contains("@") && isTold(job)) {
            server.send(new Letter(to, subject(job), text(job), null));
        }
    }

    private static boolean isTold(Job job) {
        return TOLD.contains(job.kind())
                && (job.state() == RunState.FAILED
                        || job.state() == RunState.DONE && took(job).compareTo(LONG) >= 0);
    }

    private static Duration took(Job job) {
        return job.endedAt() == null ? Duration.ZERO : Duration.between(job.askedAt(), job.endedAt());
    }

    private String subject(Job job) {
        return say.message("notice.job." + job.state(), say.message("jobs.kind." + job.kind()), job.territory());
    }

    private String text(Job job) {
        var link = server.link("/t/" + job.territory() + page(job));
        var why = failure(job.failure());
        return subject(job) + why + "\n\n" + (link == null ? say.message("notice.job.page") : link);
    }

    /** The one on which to look first: what came of it or, where it has none, all jobs. */
    private String page(Job job) {
        return jobs.of(List.of(job.id())).stream()
                .map(JobLine::page)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("/taches");
    }

    private static String failure(@Nullable String why) {
        return why == null ? "" : "\n" + why;
    }
}
