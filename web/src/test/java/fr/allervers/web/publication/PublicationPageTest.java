package fr.allervers.web.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.SolvedPlan;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.solving.SolveRuns;
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
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
class PublicationPageTest {

    /** Nobody else plans it. */
    private static final String OTHER = "val-publie";

    private static final String BELOW = "/t/" + OTHER;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private SolveRuns runs;

    @BeforeEach
    void other() {
        territories.keep(TerritoryOfTest.named(OTHER), null, "imported");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + BELOW + path);
        return client.send(request.header("Accept-Language", "fr").uri(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                path);
    }

    private static int number(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }

    private static TerritoryCopy withTelephone() {
        return withLine("territory.csv", "telephone,03 80 00 00 01");
    }

    private static TerritoryCopy away(String advisor, LocalDate day) {
        return withLine("closures.csv", "ADVISOR,%s,%s,%s,congé".formatted(advisor, day, day));
    }

    private static TerritoryCopy withLine(String file, String line) {
        var files = TerritoryOfTest.named(OTHER).files();
        var text = new String(files.content(file), UTF_8) + line + "\n";
        return files.with(file, text.getBytes(UTF_8)).read();
    }

    private PlanVersion version(Quarter quarter, int seed) {
        return current.in(OTHER, () -> {
            var problem = quarters.problem(quarter).problem();
            var plan = new PlanSolver(problem, SolveLimits.ofMoves(20, seed), null).run(heard -> {});
            return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
        });
    }

    /** Another plan made with the same data. */
    private PlanVersion version(PlanVersion other, int seed) {
        return current.in(OTHER, () -> {
            var problem = quarters.problem(other.problem()).problem();
            var plan = new PlanSolver(problem, SolveLimits.ofMoves(20, seed), null).run(heard -> {});
            return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
        });
    }

    @Test
    void aPlanIsPublishedAnotherTakesItsPlaceWithATextForEachAndIsTakenBack() throws Exception {
        var quarter = quarters.onOffer().get(7);
        var page = "/publication?quarter=" + quarter;
        assertThat(send(HttpRequest.newBuilder(), page).body()).contains("pas encore de plan");
        var first = version(quarter, 1);
        var before = send(HttpRequest.newBuilder(), page).body();
        assertThat(before).contains("Rien n’est publié", "Tout est nouveau", "Publier le plan du ");
        assertThat(before)
                .containsPattern("ateliers sont à annoncer. Rien n’est publié")
                .containsPattern("<summary>\\d+ ateliers</summary>")
                .containsPattern("\\d+ ateliers, chez elle ou où vont ses habitants")
                .doesNotContain("changements", "habitants du plan publié");
        assertThat(before).contains("tables de temps de trajet sont estimées");
        assertThat(before)
                .as("what territory check warns of")
                .containsPattern("contrôle des tables du territoire avertit de \\d+ points")
                .containsPattern("<li>[^<]*Salle du conseil[^<]*</li>")
                .contains("/territoire?quarter=" + quarter + "#decide");
        assertThat(before).containsSubsequence("id=\"example\"", "Ne pas afficher", "Publier le plan du ");
        assertThat(number("(\\d+) salles du plan sont fictives", before))
                .isGreaterThan(0)
                .isEqualTo(number("(\\d+) salles ne sont pas promises", before));
        assertThat(before)
                .as("each point has its way")
                .containsPattern("ne sont pas promises[^<]*</span>[^\\n]*href=\"" + BELOW + "/salles\\?quarter=")
                .doesNotContain("depuis la publication", "comme à la publication");
        assertThat(before).contains("conseillers sont fictifs ou estimés");
        assertThat(before).contains("voici vos ateliers du trimestre").doesNotContain("Nouveau", "voici ce qui change");

        assertThat(post("/publication", "quarter=" + quarter + "&version=" + first.id() + "&last=0")
                        .statusCode())
                .isEqualTo(302);
        assertThat(send(HttpRequest.newBuilder(), page).body())
                .contains("La publication 1 est en vigueur", "est celui qui est publié")
                .containsSubsequence(
                        "btn btn-main\" href=\"" + BELOW + "/publication/prevenir", BELOW + "/publication/retrait");

        var second = version(quarter, 2);
        var after = send(HttpRequest.newBuilder(), page).body();
        assertThat(after).contains("Ce qui change depuis la publication 1 du ", "Que dire aux habitants", "[téléphone");
        assertThat(after)
                .as("what is as it was is folded behind what is new")
                .containsPattern("(Nouveau ou changé|Aucun avertissement nouveau) depuis la publication 1")
                .containsPattern("id=\"same-points\"[\\s\\S]*points comme à la publication 1[\\s\\S]*temps de trajet"
                        + " sont estimées");
        assertThat(after).contains("Le même texte en", "Appelez le [téléphone].");
        assertThat(after).contains("Le territoire n’a pas donné de numéro de téléphone");
        territories.keep(withTelephone(), null, "changed");
        assertThat(send(HttpRequest.newBuilder(), page).body())
                .contains("Appelez le 03 80 00 00 01.")
                .doesNotContain("[téléphone", "n’a pas donné de numéro");
        var late = post("/publication", "quarter=" + quarter + "&version=" + second.id() + "&last=0");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Quelqu’un a publié ou retiré");

        assertThat(post("/publication/retrait", "quarter=" + quarter + "&number=1")
                        .statusCode())
                .isEqualTo(302);
        var withdrawn = send(HttpRequest.newBuilder(), page).body();
        assertThat(withdrawn)
                .contains("Rien n’est publié", "a été retirée", "Ce qui n’a plus lieu", "Ces ateliers n’ont pas lieu")
                .contains("Publier de nouveau le plan du ", "Ou publier une autre version")
                .doesNotContain("Nouveau", "Avant de publier");
        current.in(OTHER, () -> versions.name(second.id(), "Neige"));
        assertThat(send(HttpRequest.newBuilder(), page + "&version=" + second.id())
                        .body())
                .contains(
                        "Avant de publier le plan «\u00a0Neige\u00a0»",
                        "tout est à annoncer",
                        "Dire que la publication 1 est retirée");

        post("/publication", "quarter=" + quarter + "&version=" + first.id() + "&last=1");
        assertThat(send(HttpRequest.newBuilder(), page + "&version=" + first.id())
                        .body())
                .contains("La publication 2 est en vigueur", "est celui qui est publié");
    }

