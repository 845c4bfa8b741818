package fr.allervers.web.batch;

import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobEnd;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.webhook.Webhook;
import org.springframework.stereotype.Component;

/**
 * Asks for a job that tells the operator's address of a draft that was made or failed, where one is named. Each end of
 * a drafting has one of its own, so that none is taken for the other.
 */
@Component
record WebhookAsking(Webhook webhook, Jobs jobs) implements JobEnd {

    @Override
    public void over(Job job) {
        if (webhook.isSet() && job.kind() == JobKind.BATCH && job.state() != RunState.STOPPED) {
            jobs.ask(JobKind.WEBHOOK, job.territory(), job.end(), "{}", Job.PROGRAM);
        }
    }
}
