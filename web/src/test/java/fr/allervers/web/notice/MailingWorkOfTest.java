package fr.allervers.web.notice;

import fr.allervers.web.job.JobWork;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.util.List;

/** Sends mailings, without the application. */
public final class MailingWorkOfTest {

    private MailingWorkOfTest() {}

    /** @param pauses before a server that is lost is looked for once more, each */
    public static JobWork of(MailServer server, Store store, Duration... pauses) {
        return new MailingWork(server, store, new Told(store), List.of(pauses));
    }
}
