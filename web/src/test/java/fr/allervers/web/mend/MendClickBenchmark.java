package fr.allervers.web.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.example.ForbachExample;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long it takes from the click that sends an event until the page shows two mends, while a solve runs in the same process:
 * random events of mixed kinds on the published plan of the example quarter, each sent as the form sends it, its page looked at
 * as often as the page's script does. Events are drawn until {@code -Dbenchmark.events} of them touch somebody. Not part of the tests, for it
 * takes long; run it with
 *
 * <pre>mvn -B -ntp test -Dtest=MendClickBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dbenchmark.seed=11 -Dbenchmark.events=20</pre>
 */
class MendClickBenchmark {

    private static final Quarter QUARTER = Quarter.parse("2027-Q1");
    private static final int LOOK_EVERY_MS = 700;
    private static final double WANTED_SECONDS = 10;
    private static final int TRIES = 100_000;
    private static final Pattern MEND = Pattern.compile("<section class=\"card-block\" id=\"mend-");

    private final int events = Integer.getInteger("benchmark.events", 20);
    private final Random chance = new Random(Long.getLong("benchmark.seed", 1));
    private final Problem problem = ForbachExample.problem(QUARTER);
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
    private String root = "";

    @TempDir
    private Path folder;

    /** What became of one event: seconds from the click to the second mend shown, NaN where there was none. */
    private record Shown(int mends, double second, boolean touchesNobody) {}

    @Test
    void events() throws Exception {
        int port = freePort();
        root = "http://localhost:" + port;
        var process = start(port);
        try {
            var published = published();
            post("/api/problems/" + problem.id() + "/run", "application/json", "{\"time\":\"PT40M\"}");
            run(published);
        } catch (IOException e) {
            throw new AssertionError(Files.readString(folder.resolve("log")), e);
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "fr.allervers.web.AllerVers",
                        "--server.port=" + port,
                        "--allervers.solving.at-start=false",
                        "--allervers.data.folder=" + folder.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** A plan of the quarter, solved and published. */
    private Plan published() throws Exception {
        waitForStart();
        var runs = "/api/problems/" + problem.id() + "/run";
        post(runs, "application/json", "{\"tries\":%d}".formatted(TRIES));
        for (int i = 0; i < 240 && !get(runs).body().contains("\"DONE\""); i++) {
            TimeUnit.SECONDS.sleep(1);
        }
        var versions = get("/api/problems/" + problem.id() + "/versions").body();
        var version = Pattern.compile("\"id\":\"(\\w+)\"")
                .matcher(versions)
                .results()
                .map(m -> m.group(1))
                .reduce((before, last) -> last)
                .orElseThrow();
        var plan = DocumentReader.plans(problem)
                .read(get("/api/plans/" + version).body().getBytes(StandardCharsets.UTF_8));
        var answer = form("/publication", Map.of("quarter", QUARTER.toString(), "version", version, "last", "0"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return plan;
    }

    private void waitForStart() throws Exception {
        for (int i = 0; i < 240; i++) {
            try {
                if (get("/actuator/health/readiness").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new AssertionError(Files.readString(folder.resolve("log")));
    }

    private void run(Plan published) throws Exception {
        var all = new ArrayList<Shown>();
        int drawn = 0;
        while (all.size() < events) {
            drawn++;
            var event = event(published);
            var shown = mended(event);
            if (!shown.touchesNobody()) {
                all.add(shown);
                System.out.printf(
                        Locale.ROOT,
                        "%2d %-16s %5.1f s, %d mends%n",
                        all.size(),
                        event.get("kind"),
                        shown.second(),
                        shown.mends());
            }
        }
        var seconds = all.stream()
                .mapToDouble(Shown::second)
                .filter(s -> !Double.isNaN(s))
                .sorted()
                .toArray();
        System.out.printf(
                Locale.ROOT,
                "%d events drawn, %d touch somebody; two mends shown for %d: median %.1f s, p95 %.1f s, longest %.1f s, %d within %.0f s%n",
                drawn,
                events,
                seconds.length,
                at(seconds, 0.5),
                at(seconds, 0.95),
                at(seconds, 1),
                Arrays.stream(seconds).filter(s -> s <= WANTED_SECONDS).count(),
                WANTED_SECONDS);
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

    private Map<String, String> event(Plan published) {
        var held = one(published.workshops());
        var day = one(held.sessions()).toLocalDate();
        return switch (chance.nextInt(5)) {
            case 0 -> fields("ADVISOR_ABSENT", day, "advisor", held.advisor(), "to", later(day, 14));
            case 1 -> fields("ROOM_CLOSED", day, "room", held.room(), "to", later(day, 90));
            case 2 -> fields("DAY_LOST", day);
            case 3 -> ended(day, published);
            default -> late(day, row(one(held.attendance()).demand()));
        };
    }

    private String later(LocalDate day, int most) {
        return day.plusDays(chance.nextInt(most)).toString();
    }

    /** A transport that somebody needs who attends on that day or later, no longer in their commune. */
    private Map<String, String> ended(LocalDate day, Plan published) {
        var modes = problem.mobility().stream().collect(Collectors.toMap(MobilityProfile::id, m -> last(m.modes())));
        var rows = published.workshops().stream()
                .filter(w -> !w.sessions().get(0).toLocalDate().isBefore(day))
                .flatMap(w -> w.attendance().stream())
                .map(a -> row(a.demand()))
                .filter(d -> !List.of("car", "walk").contains(modes.get(d.mobility())))
                .toList();
        var row = one(rows);
        return fields("TRANSPORT_ENDED", day, "mode", modes.get(row.mobility()), "commune", row.commune());
    }

    private Map<String, String> late(LocalDate day, Demand like) {
        var event = fields("LATE_DEMAND", day, "commune", like.commune(), "theme", like.theme());
        event.putAll(Map.of(
                "audience", like.audience(),
                "mobility", like.mobility(),
                "residents", Integer.toString(1 + chance.nextInt(8))));
        return event;
    }

    private static Map<String, String> fields(String kind, LocalDate day, String... others) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("quarter", QUARTER.toString());
        fields.put("kind", kind);
        fields.put("from", day.toString());
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        return fields;
    }

    private static String last(List<String> modes) {
        return modes.get(modes.size() - 1);
    }

    private Demand row(String id) {
        return problem.demand().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(root + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> form(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
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
