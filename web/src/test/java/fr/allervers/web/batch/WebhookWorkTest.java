package fr.allervers.web.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobScheduler;
import fr.allervers.web.job.JobSettings;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.mail.MailSettings;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.travel.TravelRebuild;
import fr.allervers.web.webhook.HookedServer;
import fr.allervers.web.webhook.Webhook;
import fr.allervers.web.webhook.WebhookSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Another program is told of a draft, and told again where it was busy. */
@OnBothDatabases
class WebhookWorkTest {

    @Parameter
    private TestDatabase kind;

    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final int SECONDS = 60;
    private static final String QUARTER = "2027-Q1";
    private static final String SEARCH = JsonText.of(new DraftSearch(1000, 1));

    private HookedServer server;
    private DataSource source;
    private Store store;
    private Connection heldOpen;
    private Jobs jobs;
    private JobScheduler scheduler;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        server = new HookedServer();
        source = kind.source(folder);
        heldOpen = source.getConnection();
        var fixed = kind.store(source);
        store = new Store(
                fixed.database(), fixed.transactions(), fixed.documents(), Clock.systemUTC(), fixed.current());
        jobs = new Jobs(store, source);
    }

    /** @param pauses before it is sent again */
    private void start(Duration... pauses) {
        var batch = BatchOfTest.of(store).batch();
        var webhook = new Webhook(new WebhookSettings(server.url(), "un secret assez long", true), store);
        var work = new WebhookWork(
                webhook,
                jobs,
                batch,
                new KnownTerritories(store, new TerritoryVersions(store)),
                new MailServer(new MailSettings(null, "https://ateliers.exemple.fr/"), null),
                List.of(pauses));
        var settings = new JobSettings(1, 0, OFTEN, Duration.ofHours(1));
        scheduler = new JobScheduler(
                settings,
                source,
                store,
                jobs,
                List.of(new BatchWork(batch, TravelRebuild.of(store)), work),
                List.of(new WebhookAsking(webhook, jobs)));
        scheduler.start();
    }

    @AfterEach
    void close() throws Exception {
        scheduler.stop();
        heldOpen.close();
        server.close();
    }

    private Job told(String search) {
        start(OFTEN, OFTEN);
        return once(telling(drafting(search)), job -> job.state().isOver());
    }

    private Job drafting(String search) {
        return jobs.ask(JobKind.BATCH, "forbach", QUARTER, search, null);
    }

    /** The job that tells how a drafting ended, once it was asked for. */
    private Job telling(Job drafting) {
        var end = once(drafting, job -> job.state().isOver()).end();
        await(() -> jobs.last(JobKind.WEBHOOK, "forbach", end).isPresent());
        return jobs.last(JobKind.WEBHOOK, "forbach", end).orElseThrow();
    }

    private Job once(Job job, Predicate<Job> wanted) {
        await(() -> wanted.test(jobs.find(job.id()).orElseThrow()));
        return jobs.find(job.id()).orElseThrow();
    }

    private void await(BooleanSupplier wanted) {
        var end = Instant.now().plusSeconds(SECONDS);
        while (!wanted.getAsBoolean()) {
            assertThat(Instant.now()).as("%s", jobs.of("forbach")).isBefore(end);
            LockSupport.parkNanos(OFTEN.toNanos());
        }
    }

    private DraftNews news(int number) {
        return JsonText.read(server.received().get(number).body(), DraftNews.class);
    }

    @Test
    void aDraftIsToldOnceItIsTaken() {
        server.answers(503, 429);

        var job = told(SEARCH);

        assertThat(job.state()).isEqualTo(RunState.DONE);
        assertThat(server.received()).hasSize(3);
        assertThat(server.received())
                .extracting(p -> p.headers().getFirst("X-Aller-Vers-Delivery"))
                .containsOnly(job.id());
        var news = news(2);
        assertThat(news.state()).isEqualTo(RunState.DONE);
        assertThat(news.name()).isEqualTo("Forbach Porte de France");
        assertThat(news.draft()).isEqualTo(1);
        assertThat(news.now().served())
                .isPositive()
                .isLessThanOrEqualTo(news.now().asked());
        assertThat(news.before()).isNull();
        assertThat(news.page()).isEqualTo("https://ateliers.exemple.fr/t/forbach/brouillon?quarter=2027-Q1");
    }

    @Test
    void oneThatIsRefusedWaitsForSomebodyToTakeItUpAgain() {
        server.answers(401);

        var job = told(SEARCH);

        assertThat(job.state()).isEqualTo(RunState.FAILED);
        assertThat(job.failure()).contains("allervers.webhook.url", "401");
        assertThat(server.received()).hasSize(1);
        assertThat(job.canRetry()).isTrue();
    }

    @Test
    void aDraftThatFailedIsToldToo() {
        var job = told("{}");

        assertThat(job.state()).isEqualTo(RunState.DONE);
        assertThat(news(0).state()).isEqualTo(RunState.FAILED);
        assertThat(news(0).failure()).isNotBlank();
        assertThat(news(0).version()).isNull();
    }

    @Test
    void whileOneWaitsToBeSentAgainTheNextIsDraftedAndTold() {
        start(Duration.ofHours(1));
        server.answers(503);
        var first = drafting(SEARCH);
        var waiting = once(telling(first), job -> !server.received().isEmpty() && job.state() == RunState.WAITING);

        var second = drafting(JsonText.of(new DraftSearch(2000, 2)));
        var told = once(telling(second), job -> job.state().isOver());

        assertThat(told.state()).isEqualTo(RunState.DONE);
        assertThat(jobs.find(waiting.id()).orElseThrow().state()).isEqualTo(RunState.WAITING);
        assertThat(server.received())
                .extracting(p -> p.headers().getFirst("X-Aller-Vers-Delivery"))
                .containsExactly(waiting.id(), told.id());
        assertThat(news(0).draft()).isEqualTo(1);
        assertThat(news(1).draft()).isEqualTo(2);
    }

    @Test
    void oneThatIsTakenUpAgainIsToldThoughItsFailureStillWaitsToBe() {
        start(Duration.ofHours(1));
        server.answers(503);
        var failed = drafting("{}");
        var waiting = once(telling(failed), job -> !server.received().isEmpty() && job.state() == RunState.WAITING);
        store.write(() -> store.database()
                .sql("update job set arguments = ? where id = ?")
                .params(SEARCH, failed.id())
                .update());

        jobs.retry(failed.id());
        var told = once(telling(failed), job -> job.state().isOver());

        assertThat(told.id()).isNotEqualTo(waiting.id());
        assertThat(told.state()).isEqualTo(RunState.DONE);
        assertThat(news(0).state()).isEqualTo(RunState.FAILED);
        assertThat(news(1).state()).isEqualTo(RunState.DONE);
        assertThat(news(1).draft()).isEqualTo(1);
    }

    @Test
    void eachIsToldOfItsOwnDraftHoweverLate() {
        start(Duration.ofSeconds(3));
        server.answers(503);
        var first = drafting(SEARCH);
        var late = telling(first);
        var second = drafting(JsonText.of(new DraftSearch(2000, 2)));
        once(telling(second), job -> job.state().isOver());

        assertThat(once(late, job -> job.state().isOver()).state()).isEqualTo(RunState.DONE);
        assertThat(server.received())
                .filteredOn(p -> late.id().equals(p.headers().getFirst("X-Aller-Vers-Delivery")))
                .extracting(p -> JsonText.read(p.body(), DraftNews.class).draft())
                .isNotEmpty()
                .containsOnly(1);
    }

    @Test
    void whoStopsOneAndTakesItUpAgainHasAllItsTriesToo() {
        start(OFTEN, Duration.ofHours(1));
        server.answers(503, 503, 503, 503);
        var told = telling(drafting(SEARCH));
        once(told, job -> server.received().size() == 2 && job.state() == RunState.WAITING);
        jobs.stop(told.id());

        jobs.retry(told.id());

        await(() -> server.received().size() == 4);
        assertThat(once(told, job -> job.state() != RunState.RUNNING).state()).isEqualTo(RunState.WAITING);
    }

    @Test
    void whoTakesOneUpAgainHasAllItsTries() {
        start(OFTEN);
        server.answers(503, 503, 503);
        var failed = once(telling(drafting(SEARCH)), job -> job.state().isOver());
        assertThat(failed.state()).isEqualTo(RunState.FAILED);

        jobs.retry(failed.id());

        assertThat(once(failed, job -> job.state().isOver()).state()).isEqualTo(RunState.DONE);
        assertThat(server.received()).hasSize(4);
    }
}
