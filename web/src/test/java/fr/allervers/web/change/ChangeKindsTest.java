package fr.allervers.web.change;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.Change;
import fr.allervers.solver.change.Change.Exchange;
import fr.allervers.solver.change.Change.Merge;
import fr.allervers.solver.change.Change.Transfer;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.change.ChangeFields.Kind;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each kind of change by its form: what the form offers is sent, the effect is shown, and what is kept is that. */
@RunningApplication
class ChangeKindsTest {

    private static final int QUARTER = 9;
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        var address = URI.create("http://localhost:" + port + path);
        return client.send(request.header("Accept-Language", "fr").uri(address).build(), BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        var answer = send(HttpRequest.newBuilder().GET(), path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }

    /** The form of a kind in a page; what it does not say itself has to be chosen in it. */
    private static void assertOffers(String page, Kind kind, Map<String, String> fields) {
        var form = page.substring(page.indexOf("name=\"kind\" value=\"" + kind + "\""))
                .split("</form>", 2)[0];
        fields.forEach((name, value) -> {
            assertThat(form).contains("name=\"" + name + "\"");
            if (!name.equals("day") && !name.equals("residents")) {
                assertThat(form).as(name).contains("value=\"" + value + "\"");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatAFormOffersIsShownAndKept(Kind kind) throws Exception {
        var problem = quarters.problem(quarters.onOffer().get(QUARTER));
        var version = HalfPlan.add(versions, problem.problem());
        var possible = new PossibleChange(problem.index(), version.plan());
        var change = possible.first(kind);
        var fields = ChangeFields.of(change).parameters();
        var changer = "/plan/" + version.id() + "/changer";
        assertOffers(get(changer + (kind == Kind.OPEN ? "" : "?workshop=" + fields.get("workshop"))), kind, fields);

        var effect = get(changer + "/effet?" + form(fields));

        assertThat(effect).contains("Habitants servis", "Qui y perd", "Garder ce changement");
        assertThat(effect.contains("Coût du plan (il ne se compare pas"))
                .isEqualTo(
                        possible.with(change).participants() != version.plan().participants());
        var keep = effect.substring(effect.indexOf("method=\"post\" action=\"" + changer))
                .split("</form>", 2)[0];
        var sent = HIDDEN.matcher(keep)
                .results()
                .map(f -> f.group(1) + "=" + URLEncoder.encode(f.group(2), StandardCharsets.UTF_8))
                .collect(joining("&"));
        var kept = send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(sent)),
                changer);

        assertThat(kept.statusCode()).isEqualTo(302);
        var head = versions.latest(version.problem());
        assertThat(head.origin().parent()).isEqualTo(version.id());
        assertThat(head.origin().reason()).isEqualTo(VersionReason.CHANGED);
        assertThat(head.plan().workshops()).isEqualTo(possible.with(change).workshops());
        assertIsDone(change, version.plan(), head.plan());
        assertLockIsOffered(kind, kept, head);
    }

    private static Workshop of(Plan plan, String id) {
        return plan.workshops().stream()
                .filter(w -> w.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertIsDone(Change change, Plan before, Plan after) {
        int more = after.workshops().size() - before.workshops().size();
        if (change instanceof Merge merge) {
            assertThat(more).isEqualTo(-1);
            assertThat(after.workshops()).noneMatch(w -> w.id().equals(merge.workshop()));
        } else if (change instanceof Transfer transfer) {
            assertThat(more).isZero();
            assertThat(of(after, transfer.workshop()).participants())
                    .isEqualTo(of(before, transfer.workshop()).participants() - 1);
            assertThat(of(after, transfer.into()).participants())
                    .isEqualTo(of(before, transfer.into()).participants() + 1);
        } else if (change instanceof Exchange exchange) {
            assertThat(of(after, exchange.workshop()).advisor())
                    .isEqualTo(of(before, exchange.other()).advisor());
        } else {
            var kinds = Map.of("Open", 1, "Split", 1, "Close", -1, "Move", 0);
            assertThat(more).isEqualTo(kinds.get(change.getClass().getSimpleName()));
        }
    }

    /** After a move, as a run or a mend may move it again. */
    private void assertLockIsOffered(Kind kind, HttpResponse<String> kept, PlanVersion head) throws Exception {
        var cookie = kept.headers().allValues("Set-Cookie").stream()
                .map(c -> c.split(";")[0])
                .collect(joining("; "));
        var next = URI.create(kept.headers().firstValue("Location").orElseThrow());
        var request = HttpRequest.newBuilder().header("Cookie", cookie.isEmpty() ? "a=b" : cookie);
        var page = send(request, next.getPath()).body();
        assertThat(page.contains("Verrouiller à cette place")).isEqualTo(kind == Kind.MOVE);
        if (kind == Kind.MOVE) {
            var form = page.substring(page.indexOf("id=\"lock-placed\"")).split("</form>", 2)[0];
            assertThat(Stream.of("START", "ROOM", "ADVISOR"))
                    .allSatisfy(c -> assertThat(form).contains("name=\"choice\" value=\"" + c + "\""));
            assertThat(form).doesNotContain("ATTENDANCE").contains("/plan/" + head.id() + "/verrous");
        }
    }
}
