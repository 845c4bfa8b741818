package fr.allervers.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.absence.Absences;
import fr.allervers.web.absence.Absences.Absence;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An absence of which a mend is published is still read, with who holds what the advisor was to hold. */
@RunningApplication
class AwayPagesTest {

    private static final String ID = "val-absent";

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private Absences absences;

    @Autowired
    private PublishedSessions published;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    private PlanVersion add(Plan plan) {
        return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
    }

    /** Publishes a plan, then the same with one workshop held by somebody else; that workshop as it was first. */
    private Workshop handedOver(Quarter quarter) {
        var problem = quarters.problem(quarter).problem();
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null).run(heard -> {});
        publications.publish(quarter, add(plan), 0);
        var was = plan.workshops().get(0);
        var by = problem.advisors().stream()
                .filter(a -> !a.id().equals(was.advisor()))
                .findFirst()
                .orElseThrow();
        var workshops = plan.workshops().stream()
                .map(w -> w.id().equals(was.id()) ? w.withAdvisor(by.id()) : w)
                .toList();
        publications.publish(quarter, add(new Plan(plan.problem(), workshops, plan.score())), 1);
        return was;
    }

    /** Publishes a plan, then the same with one workshop held by the same advisor on another day; that workshop as it was first. */
    private Workshop moved(Quarter quarter) {
        var problem = quarters.problem(quarter).problem();
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null).run(heard -> {});
        publications.publish(quarter, add(plan), 0);
        var was = plan.workshops().stream()
                .filter(w -> w.sessions().size() == 1)
                .findFirst()
                .orElseThrow();
        var day = was.sessions().get(0).toLocalDate();
        var start = problem.starts().stream()
                .filter(s -> !s.toLocalDate().equals(day))
                .findFirst()
                .orElseThrow();
        var workshops = plan.workshops().stream()
                .map(w -> w.id().equals(was.id()) ? w.withSessions(List.of(start)) : w)
                .toList();
        publications.publish(quarter, add(new Plan(plan.problem(), workshops, plan.score())), 1);
        return was;
    }

    private String read(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/t/" + ID + path))
                .header("Accept-Language", "fr");
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body()
                .replaceAll("<[^>]*>", "")
                .replaceAll("[\\s\u00a0]+", " ");
    }

    @Test
    void theAdvisorAndTheTeamReadTheAbsenceAndWhoTakesOver() throws Exception {
        territories.keep(TerritoryOfTest.named(ID), null, "imported");
        var was = current.in(ID, () -> handedOver(quarters.onOffer().get(5)));
        var day = was.sessions().get(0).toLocalDate();
        var agenda = "/agenda/" + was.advisor();
        assertThat(read(agenda)).doesNotContain("tenue par");

        current.in(ID, () -> absences.declare(new Absence(UUID.randomUUID().toString(), was.advisor(), day, day)));

        for (var path : List.of(agenda, "/agenda/equipe?week=" + day)) {
            assertThat(read(path)).contains("Absences").containsPattern("tenue par Conseill");
        }
        assertThat(read("/agenda/equipe?week=" + day))
                .as("on the day itself")
                .containsPattern("\\d\\d:\\d\\d [^–]* absence |absence [^–]* \\d\\d:\\d\\d ");
    }

    /** Of five or six workshops that an absence touched, the advisor's own page named the two that somebody else held. */
    @Test
    void whatIsHeldOnAnotherDayIsNamedBelowTheAbsenceToo() throws Exception {
        territories.keep(TerritoryOfTest.named(ID), null, "imported");
        var was = current.in(ID, () -> moved(quarters.onOffer().get(7)));
        var day = was.sessions().get(0).toLocalDate();
        var agenda = "/agenda/" + was.advisor();
        assertThat(read(agenda)).doesNotContain("déplacée au");

        current.in(ID, () -> absences.declare(new Absence(UUID.randomUUID().toString(), was.advisor(), day, day)));

        assertThat(read(agenda)).contains("déplacée au ");
        assertThat(read("/agenda/equipe?week=" + day)).contains("déplacée au ");
    }

    @Test
    void theSheetOfARoomSaysWhenItIsClosedAndTheFirstPlanThatNothingIsToBeUndone() throws Exception {
        territories.keep(TerritoryOfTest.named(ID), null, "imported");
        var first = current.in(ID, () -> {
            var quarter = quarters.onOffer().get(1);
            var problem = quarters.problem(quarter).problem();
            var plan = new PlanSolver(problem, SolveLimits.ofMoves(300, 1), null).run(heard -> {});
            var version = add(plan);
            publications.publish(quarter, version, 0);
            return version;
        });
        var closed = current.in(
                ID,
                () -> published.held(published.today()).stream()
                        .map(PublishedSession::room)
                        .filter(r -> !r.closed().isEmpty())
                        .findFirst()
                        .orElseThrow());

        assertThat(read("/fiches-salles/" + closed.id())).contains("Jours de fermeture");
        assertThat(read("/plan/" + first.id() + "/calendrier"))
                .contains("Rien à défaire", "Chaque conseiller a sa couleur");
    }
}
