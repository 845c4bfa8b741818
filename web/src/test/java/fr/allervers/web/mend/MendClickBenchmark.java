package fr.allervers.web.mend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.ContractScript;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.web.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long it takes from the click that sends an event until the page shows two mends, while a solve runs in the same process,
 * which is looked at after each event: random events of all kinds on the published plan of the example quarter, with lines
 * that can end, each sent as the form sends it, its page looked at as often as the page's script does. Events are drawn until
 * {@code -Dbenchmark.events} of them touch somebody; those that touch nobody are counted apart. Some published workshops are locked:
 * those of them that can still be held stay where they are, or the benchmark fails. When all events are over each mend is taken, and
 * its problem and plan are checked by the contract's script where it is there. Not part of the tests, for it takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=MendClickBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbenchmark.seed=11 -Dbenchmark.events=20</pre>
 */
class MendClickBenchmark {

    private static final Quarter QUARTER = Quarter.parse("2027-Q1");
    private static final int LOOK_EVERY_MS = 700;
    private static final double WANTED_SECONDS = 10;
    private static final int PLANNED_SECONDS = Integer.getInteger("benchmark.planned", 60);
    private static final String RUNNING = "\"RUNNING\"";
    private static final String LONGER_THAN_ALL = "--allervers.solving.time=2h";
    private static final int LOCKED = 5;
    private static final Pattern GOAL = Pattern.compile("name=\"goal\" value=\"(\\w+)\"");
    private static final Pattern MEND = Pattern.compile("id=\"mend-[A-Z_]+\"");

    private final int events = Integer.getInteger("benchmark.events", 20);
    private final TerritoryCopy territory = DrawnEvents.territory();
    private final Problem problem = territory.territory().problem(QUARTER);
    private final DrawnEvents drawn =
            new DrawnEvents(QUARTER, problem, new Random(Long.getLong("benchmark.seed", 1)), this::receive);
    private final Set<String> searches = new LinkedHashSet<>();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
    private String root = "";
    private int sent;

    @TempDir
    private Path folder;

    /** What became of one event: seconds from the click to the second mend shown, NaN where there was none. */
    private record Shown(int mends, double second, boolean touchesNobody) {

        boolean isInTime() {
            return second <= WANTED_SECONDS;
        }
    }

    /** The tables as a folder that a server can be started with. */
    private Path tables() throws IOException {
        var tables = Files.createDirectories(folder.resolve("tables"));
        for (var name : territory.files().names()) {
            Files.write(
                    tables.resolve(name),
                    Objects.requireNonNull(territory.files().content(name)));
        }
        return tables;
    }

    @Test
    void events() throws Exception {
        try (var server = ServerProcess.start(folder, List.of(LONGER_THAN_ALL, "--allervers.territory=" + tables()))) {
            root = server.root();
            var published = published();
            post("/api/problems/" + problem.id() + "/run", "application/json", "");
            run(published);
            check(published);
        }
    }

    /** Workshops spread over a plan. */
    private static List<Workshop> locked(Plan plan) {
        var workshops = plan.workshops();
        return IntStream.range(0, LOCKED)
                .mapToObj(i -> workshops.get(i * workshops.size() / LOCKED))
                .toList();
    }

    /** Takes each mend of each search, as its page does, and looks at what it keeps and whether it is valid. */
    private void check(Plan published) throws Exception {
        var kept = Files.createDirectories(folder.resolve("mends"));
        int taken = 0;
        for (var search : searches) {
            var goals = GOAL.matcher(get(search).body())
                    .results()
                    .map(m -> m.group(1))
                    .distinct()
                    .toList();
            for (var goal : goals) {
                var page = form(search, Map.of("goal", goal));
                assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
                var version =
                        Pattern.compile("version=(\\w+)").matcher(page.uri().getQuery());
                assertThat(version.find()).isTrue();
                taken++;
                keep(kept, taken, version.group(1), published);
            }
        }
        System.out.printf("%d mends taken; %d locked workshops stay wherever they can be held%n", taken, LOCKED);
        var script = ContractScript.near(Path.of(""));
        if (script.isPresent()) {
            var scores = script.get().scores(kept).values();
            assertThat(scores).hasSize(taken).allMatch(Score::isValid);
            System.out.printf("all %d are valid by the contract's script%n", scores.size());
        }
    }

    private void keep(Path kept, int number, String version, Plan published) throws Exception {
        var plan = get("/api/plans/" + version).body();
        var id = Pattern.compile("\"problem\":\\s*\"([^\"]+)\"").matcher(plan);
        assertThat(id.find()).as(plan).isTrue();
        var left = get("/api/problems/" + id.group(1)).body();
        Files.writeString(kept.resolve(number + ".problem.json"), left);
        Files.writeString(kept.resolve(number + ".1.plan.json"), plan);
        var problem = DocumentReader.PROBLEMS.read(left.getBytes(UTF_8));
        assertLockedStay(problem, DocumentReader.plans(problem).read(plan.getBytes(UTF_8)), published);
    }

    /** Whatever is locked and can still be held, if only for those of its residents who can still come. */
    private static void assertLockedStay(Problem left, Plan mend, Plan published) {
        var locks = locks(published);
        var free = new PlanJudge(left.withPinned(List.of()));
        var held = mend.workshops().stream().collect(Collectors.toMap(Workshop::id, w -> w));
        for (var workshop : left.published()) {
            var absent = breaches(free, left, workshop);
            var coming = workshop.withAttendance(workshop.attendance().stream()
                    .filter(a -> !absent.contains(workshop.id() + "/" + a.demand()))
                    .toList());
            if (breaches(free, left, coming).isEmpty()) {
                assertThat(locks.broken(coming, held.get(coming.id()))).isEmpty();
            }
        }
    }

