package fr.allervers.web.turnout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.HalfCame;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
class TurnoutPageTest {

    private static final String TERRITORY = "val-turnout";

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
    private CommuneYears years;

    @Autowired
    private NotedShowUps showUps;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    private Quarter quarter;
    private PlanVersion version;

    @BeforeEach
    void publish() {
        territories.keep(TerritoryOfTest.named(TERRITORY), null, "imported");
        quarter = quarters.onOffer().get(4);
        current.in(TERRITORY, () -> {
            var known = publications.current(quarter);
            if (known != null) {
                version = versions.get(known.version());
                return;
            }
            var plan = new PlanSolver(problem(), SolveLimits.ofMoves(20, 1), null).run(heard -> {});
            version = versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
            publications.publish(quarter, version, 0);
        });
    }

    private Problem problem() {
        return quarters.problem(quarter).problem();
    }

    private String page(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path)).header("Accept-Language", "fr");
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> switchOver(boolean on) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address("/assiduite/surreservation"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("quarter=" + quarter + "&on=" + on));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + "/t/" + TERRITORY + path);
    }

    @Test
    void whatIsNotedTeachesWhatToExpectAndRaisesSeatsOnlyWhereSwitchedOn() throws Exception {
        var unknown = page("/assiduite?quarter=" + quarter);
        assertThat(unknown).contains("Aucune présence n’est encore notée").doesNotContain("Offrir plus de places");
        assertThat(page("/plan/" + version.id() + "/liste")).doesNotContainPattern("\\d à attendre");

        current.in(TERRITORY, () -> HalfCame.note(published, notes));

        var known = page("/assiduite?quarter=" + quarter);
        assertThat(known)
                .contains("Par thème", "Par commune", "Par moyen de transport", "Par heure de début", "Offrir plus")
                .contains("Servis, en attente, absents");
        assertServedWaitingAndDroppedAreCountedByCommune();
        assertThat(page("/plan/" + version.id() + "/liste"))
                .containsPattern("\\d à attendre")
                .containsPattern("sous le minimum de \\d");
        var workshop = version.plan().workshops().get(0).id();
        assertThat(page("/plan/" + version.id() + "/atelier/" + workshop)).contains("à attendre");
        assertThat(page("/publication?quarter=" + quarter)).doesNotContain("D’après les présences notées");

        var seats = seats();
        assertThat(switchOver(true).statusCode()).isEqualTo(302);
        assertThat(seats()).isGreaterThan(seats);
        assertThat(page("/assiduite?quarter=" + quarter)).contains("Plus de places sont offertes qu’il n’y en a");
        assertThat(page("/publication?quarter=" + quarter + "&version=" + another()))
                .containsPattern("D’après les présences notées jusqu’ici, .{1,12} ateliers? aur(a|ont) plutôt moins")
                .contains("Combien en attendre à chacun");

        assertThat(switchOver(false).statusCode()).isEqualTo(302);
        assertThat(seats()).isEqualTo(seats);
    }

    /** Counted here by hand, of the plan and of what was noted. */
    private void assertServedWaitingAndDroppedAreCountedByCommune() {
        current.in(TERRITORY, () -> {
            var of = List.of(quarter);
            var lines = years.lines(of, showUps.noted());
            var attending = version.plan().attending();
            var sessions = published.held(LocalDate.MIN).stream()
                    .filter(s -> s.number() == 1)
                    .toList();
            assertThat(years.quarters(4)).containsExactly(quarter);
            for (var commune : problem().communes()) {
                var rows = problem().demand().stream()
                        .filter(d -> d.commune().equals(commune.code()))
                        .toList();
                long asked = rows.stream().mapToLong(Demand::residents).sum();
                long served = rows.stream()
                        .mapToLong(d -> attending.getOrDefault(d.id(), 0L))
                        .sum();
                var expected = sessions.stream()
                        .flatMap(s -> s.expected().stream())
                        .filter(e -> e.commune().code().equals(commune.code()))
                        .toList();
                var dropped = expected.isEmpty()
                        ? null
                        : expected.stream()
                                .mapToLong(e -> e.residents() - e.residents() / 2)
                                .sum();
                var line = lines.stream()
                        .filter(l -> l.commune().equals(commune.name()))
                        .findFirst();
                if (asked == 0 && dropped == null) {
                    assertThat(line).as(commune.name()).isEmpty();
                } else {
                    assertThat(line.orElseThrow().counts())
                            .as(commune.name())
                            .containsExactly(new CommuneYears.Count(served, asked - served, dropped));
                }
            }
            assertThat(lines.stream()
                            .mapToLong(l ->
                                    Objects.requireNonNull(l.counts().get(0)).served())
                            .sum())
                    .isEqualTo(version.plan().participants());
            assertThat(lines)
                    .as("those first of which most wait")
                    .isSortedAccordingTo(Comparator.comparing(
                            l -> -Objects.requireNonNull(l.counts().get(0)).waiting()));
        });
    }

    /** Id of another version of the published plan's problem. */
    private String another() {
        return current.in(TERRITORY, () -> {
            var origin = new PlanVersion.Origin(null, null, VersionReason.END);
            return versions.add(version.plan(), origin).id();
        });
    }

    private int seats() {
        return current.in(
                TERRITORY,
                () -> problem().themes().stream()
                                .mapToInt(Theme::maxParticipants)
                                .sum()
                        + problem().rooms().stream().mapToInt(Room::capacity).sum());
    }
}
