package fr.allervers.web.notice;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Sends the letters of a mailing one by one. What was sent is noted at once, so that a mailing that is taken up again sends
 * the others only; the one letter that a process dies over may be sent twice.
 */
@Component
final class MailingWork implements JobWork {

    private final MailServer server;
    private final Store store;

    MailingWork(MailServer server, Store store) {
        this.server = server;
        this.store = store;
    }

    @Override
    public JobKind kind() {
        return JobKind.MAIL;
    }

    @Override
    public @Nullable Integer percent(Job job) {
        var asked = JsonText.read(job.arguments(), MailingArguments.class);
        return 100
                * Mailing.progress(job).sent().size()
                / Math.max(1, asked.letters().size());
    }

    @Override
    public @Nullable String page(Job job, @Nullable Quarter quarter) {
        return quarter == null ? null : NoticesPage.ADDRESS + "?quarter=" + quarter;
    }

    @Override
    public void run(BegunJob begun) {
        var letters =
                JsonText.read(begun.job().arguments(), MailingArguments.class).letters();
        var progress = Mailing.progress(begun.job());
        for (int i = 0; i < letters.size() && !begun.isStopAsked(); i++) {
            if (!progress.sent().containsKey(i)) {
                progress = send(i, letters.get(i), progress);
                var now = progress;
                begun.progress(() -> now);
                begun.write(() -> {});
            }
        }
        if (!progress.refused().isEmpty()) {
            throw new IllegalStateException("%d of %d mails were not taken by the server: %s"
                    .formatted(
                            progress.refused().size(),
                            letters.size(),
                            progress.refused().values().iterator().next()));
        }
    }

    private MailingProgress send(int number, MailingArguments.Addressed letter, MailingProgress before) {
        try {
            server.send(letter.letter());
            return before.sent(number, store.clock().instant());
        } catch (MailException e) {
            var why = e.getMessage();
            return before.refused(number, why == null ? e.getClass().getSimpleName() : why);
        }
    }
}
