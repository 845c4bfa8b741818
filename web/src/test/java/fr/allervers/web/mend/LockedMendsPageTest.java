package fr.allervers.web.mend;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.mend.MendRun.Found;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersion.Origin;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Locks that are set on the pages, in the mends that the pages show. */
@RunningApplication
class LockedMendsPageTest {

    private static final String OTHER = "val-verrous";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 100_000_000;
    private static final Set<Choice> ALL = EnumSet.allOf(Choice.class);

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private MendRuns runs;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        return client.send(
                request.header("Accept-Language", "fr")
                        .header("Sec-Fetch-Site", "same-origin")
                        .uri(URI.create("http://localhost:" + port + "/t/" + OTHER + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private String post(String path, String form) throws Exception {
        var answer = send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var address = answer.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf("/t/" + OTHER) + 3 + OTHER.length());
    }

    private String awaited(String page) throws Exception {
        for (long waited = 0; waited < PATIENCE.toNanos(); waited += PAUSE_NANOS) {
            var body = send(HttpRequest.newBuilder(), page).body();
            if (body.contains("data-over=\"true\"")) {
                return body;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("no mends in time: " + page);
    }

    private List<Found> mends(String page) {
        return current.in(
                OTHER, () -> runs.get(page.substring("/imprevu/".length())).mends());
    }

    private static boolean isKept(Workshop workshop, Found found) {
        var held = found.mend().plan().workshops().stream().collect(toMap(Workshop::id, w -> w));
        return Locks.NONE
                .with(workshop.id(), ALL)
                .broken(workshop, held.get(workshop.id()))
                .isEmpty();
    }

    /** A workshop that the event does not touch and a mend changes all the same. */
    private static Workshop changedBesides(List<Found> mends) {
        return mends.stream()
                .flatMap(found -> found.problem().standing().stream()
                        .filter(found.problem().problem().published()::contains)
                        .filter(w -> !isKept(w, found)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mend changes a workshop that could stay"));
    }

    private PlanVersion locked(PlanVersion version, Workshop workshop) throws Exception {
        var choices = ALL.stream().map(c -> "&choice=" + c).collect(joining());
        post("/plan/" + version.id() + "/verrous", "workshop=" + workshop.id() + choices);
        return requireNonNull(current.in(OTHER, () -> versions.latest(version.problem())));
    }

    @Test
    void everyMendKeepsWhatIsLockedAndSaysWhichLockItCannotKeep() throws Exception {
        var quarter = quarters.onOffer().get(5);
        var free = new MendedTerritory(OTHER, territories, current, quarters, versions, publications).publish(quarter);
        var away = free.plan().workshops().get(0);
        var first = away.sessions().get(0).toLocalDate();
        var event = "quarter=" + quarter + "&kind=ADVISOR_ABSENT&advisor=" + away.advisor() + "&from=" + first + "&to="
                + first.plusDays(13);
        var before = post("/imprevu", event);
        assertThat(awaited(before)).doesNotContain("id=\"locks-");
        var stays = changedBesides(mends(before));
        var fallen = mends(before).get(0).problem().fallen().get(0);

        var version = locked(locked(free, stays), fallen);
        current.in(OTHER, () -> publications.publish(quarter, version, 1));
        var page = post("/imprevu", event);
        var shown = awaited(page);
        assertThat(mends(page)).isNotEmpty().allSatisfy(found -> {
            assertThat(isKept(stays, found)).isTrue();
            assertThat(shown)
                    .as("the lock on what cannot be held is said to be broken")
                    .containsPattern("id=\"locks-" + found.mend().goal()
                            + "\"><li class=\"bad-change\">[^<]+(verrou non tenu|verrouillé, il est pourtant annulé)");
        });

        var goal = mends(page).get(0).mend().goal();
        var taken = Pattern.compile("version=(\\w+)").matcher(post(page, "goal=" + goal));
        assertThat(taken.find()).isTrue();
        assertThat(current.in(OTHER, () -> versions.get(taken.group(1))).locks().of(stays.id()))
                .as("it is locked in the mend that is taken too")
                .isEqualTo(ALL);
    }

    /** A version that was made by opening one of its workshops by hand. */
    private PlanVersion opened(PlanVersion version, Workshop workshop) {
        return current.in(OTHER, () -> {
            var problem = quarters.problem(version.problem()).problem();
            var others = version.plan().workshops().stream()
                    .filter(w -> !w.equals(workshop))
                    .toList();
            var without = new PlanJudge(problem).scored(new Plan(problem.id(), others, null));
            var before = versions.add(without, new Origin(version.id(), null, VersionReason.END));
            return versions.add(version.plan(), new Origin(before.id(), null, VersionReason.CHANGED));
        });
    }

    @Test
    void everyMendKeepsWhatWasPlacedByHandButOneThatSaysSo() throws Exception {
        var quarter = quarters.onOffer().get(4);
        var free = new MendedTerritory(OTHER, territories, current, quarters, versions, publications).publish(quarter);
        var away = free.plan().workshops().get(0);
        var first = away.sessions().get(0).toLocalDate();
        var event = "quarter=" + quarter + "&kind=ADVISOR_ABSENT&advisor=" + away.advisor() + "&from=" + first + "&to="
                + first.plusDays(13);
        var before = post("/imprevu", event);
        assertThat(awaited(before)).doesNotContain("id=\"placed\"", "id=\"by-hand-");
        var stays = changedBesides(mends(before));

        var version = opened(free, stays);
        current.in(OTHER, () -> publications.publish(quarter, version, 1));
        var page = post("/imprevu", event);
        assertThat(awaited(page))
                .contains("id=\"placed\"", "Un atelier mis là à la main avant la publication", "y reste");
        assertThat(mends(page))
                .filteredOn(found -> found.mend().goal() != Goal.PLACED_MOVED)
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.problem()
                                .displaced(Set.of(stays.id()), found.mend().plan()))
                        .isEmpty());
        assertThat(awaited(page)).doesNotContainPattern("id=\"by-hand-(?!PLACED_MOVED)");
    }
}
