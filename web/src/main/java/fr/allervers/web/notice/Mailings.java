package fr.allervers.web.notice;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Asker;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.publication.PublicationStep;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mailings of the present territory; those of publications one at a time for each quarter. */
@Component
public record Mailings(Jobs jobs, Store store) {

    private static final int LOOKED_AT = 100;

    /** Begins to send notices of a step, or leaves the mailing of the quarter that goes on as it is. */
    void begin(Quarter quarter, PublicationStep step, List<Notice> notices) {
        jobs.ask(
                JobKind.MAIL,
                store.territory(),
                quarter.toString(),
                JsonText.of(MailingArguments.of(quarter, step, notices)),
                Asker.name());
    }

    /**
     * Begins to send letters that tell of a job that is over: those that tell of an earlier end of it may still wait.
     *
     * @param page address, within the territory, of the page that they are about
     */
    public void begin(Job over, Quarter quarter, String page, List<Letter> letters) {
        jobs.ask(
                JobKind.MAIL,
                over.territory(),
                over.end(),
                JsonText.of(MailingArguments.of(quarter, page, letters)),
                Job.PROGRAM);
    }

    /** True where letters that tell of this end of a job are sent or still wait to be. */
    public boolean isToldOf(Job over) {
        // earlier versions of the program told of the job as a whole
        return Stream.of(over.end(), over.id())
                .flatMap(subject -> jobs.last(JobKind.MAIL, over.territory(), subject).stream())
                .anyMatch(mailing -> !mailing.canRetry());
    }

    /** Those that tell of steps of a quarter, the newest first. */
    List<Mailing> of(Quarter quarter) {
        return jobs.last(JobKind.MAIL, store.territory(), LOOKED_AT).stream()
                .filter(job -> job.subject().equals(quarter.toString()))
                .map(Mailing::of)
                .toList();
    }

    /** What became of a notice in the newest mailing that it is in, null where it is in none. */
    static Mailing.@Nullable Delivery delivery(List<Mailing> newestFirst, String notice) {
        return newestFirst.stream()
                .map(m -> m.of(notice))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
