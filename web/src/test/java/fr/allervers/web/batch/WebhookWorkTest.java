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
    private Connection heldOpen;
    private Jobs jobs;
    private JobScheduler scheduler;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        server = new HookedServer();
        var source = kind.source(folder);
        heldOpen = source.getConnection();
        var fixed = kind.store(source);
        var store = new Store(
                fixed.database(), fixed.transactions(), fixed.documents(), Clock.systemUTC(), fixed.current());
        var batch = BatchOfTest.of(store).batch();
        jobs = new Jobs(store, source);
        var webhook = new Webhook(new WebhookSettings(server.url(), "un secret assez long", true), store);
        var work = new WebhookWork(
                webhook,
                jobs,
                batch,
                new KnownTerritories(store, new TerritoryVersions(store)),
                new MailServer(new MailSettings(null, "https://ateliers.exemple.fr/"), null),
                List.of(OFTEN, OFTEN));
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
        jobs.ask(JobKind.BATCH, "forbach", QUARTER, search, null);
        var end = Instant.now().plusSeconds(SECONDS);
        while (true) {
            var job = jobs.last(JobKind.WEBHOOK, "forbach", QUARTER);
            if (job.isPresent() && job.get().state().isOver()) {
                return job.get();
            }
            assertThat(Instant.now()).as("%s", job).isBefore(end);
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
}
