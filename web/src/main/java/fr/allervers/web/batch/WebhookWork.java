package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.job.Tries;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.webhook.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells the operator's address how a drafting ended: again after a while where the address is not reached or busy, taking
 * nobody's place meanwhile, and then not until somebody takes the job up again.
 */
@Component
final class WebhookWork implements JobWork {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(10));
    private static final List<Integer> BUSY = List.of(408, 425, 429);

    private final Webhook webhook;
    private final Jobs jobs;
    private final QuarterBatch batch;
    private final KnownTerritories territories;
    private final MailServer links;
    private final List<Duration> pauses;

    @Autowired
    WebhookWork(Webhook webhook, Jobs jobs, QuarterBatch batch, KnownTerritories territories, MailServer links) {
        this(webhook, jobs, batch, territories, links, PAUSES);
    }

    /** @param pauses before it is sent once more, each */
    WebhookWork(
            Webhook webhook,
            Jobs jobs,
            QuarterBatch batch,
            KnownTerritories territories,
            MailServer links,
            List<Duration> pauses) {
        this.webhook = webhook;
        this.jobs = jobs;
        this.batch = batch;
        this.territories = territories;
        this.links = links;
        this.pauses = List.copyOf(pauses);
    }

    @Override
    public JobKind kind() {
        return JobKind.WEBHOOK;
    }

    @Override
    public @Nullable String page(Job job, @Nullable Quarter quarter) {
        return quarter == null ? null : DraftPage.address(quarter);
    }

    @Override
    public void run(BegunJob begun) {
        var job = begun.job();
        var news = drafting(job).flatMap(this::news);
        if (news.isEmpty()) {
            return;
        }
        var tries = Tries.of(job, job.progress() == null ? null : JsonText.read(job.progress(), Tries.class));
        boolean last = tries.done() == pauses.size();
        if (!isTaken(job, JsonText.of(news.get()), last)) {
            begun.progress(tries::more);
            begun.goOnAfter(pauses.get(tries.done()));
        }
    }

    /** The job that is told of, empty where it is gone or was taken up again since: its next end is told by itself. */
    private Optional<Job> drafting(Job telling) {
        var end = telling.subject();
        return jobs.find(Job.ofEnd(end))
                .filter(j -> j.kind() == JobKind.BATCH && (end.equals(j.end()) || end.equals(j.id())));
    }

    /** Empty where there is nothing to tell of it any more. */
    private Optional<DraftNews> news(Job drafting) {
        var quarter = Quarter.parse(drafting.subject());
        var territory = territories.name();
        var page = links.link("/t/" + drafting.territory() + DraftPage.address(quarter));
        if (drafting.state() == RunState.FAILED) {
            return Optional.of(DraftNews.failed(territory, drafting, page));
        }
        return batch.madeBy(drafting).map(d -> DraftNews.made(territory, quarter, d, compared(d), page));
    }

    private QuarterComparison compared(Draft draft) {
        return QuarterComparison.of(batch.quarter(draft), batch.before(draft));
    }

    /**
     * True where it was taken, false where it may be next time.
     *
     * @throws IllegalStateException where it was refused for good, or this was the last time
     */
    private boolean isTaken(Job job, String json, boolean last) {
        try {
            int status = webhook.post(job.id(), json);
            if (status / 100 == 2) {
                return true;
            }
            if (last || status / 100 != 5 && !BUSY.contains(status)) {
                throw new IllegalStateException("allervers.webhook.url answered " + status);
            }
        } catch (IOException e) {
            if (last) {
                throw new UncheckedIOException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return false;
    }
}
