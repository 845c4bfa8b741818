package fr.allervers.web.townhall;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.account.Audit;
import fr.allervers.web.demand.DemandDesk;
import fr.allervers.web.demand.NewestDemand;
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
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
class TownHallPagesTest {

    /** Nobody else asks its town halls. */
    private static final String OTHER = "val-mairies";

    private static final String BELOW = "/t/" + OTHER;
    private static final Pattern SECRET =
            Pattern.compile("http://localhost:\\d+(/t/[a-z-]+/mairie/[\\w-]{22})\\?quarter=");

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
    private DemandDesk desk;

    @Autowired
    private NewestDemand newest;

    @Autowired
    private Publications publications;

    @Autowired
    private Audit audit;

    @BeforeEach
    void other() {
        territories.keep(TerritoryOfTest.named(OTHER), null, "imported");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + path);
        return client.send(request.header("Accept-Language", "fr").uri(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().header("Accept", "text/html"), path);
    }

    private HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        var form = Stream.of(fields)
                .map(f ->
                        f.substring(0, f.indexOf('=') + 1) + URLEncoder.encode(f.substring(f.indexOf('=') + 1), UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html,text/csv")
                        .POST(BodyPublishers.ofString(form)),
                path);
    }

    private Problem problem(Quarter quarter) {
        return current.in(OTHER, () -> quarters.problem(quarter).problem());
    }

    /** The path of a new link of a commune, as the page shows it once. */
    private String link(Quarter quarter, String commune) throws IOException, InterruptedException {
        var page = post(BELOW + "/mairies/lien", "quarter=" + quarter, "commune=" + commune);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        var address = SECRET.matcher(page.body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    @Test
    void theLogNamesTheCommuneWhoseLinkWasMade() throws Exception {
        var quarter = quarters.onOffer().get(4);
        var commune = problem(quarter).communes().get(0);
        link(quarter, commune.code());

        assertThat(get(BELOW + "/journal").body())
                .contains(">" + commune.name() + "<")
                .doesNotContain(">" + commune.code() + "<");
    }

    @Test
    void theLogNamesTheCommuneThatSentItsCountsByItsLinkAndNotTheLink() throws Exception {
        var quarter = quarters.onOffer().get(4);
        var commune = problem(quarter).communes().get(2);
        var page = link(quarter, commune.code());
        assertThat(post(page + "/comptes", counts(quarter, "7")).statusCode()).isEqualTo(302);

        assertThat(audit.page(OTHER, 0))
                .filteredOn(e -> e.action().equals("POST./mairie/{secret}/comptes"))
                .extracting(Audit.Entry::subject)
                .contains(quarter + " " + commune.code())
                .noneMatch(s -> s.contains("/"));
        assertThat(get(BELOW + "/journal").body()).contains(">" + commune.name() + "<");
    }

    private String[] counts(Quarter quarter, String residents) {
        var problem = problem(quarter);
        return new String[] {
            "quarter=" + quarter,
            "theme=" + problem.themes().get(0).id(),
            "audience=" + problem.audiences().get(0).id(),
            "mobility=" + problem.mobility().get(0).id(),
            "residents=" + residents,
            "theme=",
            "audience=",
            "mobility=",
            "residents="
        };
    }

    @Test
    void aTownHallTypesItsCountsCorrectsThemUntilTheLastDayAndTheyAreDemandThatNamesIt() throws Exception {
        var quarter = quarters.onOffer().get(5);
        var commune = problem(quarter).communes().get(0);
        var page = link(quarter, commune.code());
        var asked = page + "?quarter=" + quarter;
        assertThat(get(asked).body())
                .contains(commune.name() + "\u00a0: vos ateliers", "Envoyer nos chiffres", "Rien n’est encore prévu")
                .as("who does not know how they come says so, and reads as what they count")
                .contains(
                        "<option value=\"pied\">Je ne sais pas (compte comme «\u00a0À pied seulement\u00a0»)</option>")
                .doesNotContain("href=\"" + BELOW + "/demande");

        assertThat(post(page + "/comptes", counts(quarter, "12")).statusCode()).isEqualTo(302);
        assertThat(post(page + "/comptes", counts(quarter, "9")).statusCode()).isEqualTo(302);
        assertThat(get(asked).body())
                .contains("Enregistré\u00a0: 9 habitants", "Remplacer nos chiffres", "value=\"9\"");
        assertThat(get(BELOW + "/mairies?quarter=" + quarter).body())
                .contains("Une mairie sur")
                .contains("9 habitants");
        assertThat(get(BELOW + "/demande?quarter=" + quarter).body()).contains("Saisi par les mairies elles-mêmes");
        List<Demand> rows = current.in(OTHER, () -> newest.of(quarter).rows());
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.commune()).isEqualTo(commune.code());
            assertThat(row.residents()).isEqualTo(9);
            assertThat(row.provenance()).isEqualTo(Provenance.sourced("Mairie\u00a0: " + commune.name()));
        });

