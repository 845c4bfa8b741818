package fr.allervers.web.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.turnout.Factor;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.mend.MendEvent.LateDemand;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.HalfCame;
import fr.allervers.web.agenda.PublishedSession;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.mend.MendedTerritory;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.DraftProblems;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.MendedProblem;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is noted of a series that goes on after a mend: the problem made for it gives it a theme of its own. */
@RunningApplication
class MendedSeriesTest {

    private static final String TERRITORY = "val-suite";

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
    private PublishedSessions published;

    @Autowired
    private AttendanceNotes notes;

    @Autowired
    private NotedShowUps showUps;

    @Autowired
    private DraftProblems problems;

    @Autowired
    private MendedProblems mended;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    private Quarter quarter;
    private ProblemIndex whole;
    private String theme;

    @BeforeEach
    void mendAfterASeriesHasBegunAndNoteWhoCame() {
        quarter = quarters.onOffer().get(4);
        var territory = new MendedTerritory(TERRITORY, territories, current, quarters, versions, publications);
        var version = territory.publish(quarter);
        var series = MendedTerritory.series(version.plan());
        theme = series.theme();
        current.in(TERRITORY, () -> {
            var base = quarters.problem(version.problem());
            whole = base.index();
            var begins = series.sessions().get(1).toLocalDate();
            var left = MendProblem.of(base.problem(), version.plan(), new LateDemand(begins, List.of(), List.of()))
                    .withId("suite-" + series.id());
            var plan = new Plan(left.problem().id(), left.standing(), null);
            problems.keep(quarter, left.problem(), null);
            mended.keep(new MendedProblem(left.problem().id(), version.id(), begins, "{}"));
            quarters.planWith(quarter, left.problem().id(), null);
            var goesOn = versions.add(
                    new PlanJudge(left.problem()).scored(plan),
                    new PlanVersion.Origin(version.id(), null, VersionReason.MENDED));
            publications.publish(quarter, goesOn, 1);
            HalfCame.note(published, notes);
        });
    }

    private String get(String path) throws Exception {
        var address = URI.create("http://localhost:" + port + "/t/" + TERRITORY + path);
        var request = HttpRequest.newBuilder(address).header("Accept-Language", "fr");
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void itTeachesOfTheThemeThatItWasPlannedWith() throws Exception {
        current.in(TERRITORY, () -> {
            var ofTheme = published.held(LocalDate.MIN).stream()
                    .filter(s -> s.theme().name().equals(whole.theme(theme).name()))
                    .toList();
            assertThat(ofTheme).anyMatch(s -> !s.theme().id().equals(theme));
            assertThat(showUps.rates().by(Factor.THEME).get(theme).expected())
                    .isEqualTo(ofTheme.stream()
                            .mapToLong(PublishedSession::participants)
                            .sum());
            assertThat(showUps.rates().by(Factor.THEME).keySet())
                    .isSubsetOf(
                            whole.problem().themes().stream().map(t -> t.id()).toList());
        });

        var page = get("/assiduite?quarter=" + quarter);
        var table = page.substring(page.indexOf("Par thème"), page.indexOf("Par commune"));
        assertThat(table)
                .containsOnlyOnce(">" + whole.theme(theme).name() + "<")
                .doesNotContain("~");
        assertThat(get("/api/attendance?quarter=" + quarter))
                .contains("\"theme\":\"" + theme + "\"")
                .doesNotContain("~");
    }
}
