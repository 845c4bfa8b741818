package fr.allervers.web.agenda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.RoomPromise;
import fr.allervers.web.publication.RoomPromises;
import fr.allervers.web.publication.SessionKey;
import fr.allervers.web.publication.SignUps;
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
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningApplication
class AgendaPagesTest {

    private static final String TERRITORY = "val-agenda";

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
    private CurrentTerritory current;

    @Autowired
    private SignUps signUps;

    @Autowired
    private RoomPromises promises;

    @Autowired
    private TerritoryVersions territories;

    private Quarter quarter;
    private Workshop workshop;

    @BeforeEach
    void publish() {
        territories.keep(noted(), null, "imported");
        quarter = quarters.onOffer().get(5);
        current.in(TERRITORY, () -> {
            var known = publications.current(quarter);
            var version = known == null ? version() : versions.get(known.version());
            if (known == null) {
                publications.publish(quarter, version, 0);
            }
            workshop = version.plan().workshops().get(0);
        });
    }

    /** A territory of our own whose tables know whom to call and what to take along. */
    private static TerritoryCopy noted() {
        var files = Territories.copy("val-daigremont").files();
        files = with("rooms.csv", "contact,key,access", "\"Gardien, tél. 03 87 00 00 01\",au clou,par la cour", files);
        files = with("themes.csv", "kit", "Huit tablettes", files);
        files = with("communes.csv", "contact,telephone", "Secrétariat,03 87 00 00 02", files);
        return TerritoryOfTest.named(TERRITORY, files);
    }

    private static TableFiles with(String file, String headings, String cells, TableFiles files) {
        var lines = new String(Objects.requireNonNull(files.content(file)), UTF_8)
                .lines()
                .toList();
        var text = lines.get(0) + "," + headings + "\n"
                + lines.stream().skip(1).map(l -> l + "," + cells + "\n").collect(Collectors.joining());
        return files.with(file, text.getBytes(UTF_8));
    }

