package fr.allervers.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobScheduler;
import fr.allervers.web.job.JobSettings;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.mail.Letter;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.mail.MailServerOfTest;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Letters that nobody looks at, while the server of mail is lost. */
@OnBothDatabases
class MailingWorkTest {

    @Parameter
    private TestDatabase kind;

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final List<Letter> LETTERS = List.of(
            new Letter("bo@exemple.fr", "Un brouillon", "Prêt.", null),
            new Letter("lu@exemple.fr", "Un brouillon", "Prêt.", null));

    private int port;
    private GreenMail post;
    private DataSource source;
    private Connection heldOpen;
    private Jobs jobs;
    private JobScheduler scheduler;
    private Store store;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        post = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        source = kind.source(folder);
        heldOpen = source.getConnection();
        var fixed = kind.store(source);
        store = new Store(
                fixed.database(), fixed.transactions(), fixed.documents(), Clock.systemUTC(), fixed.current());
        jobs = new Jobs(store, source);
    }

    @AfterEach
    void close() throws SQLException {
        scheduler.stop();
        post.stop();
        heldOpen.close();
    }

    private Job begin(Duration... pauses) {
        return begin(MailServerOfTest.at(port, "https://ateliers.exemple.fr"), pauses);
    }

    private Job begin(MailServer server, Duration... pauses) {
        scheduler = new JobScheduler(
                new JobSettings(1, 0, OFTEN, Duration.ofHours(1)),
                source,
                store,
                jobs,
                List.of(MailingWorkOfTest.of(server, store, pauses)));
        scheduler.start();
        var draft = jobs.ask(JobKind.BATCH, "forbach", QUARTER.toString(), "{}", Job.PROGRAM);
        new Mailings(jobs, store).begin(draft, QUARTER, "/brouillon?quarter=2027-Q1", LETTERS);
        return jobs.last(JobKind.MAIL, "forbach", draft.end()).orElseThrow();
    }

    private Job once(Job job, Predicate<Job> wanted) {
        var end = Instant.now().plus(LONG);
        while (true) {
            var now = jobs.find(job.id()).orElseThrow();
            if (wanted.test(now)) {
                return now;
            }
            assertThat(Instant.now()).as("%s", now).isBefore(end);
            LockSupport.parkNanos(OFTEN.toNanos());
        }
    }

    @Test
    void theyWaitForItByThemselvesAndAreSentOnceItIsThere() {
        var pauses = new Duration[600];
        Arrays.fill(pauses, OFTEN);
        var job = begin(pauses);
        once(job, j -> Mailing.progress(j).tries() != null);

        post.start();

        assertThat(once(job, j -> j.state().isOver()).state()).isEqualTo(RunState.DONE);
        assertThat(post.getReceivedMessages()).hasSize(LETTERS.size());
    }

    @Test
    void oneThatMetALostServerWaitsThoughALaterOneWasTaken() {
        post.start();
        var job = begin(MailServerOfTest.lostAtFirst(port, "https://ateliers.exemple.fr"), OFTEN);

        assertThat(once(job, j -> j.state().isOver()).state()).isEqualTo(RunState.DONE);
        assertThat(post.getReceivedMessages())
                .extracting(letter -> letter.getAllRecipients()[0].toString())
                .containsExactly("lu@exemple.fr", "bo@exemple.fr");
    }

    @Test
    void inTheEndTheyWaitForSomebodyToTakeThemUpAgain() {
        var job = begin(OFTEN);
        var failed = once(job, j -> j.state().isOver());
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.failure()).contains("2 of 2 mails");

        post.start();
        jobs.retry(job.id());

        assertThat(once(job, j -> j.state().isOver()).state()).isEqualTo(RunState.DONE);
        assertThat(post.getReceivedMessages()).hasSize(LETTERS.size());
    }

    @Test
    void theyLeadToThePageTheyAreAboutAndAreNoMailingOfAPublication() {
        post.start();
        var job = begin();
        once(job, j -> j.state().isOver());

        assertThat(MailingWorkOfTest.of(MailServerOfTest.from("ateliers@exemple.fr"), store)
                        .page(job, QUARTER))
                .isEqualTo("/brouillon?quarter=2027-Q1");
        assertThat(store.current().in("forbach", () -> new Mailings(jobs, store).of(QUARTER)))
                .isEmpty();
    }
}