    private static Set<String> breaches(PlanJudge judge, Problem left, Workshop alone) {
        return judge.assess(new Plan(left.id(), List.of(alone), null)).breaches().stream()
                .map(Breach::where)
                .collect(Collectors.toSet());
    }

    /** Where and by whom the workshops are held, and of the last one who comes too. */
    private static Locks locks(Plan published) {
        var locked = locked(published);
        var placed = Set.of(Choice.START, Choice.ROOM, Choice.ADVISOR);
        return new Locks(locked.stream().collect(Collectors.toMap(Workshop::id, w -> placed)))
                .with(locked.get(LOCKED - 1).id(), Set.of(Choice.values()));
    }

    /** A plan of the quarter, solved and published. */
    private Plan published() throws Exception {
        var runs = "/api/problems/" + problem.id() + "/run";
        post(runs, "application/json", "");
        TimeUnit.SECONDS.sleep(PLANNED_SECONDS);
        client.send(
                HttpRequest.newBuilder(URI.create(root + runs))
                        .header("Sec-Fetch-Site", "same-origin")
                        .DELETE()
                        .build(),
                BodyHandlers.discarding());
        for (int i = 0; i < 60 && get(runs).body().contains(RUNNING); i++) {
            TimeUnit.SECONDS.sleep(1);
        }
        var plan = plan(newest());
        for (var lock : locks(plan).choices().entrySet()) {
            var choices = lock.getValue().stream().map(c -> "&choice=" + c).collect(Collectors.joining());
            var held = post(
                    "/plan/" + newest() + "/verrous",
                    "application/x-www-form-urlencoded",
                    "workshop=" + lock.getKey() + choices);
            assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
        }
        var version = newest();
        assertThat(plan(version)).isEqualTo(plan);
        var answer = form("/publication", Map.of("quarter", QUARTER.toString(), "version", version, "last", "0"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return plan;
    }

    /** Id of the newest version of the quarter's plan. */
    private String newest() throws Exception {
        var versions = get("/api/problems/" + problem.id() + "/versions").body();
        return Pattern.compile("\"id\":\"(\\w+)\"")
                .matcher(versions)
                .results()
                .map(m -> m.group(1))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private Plan plan(String version) throws Exception {
        return DocumentReader.plans(problem)
                .read(get("/api/plans/" + version).body().getBytes(UTF_8));
    }

    private void run(Plan published) throws Exception {
        var all = new ArrayList<Shown>();
        long touching = 0;
        while (touching < events) {
            var event = drawn.event(published);
            var shown = mended(event);
            assertThat(get("/api/problems/" + problem.id() + "/run").body())
                    .as("the solve beside goes on")
                    .contains(RUNNING);
            all.add(shown);
            touching += shown.touchesNobody() ? 0 : 1;
            System.out.printf(
                    Locale.ROOT,
                    "%2d %-16s %5.1f s, %d mends%s, the solve beside runs%n",
                    all.size(),
                    event.get("kind"),
                    shown.second(),
                    shown.mends(),
                    shown.touchesNobody() ? ", touches nobody" : "");
        }
        var seconds = all.stream()
                .mapToDouble(Shown::second)
                .filter(s -> !Double.isNaN(s))
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "two mends shown: median %.1f s, p95 %.1f s, longest %.1f s%n",
                at(seconds, 0.5),
                at(seconds, 0.95),
                at(seconds, 1));
        print("all drawn", all);
        print(
                "those that touch somebody",
                all.stream().filter(s -> !s.touchesNobody()).toList());
    }

    private static void print(String which, List<Shown> events) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d events, two mends within %.0f s for %d%n",
                which,
                events.size(),
                WANTED_SECONDS,
                events.stream().filter(Shown::isInTime).count());
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /** Sends an event and looks at its page until the search is over, as the next click comes from somebody who has read it. */
    private Shown mended(Map<String, String> event) throws Exception {
        long clicked = System.nanoTime();
        double second = Double.NaN;
        var page = form("/imprevu", event);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        searches.add(page.uri().getPath());
        var address = page.uri().getPath() + "?ordre=trouve";
        while (true) {
            int mends = (int) MEND.matcher(page.body()).results().count();
            if (mends > 1 && Double.isNaN(second)) {
                second = (System.nanoTime() - clicked) / 1e9;
            }
            if (page.body().contains("data-over=\"true\"")) {
                return new Shown(mends, second, mends < 2 && touchesNobody(page.body()));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            page = get(address);
        }
    }

    /** The page names the session that an event comes nearest to, and how many need a transport that ends, where it touches nobody. */
    private static boolean touchesNobody(String page) {
        return page.contains("id=\"nearest\"");
    }

    /** Sends demand and takes it, in the place of what its communes sent before. */
    private int receive(String rows) {
        try {
            sent++;
            var uploads = "/api/demand/" + QUARTER + "/uploads";
            var answer = post(uploads + "?name=demande-" + sent + ".csv", "application/octet-stream", rows);
            var upload = Pattern.compile("\"id\":\"(\\w+)\"").matcher(answer.body());
            assertThat(upload.find()).as(answer.body()).isTrue();
            var file = uploads + "/" + upload.group(1);
            var taken = post(file + "/taken?how=REPLACE", "application/json", "");
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> form(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body);
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