        var yesterday = LocalDate.now().minusDays(2);
        assertThat(post(BELOW + "/mairies/date", "quarter=" + quarter, "day=" + yesterday)
                        .statusCode())
                .isEqualTo(302);
        var late = post(page + "/comptes", counts(quarter, "100"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Le dernier jour était");
        assertThat(current.in(OTHER, () -> newest.of(quarter).rows())).isEqualTo(rows);

        var telephone = BELOW + "/mairies/telephone/" + commune.code();
        assertThat(get(BELOW + "/mairies?quarter=" + quarter).body()).contains(telephone + "?quarter=" + quarter);
        assertThat(get(telephone + "?quarter=" + quarter).body())
                .contains("Vous saisissez ce que la mairie de " + commune.name(), "value=\"9\"");
        assertThat(post(telephone + "/comptes", counts(quarter, "11")).statusCode())
                .as("what it says on the telephone is taken, though its day is over")
                .isEqualTo(302);
        assertThat(current.in(OTHER, () -> newest.of(quarter).rows()))
                .singleElement()
                .satisfies(row -> assertThat(row.residents()).isEqualTo(11));
        assertThat(get(asked).body()).contains("Enregistré\u00a0: 11 habitants").doesNotContain("Vous saisissez");
    }

    @Test
    void aLineThatIsNotWholeIsMarkedAndNothingIsKept() throws Exception {
        var quarter = quarters.onOffer().get(6);
        var page = link(quarter, problem(quarter).communes().get(1).code());

        for (var bad : List.of("", "-3", "2,5", "9999999", "<script>")) {
            var refused = post(page + "/comptes", counts(quarter, bad));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("Rien n’est enregistré encore", "Écrivez un nombre entier", "aria-invalid=\"true\"")
                    .doesNotContain("<script>\"");
        }
        assertThat(post(page + "/comptes", "quarter=" + quarter, "residents=").body())
                .contains("aucune ligne n’est remplie");
        assertThat(post(
                                page + "/comptes",
                                Stream.concat(Stream.of("more=1"), Stream.of(counts(quarter, "77")))
                                        .toArray(String[]::new))
                        .body())
                .contains("value=\"77\"");
        assertThat(current.in(OTHER, () -> desk.answers(quarter))).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceBesideItsFieldAndInOneList() throws Exception {
        var quarter = quarters.onOffer().get(6);
        var page = link(quarter, problem(quarter).communes().get(1).code());

        var refused = post(page + "/comptes", "quarter=" + quarter, "theme=", "audience=", "mobility=", "residents=4");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"fault-theme-1\"", "id=\"fault-audience-1\"", "id=\"fault-mobility-1\"")
                .contains("href=\"#theme-1\"", "href=\"#audience-1\"", "href=\"#mobility-1\"")
                .doesNotContain("fault-residents-1");
    }

    @Test
    void nobodyIsSaidByAZeroAlone() throws Exception {
        var quarter = quarters.onOffer().get(7);
        var page = link(quarter, problem(quarter).communes().get(1).code());

        var sent = post(page + "/comptes", "quarter=" + quarter, "theme=", "audience=", "mobility=", "residents=0");

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(get(page + "?quarter=" + quarter).body()).contains("personne ne demande d’atelier", "value=\"0\"");
        assertThat(current.in(OTHER, () -> desk.answers(quarter)))
                .singleElement()
                .satisfies(a -> assertThat(a.rows())
                        .as("a row of nobody, so that no estimate takes its place")
                        .hasSize(1));
    }

    @Test
    void whatOpensNothingIsAnsweredAsAnyUnknownAddress() throws Exception {
        var quarter = quarters.onOffer().get(5);
        var commune = problem(quarter).communes().get(2).code();
        var first = link(quarter, commune);
        var second = link(quarter, commune);
        assertThat(get(second).statusCode()).isEqualTo(200);
        assertThat(post(BELOW + "/mairies/lien/revoquer", "quarter=" + quarter, "commune=" + commune)
                        .statusCode())
                .isEqualTo(302);

        var unknown = get(BELOW + "/nulle-part");
        var shown = unknown.body().replaceAll("nonce-?[^>]*|/nulle-part", "");
        var other = second.replace(BELOW, "");
        for (var path : List.of(first, second, BELOW + "/mairie/AAAAAAAAAAAAAAAAAAAAAA", other, BELOW + "/mairie/x")) {
            var answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            if (!path.equals(other)) {
                assertThat(answer.body().replaceAll("nonce-?[^>]*", "").replace(path.substring(BELOW.length()), ""))
                        .isEqualTo(shown);
            }
            assertThat(post(path + "/comptes", counts(quarter, "5")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void linksThatAreMissingComeAllAtOnceAndEachOpensItsCommuneOnly() throws Exception {
        var quarter = quarters.onOffer().get(5);
        var communes = problem(quarter).communes().size();
        post(
                BELOW + "/mairies/lien/revoquer",
                "quarter=" + quarter,
                "commune=" + problem(quarter).communes().get(3).code());

        var table = post(BELOW + "/mairies/liens", "quarter=" + quarter);
        assertThat(table.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(table.body()).startsWith("\ufeffCommune;");
        var links = SECRET.matcher(table.body())
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
        assertThat(links).isNotEmpty().hasSizeLessThanOrEqualTo(communes);
        assertThat(get(links.get(links.size() - 1)).body())
                .contains(problem(quarter).communes().get(communes - 1).name() + "\u00a0: vos ateliers");

        assertThat(SECRET.matcher(post(BELOW + "/mairies/liens", "quarter=" + quarter)
                                .body())
                        .find())
                .isFalse();
        assertThat(get(BELOW + "/mairies?quarter=" + quarter).body())
                .contains("Nous n’avons pas encore vos chiffres")
                .doesNotContain(links.get(0));
        assertThat(get(BELOW + "/mairies?lang=en&quarter=" + quarter).body())
                .contains("We do not have your counts for the ");
    }

    @Test
    void aTownHallSaysWhatItThinksOfTheDraftAndSeesWhatIsPublished() throws Exception {
        var quarter = quarters.onOffer().get(4);
        var version = version(quarter);
        var plan = version.plan().workshops().get(0);
        var room = problem(quarter).rooms().stream()
                .filter(r -> r.id().equals(plan.room()))
                .findFirst()
                .orElseThrow();
        var page = link(quarter, room.commune());
        var asked = page + "?quarter=" + quarter;
        assertThat(get(asked).body()).doesNotContain(">chez vous<", "Le projet, pour avis");

        post(BELOW + "/mairies/avis", "quarter=" + quarter, "version=" + version.id());
        assertThat(get(asked).body()).contains("Le projet, pour avis", room.name(), ">chez vous<");
        var opinion = Map.of("accepted", "false", "remark", "Pas le <script>lundi</script>");
        assertThat(post(
                                page + "/avis",
                                "quarter=" + quarter,
                                "version=" + version.id(),
                                "accepted=" + opinion.get("accepted"),
                                "remark=" + opinion.get("remark"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(get(BELOW + "/mairies?quarter=" + quarter).body())
                .contains("Demande un changement", "Pas le &lt;script&gt;lundi");
        assertThat(get(BELOW + "/").body()).contains("Une mairie demande un changement du projet");
        post(BELOW + "/mairies/avis", "quarter=" + quarter, "version=");
        var late = post(page + "/avis", "quarter=" + quarter, "version=" + version.id(), "accepted=true", "remark=Ah");
        assertThat(late.statusCode()).isEqualTo(409);

        current.in(OTHER, () -> publications.publish(quarter, version, 0));
        assertThat(get(asked).body())
                .contains("Ce qui est prévu pour vous", room.name())
                .containsPattern("id=\"places\">[^<]*prévues? pour vos habitants")
                .doesNotContain("/avis\"");
    }

    @Test
    void aTownHallPromisesOrRefusesItsOwnRoomsAndARefusedRoomOfThePublishedPlanIsToBeDealtWith() throws Exception {
        var quarter = quarters.onOffer().get(3);
        var version = version(quarter);
        var used = version.plan().workshops().get(0).room();
        var rooms = problem(quarter).rooms();
        var room = rooms.stream().filter(r -> r.id().equals(used)).findFirst().orElseThrow();
        var foreign = rooms.stream()
                .filter(r -> !r.commune().equals(room.commune()))
                .findFirst()
                .orElseThrow();
        var page = link(quarter, room.commune());
        var publication = BELOW + "/publication?quarter=" + quarter;
        assertThat(get(publication).body()).contains("par ceux qui l");

        assertThat(post(page + "/salles", "quarter=" + quarter, "room=" + foreign.id(), "state=PROMISED")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(page + "/salles", "quarter=" + quarter, "room=" + used, "state=REFUSED")
                        .statusCode())
                .isEqualTo(302);
        assertThat(get(BELOW + "/salles?quarter=" + quarter).body())
                .contains("par la mairie, le", "Une salle du plan est refusée")
                .contains(">refusée</strong>");
        current.in(OTHER, () -> publications.publish(quarter, version, 0));
        assertThat(get(page + "?quarter=" + quarter).body()).contains("La coordination a votre refus");
        assertThat(get(publication).body()).contains("Une salle du plan publié est refusée", room.name());
        assertThat(get(BELOW + "/?quarter=" + quarter).body()).contains("Une salle du plan publié est refusée");

        for (var each : rooms) {
            post(BELOW + "/salles", "quarter=" + quarter, "room=" + each.id(), "state=PROMISED");
        }
        assertThat(get(publication).body()).doesNotContain("Une salle du plan publié est refusée");
        assertThat(get(BELOW + "/salles?quarter=" + quarter).body()).contains("Toutes les salles sont promises");
        assertThat(get(page + "?quarter=" + quarter).body()).contains(">promise<");
    }

    @Test
    void signUpsBelowTheMinimumOnTheDayOfDecisionPutTheQuestionKeepOrCancel() throws Exception {
        var quarter = quarters.onOffer().get(2);
        var version = version(quarter);
        current.in(OTHER, () -> publications.publish(quarter, version, 0));
        var workshop = version.plan().workshops().get(0);
        var rooms = problem(quarter).rooms();
        var room = rooms.stream()
                .filter(r -> r.id().equals(workshop.room()))
                .findFirst()
                .orElseThrow();
        var start = workshop.sessions().get(0);
        String[] session = {"quarter=" + quarter, "room=" + room.id(), "start=" + start};
        var elsewhere = rooms.stream()
                .filter(r -> !r.commune().equals(room.commune()))
                .findFirst()
                .orElseThrow();
        var page = link(quarter, room.commune());
        var publication = BELOW + "/publication?quarter=" + quarter;
        var question = "maintenir, fusionner ou annuler\u00a0?</span>";

        post(
                BELOW + "/inscriptions/decision",
                with(session, "day=" + LocalDate.now().plusDays(3)));
        assertThat(get(publication).body()).doesNotContain(question);
        post(
                BELOW + "/inscriptions/decision",
                with(session, "day=" + LocalDate.now().minusDays(2)));
        assertThat(get(publication).body()).contains(question);
        assertThat(get(BELOW + "/inscriptions?quarter=" + quarter).body()).contains("personne n’a compté");
        assertThat(post(page + "/inscriptions", with(session, "people=1")).statusCode())
                .isEqualTo(302);
        assertThat(get(BELOW + "/inscriptions?quarter=" + quarter).body())
                .contains("un inscrit, minimum")
                .contains("gardent leur place")
                .contains("Un inscrit est à prévenir. Prévus")
                .containsAnyOf("perd sa place", "perdent leur place");
        assertThat(get(BELOW + "/?quarter=" + quarter).body()).contains(question);

        var counted = "people%7C" + room.id() + "%7C" + start + "=";
        var decided = "day%7C" + room.id() + "%7C" + start + "=";
        String[] form = {"quarter=" + quarter};
        assertThat(get(BELOW + "/inscriptions?quarter=" + quarter + "&commune=" + elsewhere.commune())
                        .body())
                .doesNotContain("|" + room.id() + "|" + start);
        var wrong = post(BELOW + "/inscriptions", with(with(form, counted + "beaucoup"), decided + "2027-01-02"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("une valeur est à corriger", "value=\"beaucoup\"", "value=\"2027-01-02\"", "aria-invalid");
        assertThat(post(BELOW + "/inscriptions", with(with(form, counted + "0"), decided + "%2B12027-01-02"))
                        .statusCode())
                .as("a year that no diary has")
                .isEqualTo(422);
        assertThat(post(BELOW + "/inscriptions", with(with(form, counted + "50"), "was%7C" + counted + "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(get(publication).body()).doesNotContain(question);
        assertThat(get(page + "?quarter=" + quarter).body()).contains("value=\"50\"");
        post(BELOW + "/inscriptions", with(with(form, counted + "7"), "was%7C" + counted + "7"));
        assertThat(get(page + "?quarter=" + quarter).body()).contains("value=\"50\"");
        post(BELOW + "/inscriptions", with(form, counted + "0"));
        assertThat(get(publication).body()).contains(question);
        var cancelled = post(BELOW + "/inscriptions/decision", with(session, "outcome=CANCELLED"));
        var next = cancelled.headers().firstValue("Location").orElseThrow();
        assertThat(next).contains("/publication?quarter=" + quarter + "&version=");
        var made = current.in(OTHER, () -> versions.get(next.substring(next.lastIndexOf('=') + 1)));
        assertThat(made.plan().workshops()).hasSize(version.plan().workshops().size() - 1);
        assertThat(made.origin().parent()).isEqualTo(version.id());
        assertThat(get(publication + "&version=" + made.id()).body())
                .contains("Que dire aux habitants", "Publier le plan du ");
        assertThat(get(publication).body()).doesNotContain(question);
        assertThat(get(BELOW + "/inscriptions?quarter=" + quarter).body()).contains(">annulé<");

        assertThat(post(link(quarter, elsewhere.commune()) + "/inscriptions", with(session, "people=5"))
                        .statusCode())
                .isEqualTo(404);

        assertThat(post(BELOW + "/inscriptions/dates", with(form, "days=5")).statusCode())
                .isEqualTo(302);
        var other = version.plan().workshops().get(1);
        assertThat(get(BELOW + "/inscriptions?quarter=" + quarter).body())
                .contains("value=\"" + other.sessions().get(0).toLocalDate().minusDays(5) + "\"");
    }

    private static String[] with(String[] fields, String more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new);
    }

    private PlanVersion version(Quarter quarter) {
        return current.in(OTHER, () -> {
            var plan = new PlanSolver(quarters.problem(quarter).problem(), SolveLimits.ofMoves(20, 1), null)
                    .run(heard -> {});
            return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
        });
    }
}
