package fr.allervers.web.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.agenda.PublishedSession;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.language.Say;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A series that loses one session ends with one session fewer, on all pages, once that mend is published. */
@RunningApplication
class ShortenedSeriesPageTest {

    private static final String OTHER = "val-serie";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 100_000_000;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Say say = SayOfTest.french();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private QuarterPlans plans;

    @Autowired
    private MendRuns runs;

    @Autowired
    private Programme programme;

    @Autowired
    private PublishedSessions sessions;

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

    private String get(String path) throws Exception {
        var answer = send(HttpRequest.newBuilder(), path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
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
            var body = get(page);
            if (body.contains("data-over=\"true\"")) {
                return body;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("no mends in time: " + page);
    }

    /** The page of a search that shortens a series, on the day of the second session of one that nobody else can take over. */
    private String shortening(PlanVersion version, String quarter) throws Exception {
        for (var series : version.plan().workshops()) {
            if (series.sessions().size() > 2) {
                var day = series.sessions().get(1).toLocalDate();
                var page = post(
                        "/imprevu",
                        "quarter=" + quarter + "&kind=ADVISOR_ABSENT&advisor=" + series.advisor() + "&from=" + day
                                + "&to=" + day);
                awaited(page);
                if (mends(page).mends().stream().anyMatch(f -> f.mend().goal() == Goal.SHORTENED)) {
                    return page;
                }
            }
        }
        throw new AssertionError("no series can be shortened");
    }

    private MendRun mends(String page) {
        return current.in(OTHER, () -> runs.get(page.substring("/imprevu/".length())));
    }

    @Test
    void theSessionIsSaidNotToBeMadeUpForAndAllOthersStay() throws Exception {
        var quarter = quarters.onOffer().get(5);
        var version =
                new MendedTerritory(OTHER, territories, current, quarters, versions, publications).publish(quarter);
        var page = shortening(version, quarter.toString());
        var found = mends(page).mends().stream()
                .filter(f -> f.mend().goal() == Goal.SHORTENED)
                .findFirst()
                .orElseThrow();
        var shorter = found.mend().changes().changed().stream()
                .filter(c -> !c.dropped().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(awaited(page))
                .contains(
                        "Une séance de moins aux séries commencées, sans la rattraper",
                        "une séance de moins, qui n’est pas rattrapée.",
                        "N’a pas lieu, et n’est pas rattrapé",
                        "N’a pas lieu, n’est pas rattrapé");

        var publication = post(page, "goal=SHORTENED");
        var taken = publication.substring(publication.indexOf("version=") + 8, publication.indexOf("&absence="));
        assertThat(get(publication)).contains("N’a pas lieu, n’est pas rattrapé");
        post("/publication", "quarter=" + quarter + "&version=" + taken + "&last=1");

        var mended = current.in(OTHER, () -> versions.get(taken));
        var begun = whole(version, shorter.shown().id());
        var missed = shorter.dropped().get(0);
        assertThat(current.in(OTHER, () -> plans.quarter(mended)).plan().workshops())
                .filteredOn(w -> w.id().equals(begun.id()))
                .singleElement()
                .satisfies(w -> assertThat(w.sessions())
                        .isEqualTo(begun.sessions().stream()
                                .filter(s -> !s.equals(missed))
                                .toList()));
        assertThat(current.in(OTHER, () -> programme.sessions(quarter)).stream()
                        .filter(s -> s.place().room().id().equals(begun.room())
                                && begun.sessions().contains(s.start())))
                .extracting(
                        PublicSession::start, PublicSession::number, PublicSession::isCancelled, PublicSession::isMoved)
                .contains(tuple(missed, 2, true, false), tuple(begun.sessions().get(2), 3, false, false))
                .hasSize(begun.sessions().size());
        var told = current.in(OTHER, () -> programme.sessions(quarter)).stream()
                .filter(s -> s.isCancelled() && s.start().equals(missed))
                .findFirst()
                .orElseThrow();
        assertThat(get("/programme/seance/" + told.id()))
                .contains("Cette séance n’a pas lieu. Elle n’est pas rattrapée. Les séances suivantes ont lieu.");
        assertThat(current.in(OTHER, () -> sessions.held(LocalDate.MIN)).stream()
                        .filter(s -> s.workshop().id().equals(begun.id())))
                .extracting(PublishedSession::start, PublishedSession::number)
                .contains(tuple(begun.sessions().get(2), 3))
                .hasSize(begun.sessions().size() - 1);
        assertThat(get(page)).contains("est publiée et en vigueur").doesNotContain("elles ne valent plus");

        int held = begun.sessions().size() - 1;
        var list = get("/plan/" + taken + "/liste");
        var row = list.substring(list.indexOf("/atelier/" + begun.id() + "\""));
        assertThat(row.substring(0, row.indexOf("</tr>"))).contains(">Séances\u00a0: " + held + "<");
        var sheet = get("/plan/" + taken + "/atelier/" + begun.id());
        var days = sheet.substring(sheet.indexOf("<ol class=\"sessions\">"));
        assertThat(days.substring(0, days.indexOf("</ol>")).split("<li>"))
                .hasSize(1 + held)
                .noneMatch(day -> day.contains(say.day(missed.toLocalDate())))
                .anyMatch(day -> day.contains(say.day(begun.sessions().get(2).toLocalDate())));
        for (var view : new String[] {"calendrier", "carte", "chiffres", "historique"}) {
            get("/plan/" + taken + "/" + view);
        }
        assertThat(get("/publication/prevenir?quarter=" + quarter))
                .contains("N’a pas lieu, et n’est pas rattrapé\u00a0: " + say.day(missed.toLocalDate()));
    }

    private static Workshop whole(PlanVersion version, String id) {
        return version.plan().workshops().stream()
                .filter(w -> w.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
