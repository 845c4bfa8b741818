package fr.allervers.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.AllerVers;
import fr.allervers.web.agenda.AttendanceCounts;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.DaySheet;
import fr.allervers.web.agenda.PublishedSession;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.demand.DemandDesk;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.RoomPromise;
import fr.allervers.web.publication.RoomPromises;
import fr.allervers.web.publication.SignUps;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Territories with the tables of the Forbach example in a store, each with an id, a name, problems and plans of its own, made
 * by the application's own classes: eight quarters of three versions each, two of them planned with demand that was received
 * as a file and by town halls, four of them published and going on one from the other, with sign-ups, attendance and rooms' answers,
 * the other four drafted; beside them, made in the database alone, jobs and log of some years, people, town halls' links and
 * opinions, absences and what advisors ask.
 */
final class ManyTerritories implements AutoCloseable {

    static final int QUARTERS = 8;

    /** A quarter of which nothing is published, but a draft made. */
    static final String DRAFTED = "2027-Q4";

    private static final int PUBLISHED = 4;
    private static final int RECEIVED = 2;
    private static final int VERSIONS = 3;
    private static final int TOWN_HALLS_THAT_TYPE = 4;
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

    private static final String NEWEST = """
            with newest as (select distinct on (p.territory, p.quarter) v.id, p.territory, p.quarter
                from plan_version v join problem p on v.problem = p.id order by p.territory, p.quarter, v.number desc)
            """;
    private static final String DRAFTS = NEWEST + """
            insert into quarter_draft (territory, quarter, number, inputs, plan_version, before_version, taken_over, made_at)
            select n.territory, n.quarter, 1, md5(n.territory || n.quarter), n.id, b.plan_version,
                '{"demand": [], "lostHabits": [], "turns": [], "travel": []}', now()
            from newest n
            left join lateral (select plan_version from publication c where c.territory = n.territory
                and c.quarter < n.quarter order by c.quarter desc limit 1) b on true
            where not exists (select 1 from publication c where c.territory = n.territory and c.quarter = n.quarter)""";
    private static final String ROUNDS = NEWEST + """
            insert into town_hall_round (territory, quarter, last_day, draft_version, author, decided_at)
            select territory, quarter, '2027-12-01', id, 'Ada', now() from newest""";
    private static final String OPINIONS = """
            insert into town_hall_opinion (territory, quarter, commune, number, version, accepted, remark, given_at)
            select r.territory, r.quarter, l.commune, 1, r.draft_version, length(l.commune || r.quarter) % 2 = 0,
                'Plutôt le matin, la salle est prise après.', now()
            from town_hall_round r join town_hall_link l on l.territory = r.territory""";
    private static final String LINKS = """
            insert into town_hall_link (territory, secret_hash, commune, author, made_at, revoked_at)
            select t.id, encode(sha256(convert_to(t.id || '-' || c, 'UTF8')), 'hex'), c, 'Ada', now(), null
            from territory t, unnest(string_to_array(?, ',')) c
            where t.id like 'epci-%'""";
    private static final String ABSENCES = """
            insert into absence (territory, id, advisor, first_day, last_day, author, declared_at)
            select t.id, 'a' || n || a, a, to_char(date '2027-01-04' + 7 * n, 'YYYY-MM-DD'),
                to_char(date '2027-01-05' + 7 * n, 'YYYY-MM-DD'), 'Ada', now()
            from territory t, unnest(string_to_array(?, ',')) a, generate_series(1, 6) n where t.id like 'epci-%'""";
    private static final String ASKED = """
            insert into advisor_request (territory, id, advisor, version, half_day_of, morning, author, asked_at)
            select r.territory, 'r' || n || a, a, r.draft_version, 'MONDAY', true, 'Ada', now() - n * interval '1 day'
            from town_hall_round r, unnest(string_to_array(?, ',')) a, generate_series(1, 3) n
            where r.quarter = '2027-Q1'""";

    private final ConfigurableApplicationContext application;
    private final JdbcClient database;
    private final Store store;
    private final Quarters quarters;
    private final PlanVersions versions;
    private final Map<Integer, Plan> plans = new HashMap<>();

    /**
     * Starts the application beside, by which what it keeps is made.
     *
     * @param folder for its files
     */
    ManyTerritories(String address, Path folder) {
        application = SpringApplication.run(
                AllerVers.class,
                "--server.port=0",
                "--allervers.solving.at-start=false",
                "--allervers.batch.recurring=false",
                "--allervers.database.url=" + address,
                "--allervers.data.folder=" + folder);
        database = application.getBean(JdbcClient.class);
        store = application.getBean(Store.class);
        quarters = application.getBean(Quarters.class);
        versions = application.getBean(PlanVersions.class);
    }

