package fr.allervers.web.notice;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.job.Tries;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Sends the letters of a mailing one by one. What was sent is noted at once, so that a mailing that is taken up again sends
 * the others only; the one letter that a process dies over may be sent twice. Where nobody looks at a mailing, as it tells of no
 * publication, it waits by itself for a server that is lost.
 */
@Component
final class MailingWork implements JobWork {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(12));

    private final MailServer server;
    private final Store store;
    private final Told told;
    private final List<Duration> pauses;

    @Autowired
    MailingWork(MailServer server, Store store, Told told) {
        this(server, store, told, PAUSES);
    }

    /** @param pauses before a server that is lost is looked for once more, each */
    MailingWork(MailServer server, Store store, Told told, List<Duration> pauses) {
        this.server = server;
        this.store = store;
        this.told = told;
        this.pauses = List.copyOf(pauses);
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
        var notices = quarter == null ? null : NoticesPage.ADDRESS + "?quarter=" + quarter;
        if (quarter != null && job.subject().equals(quarter.toString())) {
            return notices; // of a publication: its many letters are not read for each look at the list of jobs
        }
        var page = JsonText.read(job.arguments(), MailingArguments.class).page();
        return page == null ? notices : page;
    }

    @Override
    public void run(BegunJob begun) {
        var asked = JsonText.read(begun.job().arguments(), MailingArguments.class);
        var letters = asked.letters();
        var progress = Mailing.progress(begun.job());
        for (int i = 0; i < letters.size() && !begun.isStopAsked(); i++) {
            if (!progress.sent().containsKey(i)) {
                progress = send(i, letters.get(i), progress);
                var now = progress;
                begun.progress(() -> now);
                var key = letters.get(i).key();
                begun.write(() -> note(new Mailing(begun.job(), asked, now), key));
            }
        }
        var left = progress;
        var tries = Tries.of(begun.job(), left.tries());
        if (left.refused().isEmpty() || begun.isStopAsked()) {
            return;
        }
        if (asked.number() == null && left.isServerLost() && tries.done() < pauses.size()) {
            begun.progress(() -> left.waits(tries.more()));
            begun.goOnAfter(pauses.get(tries.done()));
        } else {
            throw new IllegalStateException("%d of %d mails were not taken by the server: %s"
                    .formatted(
                            left.refused().size(),
                            letters.size(),
                            left.refused().values().iterator().next()));
        }
    }

    /** Notes that somebody was told, once all their letters are sent. */
    private void note(Mailing mailing, String key) {
        var delivery = mailing.of(key);
        var asked = mailing.asked();
        var number = asked.number();
        if (number != null && delivery != null && delivery.fate() == Mailing.Fate.SENT) {
            told.note(
                    asked.quarter(),
                    number,
                    asked.takenBack(),
                    List.of(key),
                    mailing.job().startedBy());
        }
    }

    private MailingProgress send(int number, MailingArguments.Addressed letter, MailingProgress before) {
        try {
            server.send(letter.letter());
            return before.sent(number, store.clock().instant());
        } catch (MailException e) {
            var why = e.getMessage();
            return before.refused(number, why == null ? e.getClass().getSimpleName() : why, MailServer.isLost(e));
        }
    }
}
