package fr.allervers.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.figures.AloneFromHome;
import fr.allervers.data.figures.PassedBy;
import fr.allervers.data.figures.PassedBy.Why;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Workshops that nobody of their own commune comes to, and residents who travel alone, where a plan's points are read. */
@RunningApplication
class PassedByPagesTest {

    /** Nobody else plans it. */
    private static final int QUARTER = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    private QuarterProblem problem;
    private PlanVersion version;

    @BeforeEach
    void plan() {
        problem = quarters.problem(quarters.onOffer().get(QUARTER));
        var half = HalfPlan.add(versions, problem.problem());
        version = exchanges(half.plan())
                .map(plan -> ScoredPlan.of(problem.problem(), plan))
                .filter(plan -> Objects.requireNonNull(plan.score()).isValid())
                .filter(plan -> PassedBy.of(problem.index(), plan).stream()
                        .flatMap(p -> p.away().stream())
                        .anyMatch(a -> a.why() == Why.FREE))
                .findFirst()
                .map(plan -> versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.FIRST)))
                .orElseThrow();
    }

    /** Two workshops of the same theme and audience have each other's participants. */
    private static Stream<Plan> exchanges(Plan plan) {
        return plan.workshops().stream()
                .flatMap(one -> plan.workshops().stream()
                        .filter(other -> one.isOfKindOf(other) && one.id().compareTo(other.id()) < 0)
                        .map(other -> new Plan(
                                plan.problem(),
                                plan.workshops().stream()
                                        .map(w -> w.equals(one)
                                                ? w.withAttendance(other.attendance())
                                                : w.equals(other) ? w.withAttendance(one.attendance()) : w)
                                        .toList(),
                                null)));
    }

    private String get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "fr")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private PassedBy passed() {
        return PassedBy.of(problem.index(), version.plan()).stream()
                .filter(p -> p.away().stream().anyMatch(a -> a.why() == Why.FREE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSheetSaysWhoOfItsCommuneGoesElsewhereAndLeadsToTheEffectOfBringingThemHere() throws Exception {
        var passed = passed();
        var workshop = passed.workshop();
        var home = problem.index()
                .communeOf(problem.index().room(workshop.room()).commune())
                .name();

        var sheet = get("/plan/%s/atelier/%s".formatted(version.id(), workshop.id()));

        assertThat(sheet)
                .contains("id=\"passed\"", "(" + home + ")", "personne de cette commune ne vient ici")
                .as("of two workshops the one that is spoken of is named, and no name of a commune wants an elision")
                .contains("L’atelier de leur commune a encore ", "rien d’autre qu’un verrou n’empêche d’y venir")
                .doesNotContain(" de " + home + " va ", " de " + home + " vont ", "personne de " + home);
        var link = Pattern.compile("href=\"([^\"]*kind=TRANSFER[^\"]*)\">Voir l’effet")
                .matcher(sheet);
        assertThat(link.find()).isTrue();
        assertThat(get(link.group(1).replace("&amp;", "&"))).contains("Garder ce changement");
        var other = version.plan().workshops().stream()
                .filter(w -> PassedBy.of(problem.index(), version.plan()).stream()
                        .noneMatch(p -> p.workshop().equals(w)))
                .findFirst()
                .orElseThrow();
        assertThat(get("/plan/%s/atelier/%s".formatted(version.id(), other.id())))
                .doesNotContain("id=\"passed\"");
    }

    @Test
    void theListBeforePublishingNamesThemAndWhoTravelsAlone() throws Exception {
        var alone = AloneFromHome.of(problem.index(), version.plan());
        assertThat(alone).hasSizeGreaterThan(1);

        var page = get("/publication?quarter=%s&version=%s".formatted(problem.quarter(), version.id()));

        assertThat(page)
                .contains(
                        "propre commune, dont des habitants vont au même thème dans une autre",
                        alone.size() + " habitants vont chacun seul de leur commune",
                        "/plan/%s/atelier/%s"
                                .formatted(version.id(), passed().workshop().id()))
                .containsPattern("va ailleurs|vont ailleurs")
                .containsPattern("un habitant va seul à ");
    }
}
