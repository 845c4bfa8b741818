package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long pages and the API take, from outside, while many signed-in coordinators read and {@linkplain PeoplesEdits edit}
 * and a solve runs in the same process. Not part of the tests, for it takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=ManyUsersBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbenchmark.users=50 -Dbenchmark.seconds=120</pre>
 */
class ManyUsersBenchmark {

    private static final String PASSWORD = "une phrase assez longue";
    private static final String QUARTER = "2027-Q1";
    private static final String PROBLEM = "forbach-" + QUARTER;
    private static final String RUN = "/api/problems/" + PROBLEM + "/run";
    private static final List<String> PAGES = List.of(
            "/?quarter=2027-Q1",
            "/plan/%s/liste",
            "/plan/%s/calendrier",
            "/plan/%s/carte",
            "/plan/%s/couts",
            "/demande?quarter=2027-Q1",
            "/territoire?quarter=2027-Q1",
            "/publication?quarter=2027-Q1",
            "/mairies?quarter=2027-Q1",
            "/taches",
            "/programme");
    private static final List<String> READS = List.of(
            "/api/problems",
            "/api/problems/" + PROBLEM + "/versions",
            "/api/plans/%s",
            "/api/plans/%s/figures",
            "/api/jobs");

    private enum Kind {
        PAGE,
        READ,
        EDIT
    }

    /** @param kept false of an edit that the page refused with a reason, as somebody else was faster or a rule forbids it */
    private record Answer(Kind kind, String path, int status, double milliseconds, boolean kept) {

        /** A form that was taken leads on to a page. */
        boolean isFailed() {
            return status >= (kind == Kind.EDIT ? 400 : 300) && kept;
        }
    }

    private final int users = Integer.getInteger("benchmark.users", 50);
    private final int seconds = Integer.getInteger("benchmark.seconds", 120);

    @TempDir
    private Path folder;

