package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.store.TestClassPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Prints how long every list and dashboard takes, from outside, where an installation on PostgreSQL has many territories
 * of eight quarters each: when a reader opens a territory that nobody looked at for long, and when they look again. Not
 * part of the tests, for it takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=ManyTerritoriesBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbenchmark.territories=500 -Dbenchmark.times=40</pre>
 *
 * {@code -Dbenchmark.database=ADDRESS} takes a database that stays, and fills it where it is empty.
 */
class ManyTerritoriesBenchmark {

    private static final String MAIL = "ada@exemple.fr";
    private static final String MAIL_OF_TOWN_HALL = "mairie@exemple.fr";
    private static final String PASSWORD = "une phrase assez longue";
    private static final String COMMUNE = "57227";
    private static final int ROUNDS_OF_WARMING = 25;
    private static final List<String> OF_THE_INSTALLATION = List.of(
            "/territoires", "/territoires?page=7", "/territoires?q=49", "/comptes", "/journal", "/conservation");
    private static final List<String> OF_A_TERRITORY = List.of(
            "/",
            "/territoire",
            "/territoire/tables",
            "/territoire/tables/communes.csv",
            "/territoire/historique",
            "/territoire/trajets",
            "/demande",
            "/demande/mots",
            "/brouillon",
            "/brouillon?quarter={drafted}",
            "/taches",
            "/publication",
            "/salles",
            "/inscriptions",
            "/mairies",
            "/mairie/{secret}",
            "/ma-commune/{commune}",
            "/publication/prevenir",
            "/agenda",
            "/agenda/equipe",
            "/agenda/{advisor}",
            "/agenda/{advisor}?view=QUARTER",
            "/fiches-salles",
            "/demandes-conseillers",
            "/assiduite",
            "/imprevu",
            "/equite",
            "/comparer",
            "/papier",
            "/programme",
            "/journal",
            "/plan/{version}",
            "/plan/{version}/liste",
            "/plan/{version}/calendrier",
            "/plan/{version}/carte",
            "/plan/{version}/chiffres",
            "/plan/{version}/historique",
            "/plan/{version}/couts",
            "/plan/{version}/sans-place",
            "/plan/{version}/souhaits",
            "/plan/{version}/verrous",
            "/api/problems",
            "/api/problems/{problem}/versions",
            "/api/plans/{version}/figures",
            "/api/jobs",
            "/api/demand/2027-Q1");

    private final int territories = Integer.getInteger("benchmark.territories", 500);
    private final int times = Integer.getInteger("benchmark.times", 40);
    private final Random random = new Random(1);

    @TempDir
    private Path folder;

    @Test
    void listsAndDashboardsAnswerInTime() throws Exception {
        var address = System.getProperty("benchmark.database");
        if (address != null) {
            measure(address);
            return;
        }
        try (var server = EmbeddedPostgres.builder().start()) {
            measure(server.getJdbcUrl("postgres", "postgres"));
        }
    }