    private PlanVersion version() {
        var problem = quarters.problem(quarter).problem();
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null).run(heard -> {});
        return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "fr")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void anAgendaIsReachedFromTheTeamAndLeadsToTheSheetOfADay() throws Exception {
        var below = "/t/" + TERRITORY + "/agenda";
        var agenda = below + "/" + workshop.advisor();
        var day = agenda + "/" + workshop.sessions().get(0).toLocalDate();

        assertThat(get(below).body()).contains(agenda, "Semaine du");
        assertThat(get(agenda).body()).contains("Partir à", "Feuille du jour", "État du");
        assertThat(get(agenda + "?view=QUARTER&quarter=" + quarter).body()).contains(day);
        assertThat(get(agenda + "?view=WEEK&week=" + workshop.sessions().get(0).toLocalDate())
                        .body())
                .contains(day);
        assertThat(get(day).body())
                .contains("Partir à", "Attendus", "Emporter", "geo:", "Retour après", "data-print")
                .contains("Gardien", "tel:0387000001", "Secrétariat", "tel:0387000002")
                .contains("Huit tablettes", "au clou", "par la cour");
        assertThat(get(agenda + "/2020-01-01").body()).contains("Rien ce jour-là");
    }

    @Test
    void aDriveThatLeavesNoCommuneIsNotSaidToGoFromItToItself() throws Exception {
        var days = current.in(TERRITORY, () -> published.held(published.today())).stream()
                .map(s -> "/agenda/" + s.advisor().id() + "/" + s.day())
                .distinct()
                .toList();
        var sheets = new StringBuilder();
        for (var day : days) {
            sheets.append(get("/t/" + TERRITORY + day).body());
        }

        assertThat(sheets)
                .containsPattern("sans quitter|d’une salle à l’autre")
                .doesNotContainPattern("de ([^<:]+) à \\1\u00a0:");
    }

    @Test
    void theSheetOfADaySaysHowManySignedUpAndThatARoomWasRefused() throws Exception {
        var start = workshop.sessions().get(0);
        var day = "/t/" + TERRITORY + "/agenda/" + workshop.advisor() + "/" + start.toLocalDate();
        assertThat(get(day).body()).doesNotContain("inscrits", "Appelez avant de partir");

        current.in(TERRITORY, () -> {
            signUps.count(quarter, new SessionKey(workshop.room(), start), 7, true);
            promises.set(quarter, workshop.room(), RoomPromise.State.REFUSED, true);
        });
        assertThat(get(day).body()).contains("7 inscrits", "Appelez avant de partir");
        current.in(TERRITORY, () -> promises.set(quarter, workshop.room(), RoomPromise.State.PROMISED, true));
        assertThat(get(day).body()).contains("7 inscrits").doesNotContain("Appelez avant de partir");
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/t/" + TERRITORY + path))
                .header("Accept-Language", "fr")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void anAdvisorNotesHowManySignedUpForASessionOfTheirsAndForNoOther() throws Exception {
        var session = current.in(
                TERRITORY,
                () -> published.held(LocalDate.MIN).stream()
                        .filter(s -> Quarter.of(s.day()).equals(quarter))
                        .filter(s -> !s.workshop().id().equals(workshop.id()))
                        .findFirst()
                        .orElseThrow());
        var key = session.key();
        var agenda = "/agenda/" + session.workshop().advisor();

        assertThat(post(agenda + "/inscriptions", "session=" + key + "&people=5")
                        .statusCode())
                .isEqualTo(302);

        assertThat(get("/t/" + TERRITORY + agenda + "/" + session.day()).body()).contains("5 inscrits", "value=\"5\"");
        assertThat(current.in(TERRITORY, () -> signUps.of(quarter))).containsEntry(session.sessionKey(), 5);
        assertThat(post("/agenda/nobody/inscriptions", "session=" + key + "&people=5")
                        .statusCode())
                .isEqualTo(404);
        for (var wrong : List.of("-1", "", "beaucoup", "100000")) {
            assertThat(post(agenda + "/inscriptions", "session=" + key + "&people=" + wrong)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void attendanceIsNotedWithoutScriptInWordsOfAllBands() throws Exception {
        var day = "/agenda/" + workshop.advisor() + "/"
                + workshop.sessions().get(0).toLocalDate();
        var link = Pattern.compile("/agenda/[^\"]*/presence\\?session=([^\"]+)")
                .matcher(get("/t/" + TERRITORY + day).body());
        assertThat(link.find()).isTrue();
        var page = get("/t/" + TERRITORY + "/agenda/" + workshop.advisor() + "/presence?session=" + link.group(1))
                .body();
        assertThat(page).contains("Qui est venu", "70\u00a0ans et plus", "Scolarisées", "Hommes");
        assertThat(page).doesNotContain("??");
        var id = UUID.randomUUID().toString();
        var form = "id=" + id + "&session=" + link.group(1) + "&others=4";

        var early = post("/agenda/" + workshop.advisor() + "/presence", form);
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("Rien n’est noté", "a déjà eu lieu, plus tôt que prévu");
        form += "&ahead=yes&band%7CWOMAN=5";
        var answer = post("/agenda/" + workshop.advisor() + "/presence", form);

        assertThat(answer.statusCode()).isEqualTo(302);
        var kept = answer.headers().firstValue("Location").orElseThrow();
        assertThat(get(URI.create(kept).getRawPath() + "?" + URI.create(kept).getRawQuery())
                        .body())
                .contains("4 personnes, noté le", "plus de personnes que de présents");
        assertThat(post("/agenda/" + workshop.advisor() + "/presence", form + "&came%7Cx=2")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/agenda/" + workshop.advisor() + "/presence", "id=" + id + "&session=none&others=4")
                        .statusCode())
                .isEqualTo(404);
    }

    /** The first workshop of the plan as one session that was held yesterday. */
    private PublishedSession heldYesterday() {
        var yesterday = published.today().minusDays(1).atTime(9, 0);
        var held = new Workshop(
                "yesterday",
                workshop.theme(),
                workshop.audience(),
                workshop.room(),
                workshop.advisor(),
                List.of(yesterday),
                workshop.attendance());
        var plan = versions.get(
                        Objects.requireNonNull(publications.current(quarter)).version())
                .plan();
        var version = versions.add(
                new Plan(plan.problem(), List.of(held), plan.score()),
                new PlanVersion.Origin(null, null, VersionReason.END));
        var other = quarters.onOffer().get(6);
        publications.publish(other, version, publications.all(other).size());
        return published.held(yesterday.toLocalDate()).stream()
                .filter(s -> s.workshop().id().equals("yesterday"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsOverAsksForItsAttendanceAndIsSummedUpOnceItIsNoted() throws Exception {
        var session = current.in(TERRITORY, this::heldYesterday);
        var agenda = "/t/" + TERRITORY + "/agenda";
        var page = agenda + "/" + workshop.advisor();
        assertThat(get(page).body()).contains("Présences à noter", "session=" + session.key() + "\"");
        assertThat(get(agenda).body()).contains("Noté pour 0 séance sur une passée");
        var expected = DaySheet.expected(session).get(0);
        var form = "id=%s&session=%s&others=1&band%%7CRETIRED=2&%s=2"
                .formatted(UUID.randomUUID(), session.key(), URLEncoder.encode("came|" + expected.group(), UTF_8));

        assertThat(post("/agenda/" + workshop.advisor() + "/presence", form).statusCode())
                .isEqualTo(302);

        assertThat(get(page).body()).doesNotContain("Présences à noter");
        assertThat(get(agenda).body()).contains("3 personnes sont venues", "Noté pour 1 séance sur une passée");
        var api = get("/t/" + TERRITORY + "/api/attendance?quarter=" + session.quarter())
                .body();
        assertThat(api)
                .contains("\"session\":\"" + session.key() + "\"", "\"" + expected.group() + "\":2", "\"RETIRED\":2");
        assertThat(get("/api/attendance?quarter=" + session.quarter()).body()).isEqualTo("[]");
    }

    @Test
    void anAbsenceShowsAtOnceWhatItTouchesToTheAdvisorAndTheTeam() throws Exception {
        var path = "/agenda/" + workshop.advisor() + "/absence";
        var day = workshop.sessions().get(0).toLocalDate();
        var form = "id=" + UUID.randomUUID() + "&first=" + day + "&last=";

        var declared = post(path, form);
        assertThat(declared.statusCode()).isEqualTo(302);

        var page = get("/t/" + TERRITORY + path).body();
        assertThat(get("/t/" + TERRITORY + path + "?told=0").body()).contains("Personne n’a pu être prévenu");
        assertThat(declared.headers().firstValue("Location").orElseThrow()).endsWith("/absence?told=0");
        assertThat(get("/t/" + TERRITORY + "/").body())
                .containsPattern("Absence de [^,]+, le [^:]+: (une séance publiée|[0-9]+ séances publiées)")
                .contains("/imprevu?quarter=" + quarter);
        assertThat(get("/t/" + TERRITORY + "/imprevu?quarter=" + quarter).body())
                .containsPattern("Absence.: [^<]+, le ")
                .doesNotContainPattern("Absence.: [^<]+, du ");
        assertThat(post(path, form).headers().firstValue("Location").orElseThrow())
                .as("sent again, so told once")
                .endsWith("/absence");
        assertThat(page)
                .contains("action=\"/t/" + TERRITORY + "/imprevu/connu\"")
                .containsPattern("(Une séance est touchée|séances sont touchées)")
                .contains("/atelier/" + workshop.id());
        assertThat(get("/t/" + TERRITORY + "/agenda").body()).contains("Absences déclarées");
        var wrong = post(path, "id=" + UUID.randomUUID() + "&first=" + day + "&last=" + day.minusDays(1));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Le dernier jour est avant le premier");
        var id = Pattern.compile("retrait\"[^>]*>.*?name=\"id\" value=\"([^\"]+)", Pattern.DOTALL)
                .matcher(page);
        assertThat(id.find()).isTrue();
        assertThat(page).contains("pas encore dit").doesNotContain("Vue par la coordination");
        assertThat(get("/t/" + TERRITORY + "/").body()).contains(path + "/vu");
        var seen = post(path + "/vu", "id=" + id.group(1) + "&quarter=" + quarter);
        assertThat(seen.headers().firstValue("Location").orElseThrow())
                .as("back to the start page, where it was said")
                .endsWith("/t/" + TERRITORY + "/?quarter=" + quarter);
        assertThat(get("/t/" + TERRITORY + "/").body()).contains("Absence de ").doesNotContain(path + "/vu");
        assertThat(post(path + "/vu", "id=" + id.group(1))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(path);
        assertThat(get("/t/" + TERRITORY + path).body())
                .contains("Vue par la coordination le ")
                .doesNotContain("pas encore dit", "absence/vu");
        assertThat(get("/t/" + TERRITORY + "/journal").body()).containsOnlyOnce("A vu une absence");
        assertThat(post(path + "/retrait", "id=" + id.group(1)).statusCode()).isEqualTo(302);
        assertThat(get("/t/" + TERRITORY + path).body()).doesNotContain("/atelier/" + workshop.id());
    }

    @Test
    void aReceptionDeskHasASheetForEachRoomOfADay() throws Exception {
        var day = workshop.sessions().get(0).toLocalDate();
        var below = "/t/" + TERRITORY + "/fiches-salles";

        assertThat(get(below + "?day=" + day).body())
                .contains("sur place dès", "Attendus", below + "/" + workshop.room());
        var problem = current.in(TERRITORY, () -> quarters.problem(quarter).problem());
        var room = new ProblemIndex(problem).room(workshop.room());
        var venue = URLEncoder.encode(ReceptionSheets.venueOf(room), UTF_8);
        assertThat(get(below + "?day=" + day + "&commune=" + room.commune() + "&venue=" + venue)
                        .body())
                .contains("sur place dès", "selected=\"selected\"");
        assertThat(get(below + "?day=" + day + "&venue=elsewhere").body()).contains("Aucune salle");
        assertThat(get(below + "?day=" + day + "&commune=00000").body()).contains("Aucune salle");
        var own = "/t/" + TERRITORY + "/ma-commune/" + room.commune();
        assertThat(get(own).body()).contains(own + "/accueil");
        assertThat(get(own + "/accueil?day=" + day).body())
                .contains("sur place dès")
                .doesNotContain("/fiches-salles", "id=\"commune\"");
        var others = problem.communes().stream()
                .filter(c -> !c.code().equals(room.commune()))
                .findFirst()
                .orElseThrow();
        assertThat(get("/t/" + TERRITORY + "/ma-commune/" + others.code() + "/accueil?day=" + day)
                        .body())
                .doesNotContain(room.name());
        assertThat(get(below + "?day=2020-01-01").body()).contains("Aucune salle");
        assertThat(get(below + "/" + workshop.room()).body()).contains("?day=" + day);
        assertThat(get(below + "/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherTerritoryShowsNothingOfItAndAnUnknownAdvisorIsNotFound() throws Exception {
        assertThat(get("/agenda/" + workshop.advisor()).body())
                .doesNotContain(workshop.sessions().get(0).toLocalDate().toString());
        assertThat(get("/t/" + TERRITORY + "/agenda/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/t/" + TERRITORY + "/agenda/nobody/2027-01-05").statusCode())
                .isEqualTo(404);
        assertThat(get("/t/" + TERRITORY + "/agenda/" + workshop.advisor() + "/soon")
                        .statusCode())
                .isEqualTo(400);
    }
}