    @Test
    void aRunStaysCloseToWhatIsPublishedAndItsChangesAreCounted() throws Exception {
        var quarter = quarters.onOffer().get(6);
        var published = version(quarter, 1);
        var page = "/publication?quarter=" + quarter;
        post("/publication", "quarter=" + quarter + "&version=" + published.id() + "&last=0");
        assertThat(send(HttpRequest.newBuilder(), page).body()).contains("peut tout changer");

        assertThat(post("/publication/proche", "quarter=" + quarter + "&close=true")
                        .statusCode())
                .isEqualTo(302);

        var body = send(HttpRequest.newBuilder(), page).body();
        assertThat(body).contains("Un nouveau calcul garde autant que possible le plan publié");
        var problem = current.in(OTHER, () -> quarters.problem(quarter).problem());
        assertThat(problem.published()).isEqualTo(published.plan().workshops());
        var plan = current.in(OTHER, () -> SolvedPlan.await(versions, runs, problem))
                .plan();
        var ids = plan.workshops().stream().map(Workshop::id).collect(toSet());
        var cancelled = published.plan().workshops().stream()
                .filter(w -> !ids.contains(w.id()))
                .toList();
        var earlier = version(published, 2);
        assertThat(send(HttpRequest.newBuilder(), page + "&version=" + earlier.id())
                        .body())
                .as("to stay close to what is published changes no data")
                .contains("Avant de publier", "pas de téléphone pour les habitants", "/territoire/tables/territory.csv")
                .doesNotContain("tables du territoire ou la demande ont changé");
        assertThat(cancelled).hasSizeLessThan(published.plan().workshops().size());
        assertThat(plan.score().costs().of(Cost.CANCELLED))
                .isEqualTo(cancelled.stream().mapToLong(Workshop::participants).sum());

        post("/publication/proche", "quarter=" + quarter + "&close=false");
        assertThat(current.in(OTHER, () -> quarters.problem(quarter).problem()).published())
                .isEmpty();
        var workshop = published.plan().workshops().get(0);
        territories.keep(away(workshop.advisor(), workshop.sessions().get(0).toLocalDate()), null, "changed");
        assertThat(send(HttpRequest.newBuilder(), page + "&version=" + earlier.id())
                        .body())
                .contains("tables du territoire ou la demande ont changé");
    }

