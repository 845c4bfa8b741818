package fr.allervers.web.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.allervers.data.InOrder;
import fr.allervers.data.plan.Score;
import fr.allervers.web.solving.Bounds;
import fr.allervers.web.store.Document.Kind;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.StoreOfTest;
import fr.allervers.web.store.TestDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class StoreMetricsTest {

    private static final OffsetDateTime NOW = Moments.of(StoreOfTest.CLOCK.instant());

    @Parameter
    private TestDatabase kind;

    private Store store;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private StoreMetrics metrics;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = kind.store(folder);
        metrics = new StoreMetrics(new StoreFigures(store, new Bounds(store, null)), registry);
        StoreOfTest.territory("here", store);
    }

    private void write(String sql, Object... parameters) {
        store.write(() -> store.database().sql(sql).params(parameters).update());
    }

    private void job(String id, String kind, String state, Duration ago) {
        write(
                "insert into job (id, territory, kind, subject, arguments, state, priority, stop_asked, fence, asked_at)"
                        + " values (?, 'here', ?, 's', '{}', ?, 1, false, 1, ?)",
                id,
                kind,
                state,
                NOW.minus(ago));
    }

    private void plan(String id, String problem, int unserved, long cost, Duration ago) {
        var score = new Score(0, unserved, cost, InOrder.costs(0));
        write(
                "insert into plan_version (id, problem, territory, number, reason, document, score, unserved, cost, made_at)"
                        + " values (?, ?, 'here', ?, 'SOLVED', ?, ?, ?, ?, ?)",
                id,
                problem,
                id.hashCode(),
                document(),
                JsonText.of(score),
                unserved,
                cost,
                NOW.minus(ago));
    }

    private void problem(String id, String quarter) {
        write(
                "insert into problem (id, territory, quarter, territory_version, document, made_at)"
                        + " values (?, 'here', ?, 1, ?, ?)",
                id,
                quarter,
                document(),
                NOW);
    }

    private String document() {
        return store.documents().keep(Kind.PLAN, new byte[] {1});
    }

    private Gauge gauge(String name, String... tags) {
        return registry.find(name).tags(tags).gauge();
    }

    @Test
    void whatWaitsForItsHourWaitsForItsTurnFromThenOn() {
        job("1", "MAIL", "WAITING", Duration.ofHours(5));
        write("update job set goes_on_at = ?", NOW.plus(Duration.ofHours(1)));
        metrics.ofJobs();
        assertThat(gauge("allervers.jobs.waiting.oldest")).isNull();

        write("update job set goes_on_at = ?", NOW.minus(Duration.ofMinutes(1)));
        metrics.ofJobs();
        assertThat(gauge("allervers.jobs.waiting.oldest", "kind", "mail").value())
                .isEqualTo(60);
    }

    @Test
    void jobsAreCountedByKindAndStateAndTheOldestThatWaitsIsTold() {
        job("1", "SOLVE", "WAITING", Duration.ofMinutes(2));
        job("2", "SOLVE", "WAITING", Duration.ofMinutes(5));
        job("3", "SOLVE", "FAILED", Duration.ofDays(1));
        job("4", "BATCH", "RUNNING", Duration.ofDays(1));
        job("5", "BATCH", "DONE", Duration.ofDays(1));

        metrics.ofJobs();

        assertThat(gauge("allervers.jobs", "kind", "solve", "state", "waiting").value())
                .isEqualTo(2);
        assertThat(gauge("allervers.jobs", "kind", "solve", "state", "failed").value())
                .isEqualTo(1);
        assertThat(gauge("allervers.jobs", "kind", "batch", "state", "running").value())
                .isEqualTo(1);
        assertThat(gauge("allervers.jobs", "state", "done")).isNull();
        assertThat(gauge("allervers.jobs.waiting.oldest", "kind", "solve").value())
                .isEqualTo(300);
        write("update job set state = 'DONE'");
        metrics.ofJobs();
        assertThat(gauge("allervers.jobs", "kind", "solve", "state", "waiting").value())
                .isZero();
        assertThat(gauge("allervers.jobs.waiting.oldest"))
                .as("what is over is not told for ever")
                .isNull();
    }

    @Test
    void theNewestPlanOfEachQuarterThatIsNotOverIsTold() {
        write("insert into territory_version values ('here', 1, ?, null, 'test', ?)", document(), NOW);
        problem("p1", "2027-Q1");
        problem("p2", "2027-Q1");
        problem("old", "2026-Q3");
        plan("a", "p1", 9, 9000, Duration.ofHours(3));
        plan("b", "p2", 4, 1100, Duration.ofHours(1));
        plan("c", "old", 5, 5000, Duration.ofHours(2));
        write(
                "insert into proof values ('p2', 'here', 'FEWEST', 4, 'OPTIMAL_RELAXATION', 4, 1000, 'OPTIMAL_RELAXATION')");

        metrics.ofPlans();

        assertThat(registry.find("allervers.plan.unserved").gauges()).hasSize(1);
        assertThat(gauge("allervers.plan.unserved", "territory", "here", "quarter", "2027-Q1")
                        .value())
                .isEqualTo(4);
        assertThat(gauge("allervers.plan.gap", "territory", "here", "quarter", "2027-Q1")
                        .value())
                .isCloseTo(10, within(1e-9));
    }

    @Test
    void filesOfDemandAreCounted() {
        write(
                "insert into upload values ('here', '2027-Q1', 'u', 'd.csv', ?, 1, 'CSV', '{}', '[]', ?, null)",
                document(),
                NOW);

        metrics.ofPlans();

        assertThat(gauge("allervers.uploads", "territory", "here").value()).isEqualTo(1);
    }
}