    private void measure(String address) throws Exception {
        var source = new SimpleDriverDataSource(new org.postgresql.Driver(), address);
        try (var filled = new ManyTerritories(address, folder.resolve("filling"))) {
            filled.fill(territories);
        }
        int port = freePort();
        var log = folder.resolve("log");
        var process = start(address, port, log);
        try {
            var database = JdbcClient.create(source);
            var desk = signedIn(port, log);
            printAll(new Desks(desk, townHall(port, database)), database);
        } catch (AssertionError e) {
            Files.readAllLines(log).stream()
                    .filter(line -> line.contains("ERROR") || line.contains("Exception"))
                    .forEach(System.out::println);
            throw e;
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start(String address, int port, Path log) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        TestClassPath.all(),
                        "fr.allervers.web.AllerVers",
                        "--server.port=" + port,
                        "--allervers.sign-in.required=true",
                        "--allervers.requests-per-minute=0",
                        "--allervers.solving.at-start=false",
                        "--allervers.batch.recurring=false",
                        "--allervers.database.url=" + address,
                        "--allervers.data.folder=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Makes the first account by the link that the first start prints. */
    private static Desk signedIn(int port, Path log) throws Exception {
        var link = Pattern.compile("/compte/premier/[\\w-]+");
        for (int i = 0; i < 480; i++) {
            TimeUnit.MILLISECONDS.sleep(500);
            var said = Files.exists(log) ? Files.readString(log) : "";
            if (said.contains("Started AllerVers")) {
                var desk = new Desk(port);
                var found = link.matcher(said);
                if (found.find()) {
                    desk.post(found.group(), Map.of("name", "Ada", "mail", MAIL, "password", PASSWORD));
                }
                assertThat(desk.signIn(MAIL, PASSWORD)).isTrue();
                return desk;
            }
        }
        throw new AssertionError(Files.readString(log));
    }

    /** An account of a commune of every territory: what it alone may open is its own page. */
    private static Desk townHall(int port, JdbcClient database) throws Exception {
        database.sql(
                        "insert into account (id, mail, name, password, made_at)"
                                + " select 'mairie', ?, 'Mairie', password, now() from account where mail = ? on conflict do nothing")
                .params(MAIL_OF_TOWN_HALL, MAIL)
                .update();
        database.sql("insert into account_role (account, role, whose) values ('mairie', 'TOWN_HALL', ?)")
                .param(COMMUNE)
                .update();
        var desk = new Desk(port);
        assertThat(desk.signIn(MAIL_OF_TOWN_HALL, PASSWORD)).isTrue();
        return desk;
    }

    /** Who asks for what. */
    private record Desks(Desk operator, Desk townHall) {

        Desk of(String path) {
            return path.contains("/ma-commune/") ? townHall : operator;
        }
    }

    private void printAll(Desks desks, JdbcClient database) throws Exception {
        for (int i = 0; i < ROUNDS_OF_WARMING; i++) {
            for (var path : OF_THE_INSTALLATION) {
                once(desks, path);
            }
            for (var path : OF_A_TERRITORY) {
                once(desks, filled("/t/{territory}" + path, database));
            }
        }
        System.out.printf("%d territories, %d times each; load %s%n", territories, times, load());
        for (var path : OF_THE_INSTALLATION) {
            System.out.println(line(path, times(desks, database, path, false)) + "|");
        }
        for (var path : OF_A_TERRITORY) {
            var below = "/t/{territory}" + path;
            System.out.println(line(path, times(desks, database, below, false))
                    + line("", times(desks, database, below, true)) + "|");
        }
        System.out.println("load " + load());
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).strip();
    }

    /**
     * Sorted milliseconds, each of another territory.
     *
     * @param again whether the same was looked at just before
     */
    private double[] times(Desks desks, JdbcClient database, String path, boolean again) throws Exception {
        var milliseconds = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            var at = filled(path, database);
            if (again) {
                once(desks, at);
            }
            milliseconds.add(once(desks, at));
        }
        return milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private String filled(String path, JdbcClient database) {
        var territory = ManyTerritories.id(random.nextInt(territories));
        var version = database.sql("select v.id as version, v.problem as problem from plan_version v"
                        + " where v.territory = ? order by v.id limit 1 offset ?")
                .params(territory, random.nextInt(2 * ManyTerritories.QUARTERS))
                .query()
                .singleRow();
        return path.replace("{territory}", territory)
                .replace("{advisor}", "conseil-1")
                .replace("{secret}", ManyTerritories.secret(territory, COMMUNE))
                .replace("{commune}", COMMUNE)
                .replace("{drafted}", ManyTerritories.DRAFTED)
                .replace("{version}", String.valueOf(version.get("version")))
                .replace("{problem}", String.valueOf(version.get("problem")));
    }

    private static double once(Desks desks, String path) throws Exception {
        var request =
                HttpRequest.newBuilder().header("Accept", path.contains("/api/") ? "application/json" : "text/html");
        long from = System.nanoTime();
        int status = desks.of(path).send(request, path).statusCode();
        double milliseconds = (System.nanoTime() - from) / 1e6;
        assertThat(status).as(path).isEqualTo(200);
        return milliseconds;
    }

    private static String line(String path, double[] sorted) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f ",
                path,
                at(sorted, 0.5),
                at(sorted, 0.95),
                sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
