package fr.allervers.web.notice;

import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobEnd;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobLine;
import fr.allervers.web.job.JobList;
import fr.allervers.web.language.Language;
import fr.allervers.web.language.Say;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.shape.RunState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells by mail whoever asked for a job that it has failed or, where it took so long that nobody waits before the page, that
 * it is done; what they stopped themselves, they know. An account has no language: the letter says it in each.
 */
@Component
record JobEndMail(MailServer server, Say say, JobList jobs) implements JobEnd {

    /** A server of mail that fails cannot be told of by mail. */
    private static final Set<JobKind> TOLD = EnumSet.complementOf(EnumSet.of(JobKind.MAIL));

    static final Duration LONG = Duration.ofMinutes(2);

    @Override
    public void over(Job job) {
        var to = job.startedBy();
        if (server.isSet() && to != null && to.contains("@") && isTold(job)) {
            server.send(letter(to, job));
        }
    }

    private Letter letter(String to, Job job) {
        var here = LocaleContextHolder.getLocaleContext();
        try {
            var texts = new ArrayList<String>();
            for (var language : Language.ALL) {
                LocaleContextHolder.setLocale(language);
                texts.add(text(jobs.of(List.of(job.id())), job));
            }
            LocaleContextHolder.setLocale(Language.ALL.get(0));
            return new Letter(to, subject(job), String.join("\n\n", texts), null);
        } finally {
            LocaleContextHolder.setLocaleContext(here);
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

    /** @param line the job as it is read in the language of this thread; none where it is gone */
    private String text(List<JobLine> line, Job job) {
        var link = server.link("/t/" + job.territory() + page(line));
        var why = failure(line.isEmpty() ? job.failure() : line.get(0).job().failure());
        return subject(job) + why + "\n\n" + (link == null ? say.message("notice.job.page") : link);
    }

    /** The one on which to look first: what came of it or, where it has none, all jobs. */
    private static String page(List<JobLine> line) {
        return line.stream()
                .map(JobLine::page)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("/taches");
    }

    private static String failure(@Nullable String why) {
        return why == null ? "" : "\n" + why;
    }
}