    @Test
    void pagesAnswerWhileASolveRuns() throws Exception {
        int port = freePort();
        var log = folder.resolve("log");
        var process = start(port, log);
        try {
            var operator = operator(port, log);
            var desks = desks(port, operator);
            var version = version(operator);
            while (isRunning(operator)) { // the run of the first plan ends soon
                TimeUnit.MILLISECONDS.sleep(200);
            }
            operator.send(json("{}"), RUN);
            var answers = all(desks, PeoplesEdits.of(operator, PROBLEM, QUARTER, version));
            assertThat(isRunning(operator)).as("the solve goes on to the end").isTrue();
            print(answers);
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static boolean isRunning(Desk operator) throws Exception {
        var run = operator.send(HttpRequest.newBuilder(), RUN).body().replaceAll("\\s", "");
        return run.contains("\"state\":\"RUNNING\"") || run.contains("\"state\":\"WAITING\"");
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start(int port, Path log) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "fr.allervers.web.AllerVers",
                        "--server.port=" + port,
                        "--allervers.sign-in.required=true",
                        "--allervers.solving.time=" + (seconds + 60) + "s",
                        "--allervers.data.folder=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Makes the first account by the link that the start prints. */
    private static Desk operator(int port, Path log) throws Exception {
        var link = Pattern.compile("/compte/premier/[\\w-]+");
        for (int i = 0; i < 240; i++) {
            var found = link.matcher(Files.exists(log) ? Files.readString(log) : "");
            if (found.find()) {
                var desk = new Desk(port);
                desk.post(found.group(), Map.of("name", "Ada", "mail", "ada@exemple.fr", "password", PASSWORD));
                assertThat(desk.signIn("ada@exemple.fr", PASSWORD)).isTrue();
                return desk;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new AssertionError(Files.readString(log));
    }

    private List<Desk> desks(int port, Desk operator) throws Exception {
        var desks = new ArrayList<Desk>();
        for (int i = 0; i < users; i++) {
            var mail = "user" + i + "@exemple.fr";
            var page = operator.post(
                    "/comptes", Map.of("name", "U", "mail", mail, "role", "COORDINATOR", "territory", "forbach"));
            var link = Pattern.compile("/compte/lien/[\\w-]+").matcher(page.body());
            assertThat(link.find()).isTrue();
            var desk = new Desk(port);
            desk.post(link.group(), Map.of("password", PASSWORD));
            assertThat(desk.signIn(mail, PASSWORD)).isTrue();
            desks.add(desk);
        }
        return desks;
    }

    /** Id of a first plan, solved for some seconds. */
    private static String version(Desk operator) throws Exception {
        operator.send(json("{}"), RUN);
        for (int i = 0; i < 120; i++) {
            var versions = operator.send(HttpRequest.newBuilder(), "/api/problems/" + PROBLEM + "/versions");
            var id = Pattern.compile("\"id\":\"(\\w+)\"").matcher(versions.body());
            while (id.find()) {
                if (!hasWorkshops(operator, id.group(1))) {
                    continue;
                }
                operator.send(HttpRequest.newBuilder().DELETE().header("Sec-Fetch-Site", "same-origin"), RUN);
                return id.group(1);
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError("no plan");
    }

    /** The first plan of a run may be the empty one. */
    private static boolean hasWorkshops(Desk operator, String version) throws Exception {
        var plan = operator.send(HttpRequest.newBuilder(), "/api/plans/" + version);
        return plan.body().replaceAll("\\s", "").contains("\"workshops\":[{");
    }

    private static HttpRequest.Builder json(String body) {
        return HttpRequest.newBuilder()
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private List<Answer> all(List<Desk> desks, PeoplesEdits edits) throws Exception {
        var answers = new ConcurrentLinkedQueue<Answer>();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        var threads = Executors.newFixedThreadPool(users);
        try {
            var work = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < users; i++) {
                var desk = desks.get(i);
                var chance = new Random(i);
                work.add(() -> {
                    while (System.nanoTime() < end) {
                        TimeUnit.MILLISECONDS.sleep(1_000 + chance.nextInt(3_000));
                        answers.add(once(desk, edits, chance));
                    }
                    return true;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return List.copyOf(answers);
    }

    /** Two pages for a read of the API, and one edit in twenty. */
    private static Answer once(Desk desk, PeoplesEdits edits, Random chance) throws Exception {
        int dice = chance.nextInt(20);
        long from = System.nanoTime();
        if (dice == 0) {
            var done = edits.once(desk, chance);
            return new Answer(Kind.EDIT, done.edit().name(), done.status(), since(from), done.kept());
        }
        var kind = dice < 7 ? Kind.READ : Kind.PAGE;
        var paths = kind == Kind.READ ? READS : PAGES;
        var path = paths.get(chance.nextInt(paths.size()));
        var request = HttpRequest.newBuilder().header("Accept", kind == Kind.READ ? "application/json" : "text/html");
        int status = desk.send(
                        request.timeout(Duration.ofSeconds(60)),
                        path.formatted(edits.head().get()))
                .statusCode();
        return new Answer(kind, path.replace("%s", "…"), status, since(from), true);
    }

    private static double since(long from) {
        return (System.nanoTime() - from) / 1e6;
    }

    private void print(List<Answer> answers) {
        System.out.printf(
                Locale.ROOT, "%d users, %d s, %d requests while a solve runs%n", users, seconds, answers.size());
        for (var kind : Kind.values()) {
            var times = answers.stream()
                    .filter(a -> a.kind() == kind)
                    .mapToDouble(Answer::milliseconds)
                    .sorted()
                    .toArray();
            var failed = answers.stream()
                    .filter(a -> a.kind() == kind && a.isFailed())
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d, median %.0f ms, p95 %.0f ms, most %.0f ms, %d failed %s%n",
                    kind,
                    times.length,
                    at(times, 0.5),
                    at(times, 0.95),
                    at(times, 1),
                    failed.size(),
                    failed.stream().limit(3).toList());
        }
        PAGES.forEach(p -> line(answers, p.replace("%s", "…")));
        READS.forEach(p -> line(answers, p.replace("%s", "…")));
        for (var edit : PeoplesEdits.Edit.values()) {
            line(answers, edit.name());
        }
        System.out.printf(
                Locale.ROOT,
                "  %d edits not kept, with the reason on the page%n",
                answers.stream().filter(a -> !a.kept()).count());
        assertThat(answers).noneMatch(Answer::isFailed);
    }

    private static void line(List<Answer> answers, String path) {
        var times = answers.stream()
                .filter(a -> a.path().equals(path))
                .mapToDouble(Answer::milliseconds)
                .sorted()
                .toArray();
        System.out.printf(Locale.ROOT, "  %s: median %.0f ms, p95 %.0f ms%n", path, at(times, 0.5), at(times, 0.95));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
