package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.webhook.Webhook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells the operator's address how the last drafting of a quarter ended: as it stands when it is sent, again after a while
 * where the address is not reached or busy, and then not until somebody takes the job up again.
 */
@Component
final class WebhookWork implements JobWork {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(20));
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
        var drafting =
                jobs.last(JobKind.BATCH, begun.job().territory(), begun.job().subject());
        var news = drafting.flatMap(this::news);
        if (news.isEmpty()) {
            return;
        }
        var json = JsonText.of(news.get());
        try {
            for (var pause : pauses) {
                if (begun.isStopAsked() || isTaken(begun.job(), json, false)) {
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            }
            isTaken(begun.job(), json, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Empty where it is not over, or there is nothing to tell of it any more. */
    private Optional<DraftNews> news(Job drafting) {
        var quarter = Quarter.parse(drafting.subject());
        var territory = territories.name();
        var page = links.link("/t/" + drafting.territory() + DraftPage.address(quarter));
        return switch (drafting.state()) {
            case FAILED -> Optional.of(DraftNews.failed(territory, drafting, page));
            case DONE -> batch.newest(quarter).map(d -> DraftNews.made(territory, quarter, d, compared(d), page));
            default -> Optional.empty();
        };
    }

    private QuarterComparison compared(Draft draft) {
        return QuarterComparison.of(batch.quarter(draft), batch.before(draft));
    }

    /**
     * True where it was taken, false where it may be next time.
     *
     * @throws IllegalStateException where it was refused for good, or this was the last time
     */
    private boolean isTaken(Job job, String json, boolean last) throws InterruptedException {
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
        }
        return false;
    }
}
