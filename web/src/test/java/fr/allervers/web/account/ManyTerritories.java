package fr.allervers.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.solver.PlanSolver;
import fr.allervers.solver.SolveLimits;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Documents;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Territories with the tables of the Forbach example in a store, each with an id, a name, problems and plans of its own:
 * eight quarters of three versions each, four of them published, and the jobs and audit of some years.
 */
final class ManyTerritories {

    static final int QUARTERS = 8;
    private static final int PUBLISHED = 4;
    private static final int VERSIONS = 3;
    private static final long TRIES = 20_000;

    private static final String JOBS = """
            insert into job (id, territory, kind, subject, arguments, state, priority, stop_asked, fence, asked_at, ended_at)
            select t.id || '-' || n, t.id, 'SOLVE', t.id || '-2027-Q1', '{"limit":"PT1M","seed":0}', 'DONE', 200, false, 1,
                now() - n * interval '3 days', now() - n * interval '3 days'
            from territory t, generate_series(1, 100) n on conflict do nothing""";
    private static final String AUDIT = """
            insert into audit (territory, author, action, subject, done_at)
            select t.id, 'Ada', 'POST./publication', '2027-Q1', now() - n * interval '1 day'
            from territory t, generate_series(1, 300) n""";
    private static final String PROOFS = """
            insert into proof (problem, territory, plans, unserved, unserved_proof, unserved_allowed, cost, cost_proof)
            select p.id, p.territory, plans, 0, 'DUAL_BOUND', 0, 1000, 'DUAL_BOUND'
            from problem p, unnest(array['FEWEST', 'AS_MANY']) plans on conflict do nothing""";
    private static final String ACCOUNTS = """
            insert into account (id, mail, name, password, disabled, made_at)
            select 'u' || n, 'u' || n || '@exemple.fr', 'Personne ' || n, null, false, now()
            from generate_series(1, 1500) n""";
    private static final String ROLES = """
            insert into account_role (account, role, territory)
            select a.id, 'COORDINATOR', (select min(id) from territory where id > 'e' || substr(a.id, 2)) from account a
            where a.password is null""";

    private final JdbcClient database;
    private final Store store;
    private final Quarters quarters;
    private final PlanVersions versions;
    private final Map<Integer, Plan> plans = new HashMap<>();

    ManyTerritories(DataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
        database = JdbcClient.create(source);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        var clock = Clock.systemUTC();
        var documents = new Documents(database, transactions, clock);
        store = new Store(database, transactions, documents, clock, new CurrentTerritory("forbach"));
        quarters = QuartersOfTest.of(store);
        versions = new PlanVersions(store, quarters);
    }

    static String id(int number) {
        return "epci-%03d".formatted(number);
    }

    /** How many there are already. */
    int count() {
        return database.sql("select count(*) from territory where id like 'epci-%'")
                .query(Integer.class)
                .single();
    }

    void fill(int territories) {
        int before = count();
        for (int i = before; i < territories; i++) {
            var id = id(i);
            new TerritoryVersions(store).keep(copy(id), null, "imported");
            store.current().in(id, this::plans);
        }
        if (count() == before) {
            return;
        }
        database.sql(JOBS).update();
        database.sql(AUDIT).update();
        database.sql(PROOFS).update();
    }

    /** Adds people, once somebody can sign in. */
    void people() {
        database.sql(ACCOUNTS).update();
        database.sql(ROLES).update();
        database.sql("analyze").update();
    }

    private static TerritoryCopy copy(String id) {
        var files = Territories.copy("forbach").files();
        var settings = new String(Objects.requireNonNull(files.content("territory.csv")), UTF_8)
                .replace("id,forbach", "id," + id)
                .replace("name,Forbach Porte de France", "name,Communauté " + id);
        return files.with("territory.csv", settings.getBytes(UTF_8)).read();
    }

    private void plans() {
        for (int n = 0; n < QUARTERS; n++) {
            var quarter = quarters.onOffer().get(n);
            var problem = quarters.problem(quarter).problem();
            var plan = plans.computeIfAbsent(n, k -> solved(problem));
            PlanVersion version = null;
            for (int v = 0; v < VERSIONS; v++) {
                var parent = version == null ? null : version.id();
                version = versions.add(
                        new Plan(problem.id(), plan.workshops(), plan.score()),
                        new PlanVersion.Origin(parent, null, VersionReason.FIRST));
            }
            if (n < PUBLISHED && version != null) {
                new Publications(store).publish(quarter, version, 0);
            }
        }
    }

    private static Plan solved(Problem problem) {
        return new PlanSolver(problem, SolveLimits.ofMoves(TRIES, 1), null).run(heard -> {});
    }
}
