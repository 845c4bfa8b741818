package fr.allervers.web.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.account.Accounts;
import fr.allervers.web.account.Grant;
import fr.allervers.web.account.Role;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobScheduler;
import fr.allervers.web.job.JobSettings;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.mail.MailServerOfTest;
import fr.allervers.web.notice.MailingWorkOfTest;
import fr.allervers.web.notice.Mailings;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class DraftMailTest {

    @Parameter
    private TestDatabase kind;

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(60);

    private GreenMail post;
    private Connection heldOpen;
    private Jobs jobs;
    private JobScheduler scheduler;
    private Store store;
    private BatchOfTest web;
    private DraftMail mail;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        int port = freePort();
        post = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        var source = kind.source(folder);
        heldOpen = source.getConnection();
        var fixed = kind.store(source);
        store = new Store(
                fixed.database(), fixed.transactions(), fixed.documents(), Clock.systemUTC(), fixed.current());
        web = BatchOfTest.of(store);
        jobs = new Jobs(store, source);
        var accounts = new Accounts(store);
        accounts.make("bo@exemple.fr", "Bo", "hash", List.of(new Grant(Role.COORDINATOR, "forbach")));
        accounts.make("guy@exemple.fr", "Guy", "hash", List.of(new Grant(Role.ADVISOR, "forbach")));
        var server = MailServerOfTest.at(port, "https://ateliers.exemple.fr");
        mail = new DraftMail(
                server,
                new Mailings(jobs, store),
                accounts,
                jobs,
                web.batch(),
                new KnownTerritories(store, new TerritoryVersions(store)),
                SayOfTest.french());
        scheduler = new JobScheduler(
                new JobSettings(1, 0, OFTEN, Duration.ofHours(1)),
                source,
                store,
                jobs,
                List.of(MailingWorkOfTest.of(server, store, OFTEN)));
        scheduler.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void close() throws SQLException {
        scheduler.stop();
        post.stop();
        heldOpen.close();
    }

    private Job job(String id, RunState state, @Nullable String failure, String by) {
        return job(id, state, failure, by, 1);
    }

    private Job job(String id, RunState state, @Nullable String failure, String by, long fence) {
        return job(id, state, failure, by, fence, null);
    }

    private Job made(String id, BatchProgress progress) {
        return job(id, RunState.DONE, null, Job.PROGRAM, 1, JsonText.of(progress));
    }

    private Job job(
            String id, RunState state, @Nullable String failure, String by, long fence, @Nullable String progress) {
        return new Job(
                id,
                "forbach",
                JobKind.BATCH,
                QUARTER.toString(),
                "{}",
                state,
                0,
                progress,
                failure,
                false,
                by,
                "n",
                fence,
                NOW,
                NOW,
                NOW,
                null);
    }

    @Test
    void coordinatorsReadOfADraftThatWasMadeByItselfWhatItComesTo() throws Exception {
        post.start();
        var prepared = web.batch().prepare(QUARTER, new DraftSearch(1000, 1));
        var plan = prepared.solver().run(heard -> {});
        var draft = web.batch().keep(prepared, plan, Job.PROGRAM);

        mail.over(job("asked for", RunState.DONE, null, "zoe@exemple.fr"));
        mail.over(job("stopped", RunState.STOPPED, null, Job.PROGRAM));
        mail.over(job("without a draft", RunState.DONE, null, Job.PROGRAM));
        var progress = BatchProgress.begun(new DraftSearch(1000, 1)).done(draft, false);
        mail.over(made("by itself", progress));

        assertThat(mailing("by itself").state()).isEqualTo(RunState.DONE);
        assertThat(jobs.last(JobKind.MAIL, "forbach", "without a draft-1"))
                .as("the newest draft is another job's")
                .isEmpty();
        assertThat(post.getReceivedMessages()).hasSize(1);
        var told = post.getReceivedMessages()[0];
        assertThat(told.getAllRecipients()).extracting(Object::toString).containsExactly("bo@exemple.fr");
        assertThat(told.getSubject()).contains("Brouillon prêt", "2027", "Forbach Porte de France");
        assertThat((String) told.getContent())
                .contains(
                        "Habitants servis\u00a0: %d sur %d"
                                .formatted(
                                        plan.participants(),
                                        prepared.next().problem().residents()),
                        "Ateliers\u00a0: " + plan.workshops().size(),
                        "Aucun plan n’est connu du trimestre précédent",
                        "Rien n’est publié",
                        "https://ateliers.exemple.fr/t/forbach/brouillon?quarter=2027-Q1");
    }

    @Test
    void theReasonOfAFailureIsToldOnceThoughItIsTriedEachDay() throws Exception {
        post.start();
        failed("first", "no room");
        failed("second", "no room");
        failed("third", "no advisor");

        assertThat(mailing("first").state()).isEqualTo(RunState.DONE);
        assertThat(mailing("third").state()).isEqualTo(RunState.DONE);
        assertThat(jobs.last(JobKind.MAIL, "forbach", "second-1")).isEmpty();
        assertThat(post.getReceivedMessages()).hasSize(2);
        assertThat((String) post.getReceivedMessages()[0].getContent()).contains("no room", "À faire");
        assertThat((String) post.getReceivedMessages()[1].getContent()).contains("no advisor");
    }

    @Test
    void aLetterThatNeverLeftIsNoReasonToTellNothingNextTime() throws Exception {
        failed("first", "no room");
        assertThat(mailing("first").state()).isEqualTo(RunState.FAILED);

        post.start();
        failed("second", "no room");

        assertThat(mailing("second").state()).isEqualTo(RunState.DONE);
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat((String) post.getReceivedMessages()[0].getContent()).contains("no room");
    }

    @Test
    void theNextEndOfADraftingIsToldThoughLettersOfTheOneBeforeStillWait() throws Exception {
        scheduler.stop();
        failed("one", "no room");
        mail.over(job("one", RunState.FAILED, "no advisor", Job.PROGRAM, 3));

        post.start();
        scheduler.start();

        assertThat(post.waitForIncomingEmail(LONG.toMillis(), 2)).isTrue();
        assertThat(post.getReceivedMessages())
                .extracting(told -> (String) told.getContent())
                .anyMatch(told -> told.contains("no room"))
                .anyMatch(told -> told.contains("no advisor"));
    }

    /** Letters that tell of a draft, once they are sent or given up. */
    private Job mailing(String draft) {
        var end = Instant.now().plus(LONG);
        while (true) {
            var job = jobs.last(JobKind.MAIL, "forbach", draft + "-1");
            if (job.isPresent() && job.get().state().isOver()) {
                return job.get();
            }
            assertThat(Instant.now()).as("%s", job).isBefore(end);
            LockSupport.parkNanos(OFTEN.toNanos());
        }
    }

    private void failed(String id, String failure) {
        store.write(() -> store.database()
                .sql(
                        "insert into job (id, territory, kind, subject, arguments, state, priority, stop_asked, fence, failure,"
                                + " asked_at) values (?, 'forbach', 'BATCH', ?, '{}', 'FAILED', 0, false, 1, ?, now())")
                .params(id, QUARTER.toString(), failure)
                .update());
        mail.over(job(id, RunState.FAILED, failure, Job.PROGRAM));
    }
}