    static String id(int number) {
        return "epci-%03d".formatted(number);
    }

    /** What opens the page of a town hall; {@link #LINKS} keeps its hash. */
    static String secret(String territory, String commune) {
        return territory + "-" + commune;
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
            application.getBean(TerritoryVersions.class).keep(copy(id), null, "imported");
            store.current().in(id, this::plans);
            store.current().in(id, () -> people(application.getBean(PublishedSessions.class)));
        }
        if (count() == before) {
            return;
        }
        var first = store.current()
                .in(id(0), () -> quarters.problem(quarters.preferred()).problem());
        database.sql(JOBS).update();
        database.sql(AUDIT).update();
        database.sql(PROOFS).update();
        database.sql(DRAFTS).update();
        database.sql(ROUNDS).update();
        database.sql(LINKS)
                .param(first.communes().stream().map(Commune::code).collect(joining(",")))
                .update();
        database.sql(OPINIONS).update();
        var advisors = first.advisors().stream().map(a -> a.id()).collect(joining(","));
        database.sql(ABSENCES).param(advisors).update();
        database.sql(ASKED).param(advisors).update();
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
            if (n < RECEIVED) {
                receive(quarter);
            }
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
                application.getBean(Publications.class).publish(quarter, version, 0);
            }
        }
    }

    /** Sends the quarter's own estimate as a file and takes it, but for what some town halls type; another file waits. */
    private void receive(Quarter quarter) {
        var desk = application.getBean(DemandDesk.class);
        var problem = quarters.problem(quarter).problem();
        var id = desk.send(quarter, "besoins.csv", table(problem, problem.demand()))
                .upload()
                .id();
        desk.decide(quarter, id, Map.of(), true);
        desk.take(quarter, id, DemandDesk.Taking.REPLACE);
        var byCommune = new HashMap<String, List<Demand>>();
        problem.demand()
                .forEach(d -> byCommune
                        .computeIfAbsent(d.commune(), c -> new ArrayList<>())
                        .add(d));
        byCommune.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(TOWN_HALLS_THAT_TYPE)
                .forEach(c -> desk.answer(quarter, c.getKey(), c.getValue()));
        desk.plan(quarter, true);
        var few = new String(table(problem, problem.demand().subList(0, 20)), UTF_8);
        desk.send(quarter, "à relire.csv", (few + "Nulle-Part;E-mail;Seniors;bus;3\n").getBytes(UTF_8));
    }

    private static byte[] table(Problem problem, List<Demand> rows) {
        var communes = problem.communes().stream().collect(toMap(c -> c.code(), c -> c.name()));
        var themes = problem.themes().stream().collect(toMap(t -> t.id(), t -> t.name()));
        var audiences = problem.audiences().stream().collect(toMap(a -> a.id(), a -> a.name()));
        var means = problem.mobility().stream().collect(toMap(m -> m.id(), m -> m.name()));
        return rows.stream()
                .map(d -> String.join(
                        ";",
                        communes.get(d.commune()),
                        themes.get(d.theme()),
                        audiences.get(d.audience()),
                        means.get(d.mobility()),
                        String.valueOf(d.residents())))
                .collect(joining("\n", "Commune;Thème;Public;Moyen de transport;Nombre d'habitants\n", "\n"))
                .getBytes(UTF_8);
    }

    private static Plan solved(Problem problem) {
        return new PlanSolver(problem, SolveLimits.ofMoves(TRIES, 1), null).run(heard -> {});
    }

    private void people(PublishedSessions sessions) {
        store.write(() -> {
            var today = sessions.today();
            sessions.held(LocalDate.MIN).forEach(session -> people(session, today));
            quarters.onOffer().subList(0, PUBLISHED).forEach(this::promised);
        });
    }

    private void promised(Quarter quarter) {
        var promises = application.getBean(RoomPromises.class);
        quarters.problem(quarter)
                .problem()
                .rooms()
                .forEach(room -> promises.set(quarter, room.id(), RoomPromise.State.PROMISED, true));
    }

    private void people(PublishedSession session, LocalDate today) {
        if (session.day().isAfter(today)) {
            application
                    .getBean(SignUps.class)
                    .count(Quarter.of(session.day()), session.sessionKey(), (int) session.participants(), false);
        } else {
            var came = session.expected().stream().collect(toMap(DaySheet.Expected::group, e -> (int) e.residents()));
            application
                    .getBean(AttendanceNotes.class)
                    .keep(
                            UUID.randomUUID().toString(),
                            session.key(),
                            new AttendanceCounts(came, 1, Map.of("WOMAN", 2, "MAN", 1)),
                            store.clock().instant());
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