    @Test
    void aDeclaredAbsenceThatTheTablesDoNotHaveIsSaidBeforeAPlanIsPublishedAndRun() throws Exception {
        var quarter = quarters.onOffer().get(4);
        var published = version(quarter, 1);
        var page = "/publication?quarter=" + quarter;
        var workshop = published.plan().workshops().get(0);
        var day = workshop.sessions().get(0).toLocalDate();
        var touched = published.plan().held().stream()
                .filter(w -> w.advisor().equals(workshop.advisor()))
                .filter(w -> w.sessions().stream().anyMatch(s -> s.toLocalDate().equals(day)))
                .toList();
        assertThat(send(HttpRequest.newBuilder(), page).body()).doesNotContain("absence déclarée");
        post(
                "/agenda/" + workshop.advisor() + "/absence",
                "id=" + UUID.randomUUID() + "&first=" + day + "&last=" + day);

        assertThat(send(HttpRequest.newBuilder(), page).body())
                .containsPattern(
                        "(" + touched.size() + "|Une) séances? de ce plan tomb\\p{L}+ pendant une absence déclarée")
                .contains(BELOW + "/territoire/tables/closures.csv");

        post("/publication", "quarter=" + quarter + "&version=" + published.id() + "&last=0");
        assertThat(send(HttpRequest.newBuilder(), page).body()).contains("n’en tient compte qu’une fois");
        post("/publication/proche", "quarter=" + quarter + "&close=true");
        current.in(OTHER, () -> runs.stop(quarters.problem(quarter).id()));
        int all = published.plan().workshops().size();
        int left = all - (int) touched.stream().map(Workshop::id).distinct().count();
        assertThat(send(HttpRequest.newBuilder(), page).body())
                .contains(left + " ateliers publiés sur " + all + " sont encore possibles");

        territories.keep(away(workshop.advisor(), day), null, "changed");
        assertThat(send(HttpRequest.newBuilder(), page).body()).doesNotContain("n’en tient compte qu’une fois");
    }

    @Test
    void aPlanThatNeedsARefusedRoomIsNotPublishedWithoutAWord() throws Exception {
        var quarter = quarters.onOffer().get(3);
        var version = version(quarter, 1);
        var room = version.plan().workshops().get(0).room();
        var page = "/publication?quarter=" + quarter + "&version=" + version.id();
        assertThat(send(HttpRequest.newBuilder(), page).body())
                .as("what only warns says so")
                .contains("Aucun de ces points n’interdit de publier\u00a0: ce sont des avertissements")
                .doesNotContain("de ce plan est refusée", "À régler");

        post("/salles", "quarter=" + quarter + "&room=" + room + "&state=REFUSED");

        assertThat(send(HttpRequest.newBuilder(), page).body())
                .contains("Une salle de ce plan est refusée par ceux qui la tiennent")
                .contains("À régler\u00a0:", "disent que le plan ne peut pas avoir lieu tel quel");
        post("/salles", "quarter=" + quarter + "&room=" + room + "&state=PROMISED");
    }

    @Test
    void aPlanOfAnotherQuarterIsNotPublished() throws Exception {
        var quarter = quarters.onOffer().get(8);
        var other = version(quarters.onOffer().get(9), 1);

        assertThat(post("/publication", "quarter=" + quarter + "&version=" + other.id() + "&last=0")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLockAloneChangesNothingForAnybody() throws Exception {
        var quarter = quarters.onOffer().get(5);
        var published = version(quarter, 1);
        post("/publication", "quarter=" + quarter + "&version=" + published.id() + "&last=0");
        var workshop = published.plan().workshops().get(0).id();
        var locked = current.in(
                OTHER,
                () -> versions.add(
                        published.plan(),
                        Locks.NONE.with(workshop, Set.of(Choice.START)),
                        new PlanVersion.Origin(published.id(), null, VersionReason.LOCKED)));

        var page = send(HttpRequest.newBuilder(), "/publication?quarter=" + quarter + "&version=" + locked.id());
        assertThat(page.body()).contains("Rien ne change pour personne", "Publier quand même");
    }
}
