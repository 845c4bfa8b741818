package fr.allervers.web.notice;

import fr.allervers.web.job.Job;
import fr.allervers.web.store.JsonText;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A mailing that was asked for, and how far it has come. */
record Mailing(Job job, MailingArguments asked, MailingProgress progress) {

    /** What became of a notice in a mailing. */
    enum Fate {
        WAITS,
        SENT,
        REFUSED,
        /** The mailing was stopped before. */
        STOPPED
    }

    /**
     * What became of a notice.
     *
     * @param at when the last of its letters was sent, null where not all were
     * @param why the server's words, null where it refused none
     */
    record Delivery(
            Fate fate, @Nullable Instant at, @Nullable String why) {}

    static Mailing of(Job job) {
        return new Mailing(job, JsonText.read(job.arguments(), MailingArguments.class), progress(job));
    }

    static MailingProgress progress(Job job) {
        return job.progress() == null ? MailingProgress.NONE : JsonText.read(job.progress(), MailingProgress.class);
    }

    /** What became of a notice, null where it is not in it. */
    @Nullable
    Delivery of(String notice) {
        var letters = IntStream.range(0, asked.letters().size())
                .filter(i -> asked.letters().get(i).key().equals(notice))
                .boxed()
                .toList();
        if (letters.isEmpty()) {
            return null;
        }
        var why = letters.stream()
                .map(progress.refused()::get)
                .filter(w -> w != null)
                .findFirst()
                .orElse(null);
        if (why != null) {
            return new Delivery(Fate.REFUSED, null, why);
        }
        if (letters.stream().allMatch(progress.sent()::containsKey)) {
            var last = letters.stream().map(progress.sent()::get).max(Instant::compareTo);
            return new Delivery(Fate.SENT, last.orElseThrow(), null);
        }
        return new Delivery(job.state().isOver() ? Fate.STOPPED : Fate.WAITS, null, null);
    }
}
