package fr.allervers.web.mend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.agenda.AttendanceCounts;
import fr.allervers.web.agenda.AttendanceNotes;
import fr.allervers.web.agenda.DiaryEntry;
import fr.allervers.web.agenda.PublishedSessions;
import fr.allervers.web.programme.Programme;
import fr.allervers.web.programme.PublicSession;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.SignUpRow;
import fr.allervers.web.publication.SignUpRows;
import fr.allervers.web.publication.SignUps;
import fr.allervers.web.publication.VersionChanges;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.solving.SolveRuns;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a published plan through an event to a mend that is published in its place. */
@RunningApplication
class MendPagesTest {

    private static final String OTHER = "val-imprevu";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 100_000_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private SignUps counted;

    @Autowired
    private AttendanceNotes attendance;

    @Autowired
    private Quarters quarters;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private Publications publications;

    @Autowired
    private SolveRuns runs;

    @Autowired
    private Programme programme;

    @Autowired
    private PublishedSessions sessions;

    @Autowired
    private VersionChanges changes;

    @Autowired
    private SignUpRows signUps;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private TerritoryVersions territories;

    private HttpResponse<String> send(HttpRequest.Builder request, String path) throws Exception {
        var address = URI.create("http://localhost:" + port + "/t/" + OTHER + path);
        return client.send(
                request.header("Accept-Language", "fr")
                        .header("Sec-Fetch-Site", "same-origin")
                        .uri(address)
                        .build(),
                BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(), path).body();
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                path);
    }

    private static String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var address = answer.headers().firstValue("Location").orElseThrow();
        return address.substring(address.indexOf("/t/" + OTHER) + 3 + OTHER.length());
    }

    private PlanVersion published(Quarter quarter) {
        return new MendedTerritory(OTHER, territories, current, quarters, versions, publications).publish(quarter);
    }

    private String awaited(String page) throws Exception {
        for (long waited = 0; waited < PATIENCE.toNanos(); waited += PAUSE_NANOS) {
            var body = get(page);
            if (body.contains("data-over=\"true\"")) {
                return body;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new AssertionError("no mends in time: " + get(page));
    }

    @Test
    void anEventIsMendedAndTheMendPublishedWhileWhatWasHeldStays() throws Exception {
        var quarter = quarters.onOffer().get(5);
        var version = published(quarter);
        assertThat(get("/imprevu?quarter=" + quarters.onOffer().get(3)))
                .as("what is known before is noted where plans are made from")
                .contains("Rien n’est publié")
                .containsSubsequence(
                        "/territoire/tables/closures.csv",
                        "/?quarter=" + quarters.onOffer().get(3),
                        "/publication?quarter=");
        var series = MendedTerritory.series(version.plan());
        var day = series.sessions().get(1).toLocalDate();
        var diaryBefore = diary(day, true);
        var programmeBefore = told(day, quarter);

        var page = path(post(
                "/imprevu",
                "quarter=" + quarter + "&kind=ADVISOR_ABSENT&advisor=" + series.advisor() + "&from=" + day));
        var mends = awaited(page);
        assertThat(mends)
                .contains(
                        "Faire reprendre les ateliers touchés, sinon les déplacer",
                        "Prendre cette solution",
                        "Que dire à qui",
                        "Plus long décalage de date")
                .containsPattern("Les dates sont décalées de \\d+ jours au plus(\\.|.; de plus de 14 jours.: \\d+"
                        + " habitants?\\.)");
        assertMendsKeepTheirLetters(mends, get(page + "?ordre=trouve"));
        assertThat(mends)
                .as("why nobody else takes them over")
                .containsPattern(
                        "id=\"fallen\"[\\s\\S]*(n’anime pas|n’est pas disponible|anime «|autant de séances|d’autres"
                                + " séances|peut le reprendre|ne travaille pas)");
        assertThat(mends)
                .as("the decision stands before what it changes")
                .containsSubsequence(
                        "id=\"mend-FEWEST_DISTURBED\"", "Prendre cette solution", "id=\"lines-FEWEST_DISTURBED\"");
        assertThat(mends)
                .as("what differs stands out of the table of changes")
                .containsPattern("data-label=\"Avant\"><span><span class=\"piece\">")
                .contains("En gras\u00a0: ce qui diffère.", "<span class=\"piece\"><strong>");
        if (mends.contains("id=\"mend-LEAST_TRAVEL\"")) {
            assertThat(mends).contains("Le plan publié, sans cet imprévu");
        }
        assertThat(mends)
                .as("the ways back")
                .contains("/imprevu?quarter=" + quarter + "\"", "/plan/" + version.id() + "/liste\"");

        assertThat(get("/imprevu?quarter=" + quarter + "&kind=ADVISOR_ABSENT"))
                .contains("Chercher déclare aussi cette absence", "La voir ou la retirer");
        assertThat(get("/agenda/" + series.advisor() + "/absence")).contains("/absence/retrait");
        assertThat(mends).contains("id=\"declared\"", "/agenda/" + series.advisor() + "/absence/retrait");
        assertThat(get("/?quarter=" + quarter)).contains("Absence de ", "Un imprévu déjà étudié");
        assertThat(mends).contains("/imprevu?quarter=" + quarter, "/plan/" + version.id() + "/liste");

        int tables = territories.current(OTHER);
        var publication = path(post(page, "goal=FEWEST_DISTURBED"));
        assertThat(territories.current(OTHER))
                .as("the absence is noted in the tables")
                .isEqualTo(tables + 1);
        assertThat(current.in(OTHER, () -> quarters.own(quarter))
                        .index()
                        .advisor(series.advisor())
                        .absent())
                .anyMatch(p -> p.holds(day));
        assertThat(get(publication))
                .contains("L’absence est notée", "/territoire/historique?table=closures.csv")
                .doesNotContain("n’en tient compte qu’une fois", "tables du territoire ou la demande ont changé");
        assertThat(get(publication))
                .contains(
                        "Ce qui change depuis la publication 1 du ",
                        "Publier le plan du ",
                        "restent comme publiées",
                        "Voir la publication 1",
                        "Un calcul lancé au tableau de bord part du plan de la publication 1 et y change le moins possible.")
                .doesNotContain("Garder plutôt");
        var taken = publication.substring(publication.indexOf("version=") + 8, publication.indexOf("&absence="));
        var mended = current.in(OTHER, () -> versions.get(taken));
        assertThat(mended.origin())
                .isEqualTo(new PlanVersion.Origin(version.id(), mended.origin().author(), VersionReason.MENDED));
        assertThat(mended.plan().workshops())
                .allSatisfy(w ->
                        assertThat(w.sessions()).noneMatch(s -> s.toLocalDate().isBefore(day)))
                .noneMatch(w -> w.advisor().equals(series.advisor())
                        && w.sessions().stream().anyMatch(s -> s.toLocalDate().equals(day)));

        var begun = mended.plan().workshops().stream()
                .filter(w -> w.theme().endsWith("~" + w.id()))
                .findFirst()
                .orElseThrow();
        assertThat(get("/plan/" + taken + "/changer?workshop=" + begun.id()))
                .as("the first session that is left of a series is not its first")
                .containsPattern("Jour de la séance [2-9] sur \\d, la prochaine");

        assertThat(get("/plan/" + taken + "/historique"))
                .as("the steps before the event are found from there")
                .contains("/plan/" + version.id() + "/historique", "Avant l’imprévu\u00a0: la publication 1");

        assertThat(post("/publication", "quarter=" + quarter + "&version=" + taken + "&last=1")
                        .statusCode())
                .isEqualTo(302);
        assertThat(get("/imprevu?quarter=" + quarter))
                .contains("une solution a été prise", "/plan/" + taken + "/carte");
        assertThat(get("/publication?quarter=" + quarter))
                .as("what the mend was made of is not offered again")
                .contains("Publication 2")
                .contains(
                        "Un calcul lancé au tableau de bord part du plan de la publication 2 et y change le moins possible.")
                .doesNotContain("Avant de publier", "Garder plutôt");
        assertThat(diary(day, true)).isEqualTo(diaryBefore).isNotEmpty();
        assertThat(told(day, quarter)).isEqualTo(programmeBefore).isNotEmpty();
        assertThat(get(page)).contains("est publiée et en vigueur").doesNotContain("elles ne valent plus");
        assertWholeQuarterIsShown(quarter, version, mended, day);
        assertThat(get("/plan/" + version.id() + "/liste"))
                .as("nobody takes the plan of before for the one that counts")
                .contains("Ce plan était la publication 1. La publication 2, du ", "Ancien plan")
                .doesNotContain("Publier cette version", "Plan principal");
        assertThat(get("/plan/" + taken + "/liste"))
                .contains("C’est la publication 2, en vigueur")
                .doesNotContain("Publier cette version");
        assertThat(get("/publication?quarter=" + quarter + "&version=" + version.id()))
                .as("nor publishes it unawares")
                .contains("Ce plan était la publication 1.");

        assertThat(get("/publication/prevenir?quarter=" + quarter))
                .as("nobody was told of publication 1: all of the quarter, what is held before the event too")
                .contains("jamais prévenu", "voici vos ateliers du trimestre")
                .doesNotContain("voici ce qui change", "personne n’est attendu", "prévenu de la publication");

        post("/publication/retrait", "quarter=" + quarter + "&number=2");
        assertThat(told(day, quarter)).isNotEmpty().allMatch(PublicSession::isCancelled);
        assertThat(get("/publication?quarter=" + quarter)).contains("Publier de nouveau le plan du ");

        post("/publication", "quarter=" + quarter + "&version=" + version.id() + "&last=2");
        assertThat(held(told(day, quarter)))
                .as("no session stands there twice")
                .containsExactlyInAnyOrderElementsOf(held(programmeBefore));

        assertRunsKeepTheMendThatIsPublished(quarter, version, mended, day);

        assertWhoCameToWhatIsCutShortIsSaid(version, mended, day);
        var handed = handedOver(version, mended, day);
        current.in(OTHER, () -> publications.publish(quarter, handed, 5));
        assertWhatWasHeldStaysWhereItWas(version, handed, day);
        assertThat(get("/plan/" + handed.id() + "/chiffres"))
                .as("the workshops of the advisors add up to more than there are")
                .containsPattern("data-f=\"shared\">dont \\d+ à plusieurs conseillers");
        assertOnlyRoomsToComeAreAskedFor(quarter, version, handed);
    }

    /** Whoever looks on sees them in the order in which they were found; ranked, each is called as before. */
    private static void assertMendsKeepTheirLetters(String ranked, String asFound) {
        var title = Pattern.compile("<h2 id=\"h-[A-Z_]+\">[A-L]\\. [^<]+");
        var titles = title.matcher(asFound).results().map(MatchResult::group).toList();
        assertThat(title.matcher(ranked).results().map(MatchResult::group)).containsExactlyInAnyOrderElementsOf(titles);
        assertThat(titles)
                .isNotEmpty()
                .extracting(t -> t.substring(t.indexOf('>') + 1, t.indexOf('.')))
                .isEqualTo(Stream.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L")
                        .limit(titles.size())
                        .toList());
        var first = title.matcher(ranked).results().findFirst().orElseThrow().group();
        assertThat(asFound.contains("id=\"rank\"")).isEqualTo(!first.equals(titles.get(0)));
    }

    private void assertRunsKeepTheMendThatIsPublished(
            Quarter quarter, PlanVersion before, PlanVersion mended, LocalDate day) throws Exception {
        current.in(OTHER, () -> publications.publish(quarter, mended, 3));
        assertThat(get("/publication?quarter=" + quarter))
                .contains(
                        "Un calcul lancé au tableau de bord part du plan de la publication 4 et y change le moins possible.")
                .doesNotContain("Garder plutôt");
        post("/calcul", "quarter=" + quarter + "&action=CONTINUE");
        var problem = current.in(OTHER, () -> quarters.problem(quarter).problem());
        current.in(OTHER, () -> runs.stop(problem.id()));
        assertThat(problem.published())
                .as("what the event left, not the whole quarter")
                .isEqualTo(mended.plan().workshops());
        assertThat(problem.starts()).noneMatch(s -> s.toLocalDate().isBefore(day));
        assertThat(get("/publication?quarter=" + quarter))
                .contains(
                        "Un calcul lancé au tableau de bord part du plan de la publication 4 et y change le moins possible.")
                .doesNotContain("Garder plutôt");
        current.in(OTHER, () -> publications.publish(quarter, before, 4));
    }

    /** A refused room in which all was held before the mend is no trouble any more. */
    private void assertOnlyRoomsToComeAreAskedFor(Quarter quarter, PlanVersion before, PlanVersion handed)
            throws Exception {
        var needed = handed.plan().workshops().stream().map(Workshop::room).collect(Collectors.toSet());
        var over = before.plan().workshops().stream()
                .map(Workshop::room)
                .filter(r -> !needed.contains(r))
                .findFirst()
                .orElseThrow();
        post("/salles", "quarter=" + quarter + "&room=" + over + "&state=REFUSED");
        var refused = "du plan publié est refusée";
        assertThat(get("/salles?quarter=" + quarter)).doesNotContain(refused);
        assertThat(get("/publication?quarter=" + quarter)).doesNotContain(refused);
        var room = needed.iterator().next();
        post("/salles", "quarter=" + quarter + "&room=" + room + "&state=REFUSED");
        assertThat(get("/salles?quarter=" + quarter)).contains(refused, "action=\"/t/" + OTHER + "/imprevu/connu\"");
        var asked = "quarter=" + quarter + "&kind=ROOM_CLOSED&room=";
        var search = path(post("/imprevu/connu", asked + room));
        assertThat(search).as("one click on what is refused begins").matches("/imprevu/[^?]+");
        assertThat(get(search)).contains("Salle plus libre à partir du ", "Changer l’imprévu");
        assertThat(path(post("/imprevu/connu", asked + over)))
                .as("what touches nothing is looked at, not searched")
                .isEqualTo("/imprevu?quarter=" + quarter);
        assertThat(get("/publication?quarter=" + quarter)).contains(refused);
    }

    private static boolean hasBegun(Workshop workshop, LocalDate day) {
        return workshop.sessions().get(0).toLocalDate().isBefore(day);
    }

    /** A series of which a version holds nothing more was held for those who came: it is not said to be empty. */
    private void assertWhoCameToWhatIsCutShortIsSaid(PlanVersion before, PlanVersion mended, LocalDate day)
            throws Exception {
        var series = before.plan().workshops().stream()
                .filter(w ->
                        hasBegun(w, day) && mended.plan().workshops().stream().anyMatch(l -> l.id().equals(w.id())))
                .findFirst()
                .orElseThrow();
        var left = mended.plan().workshops().stream()
                .filter(w -> !w.id().equals(series.id()))
                .toList();
        var cut = current.in(
                OTHER,
                () -> versions.add(
                        new Plan(mended.plan().problem(), left, mended.score()),
                        new PlanVersion.Origin(mended.id(), null, VersionReason.CHANGED)));
        assertThat(get("/plan/" + cut.id() + "/liste"))
                .contains(">interrompue, commencée à " + series.participants() + " sur ")
                .contains("\"came\":" + series.participants())
                .doesNotContain(">0 sur ");
        assertThat(get("/plan/" + cut.id() + "/atelier/" + series.id()))
                .contains("Série interrompue par un imprévu")
                .doesNotContain("Aucun participant");
    }

    /** A version in which one series that has begun goes on with another advisor, and nothing is held in its room any more. */
    private PlanVersion handedOver(PlanVersion before, PlanVersion mended, LocalDate day) {
        return current.in(OTHER, () -> {
            var left = mended.plan().workshops();
            var series = before.plan().workshops().stream()
                    .filter(w -> hasBegun(w, day) && left.stream().anyMatch(l -> l.id().equals(w.id())))
                    .findFirst()
                    .orElseThrow();
            var problem = quarters.problem(before.problem()).problem();
            var advisor = problem.advisors().stream()
                    .filter(a -> !a.id().equals(series.advisor()))
                    .findFirst()
                    .orElseThrow();
            var room = problem.rooms().stream()
                    .filter(r -> !r.id().equals(series.room()))
                    .findFirst()
                    .orElseThrow();
            var workshops = left.stream()
                    .map(w -> w.id().equals(series.id()) ? w.withAdvisor(advisor.id()) : w)
                    .map(w -> w.room().equals(series.room()) || w.id().equals(series.id()) ? w.withRoom(room.id()) : w)
                    .toList();
            return versions.add(
                    new Plan(mended.plan().problem(), workshops, mended.score()),
                    new PlanVersion.Origin(mended.id(), null, VersionReason.CHANGED));
        });
    }

    private List<String> hoursOnPaper(String advisor, Quarter quarter) throws Exception {
        var address = URI.create("http://localhost:%d/t/%s/papier/conseiller/%s.pdf?quarter=%s"
                .formatted(port, OTHER, advisor, quarter));
        var pdf = client.send(
                        HttpRequest.newBuilder(address)
                                .header("Accept-Language", "fr")
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
            return Pattern.compile("\\d+(er)? \\p{L}+ \\d{4} de \\d+ h( \\d\\d)?")
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(s -> s.replace("1er", "1"))
                    .toList();
        }
    }

    private static String onPaper(LocalDateTime start) {
        var day = start.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH));
        return "%s de %d h%s"
                .formatted(day, start.getHour(), start.getMinute() == 0 ? "" : " %02d".formatted(start.getMinute()));
    }

    /** Every page counts what was to be held before the event too. */
    private void assertWholeQuarterIsShown(Quarter quarter, PlanVersion before, PlanVersion mended, LocalDate day)
            throws Exception {
        var past = before.plan().workshops().stream()
                .filter(w -> w.sessions().get(0).toLocalDate().isBefore(day))
                .toList();
        var list = get("/plan/" + mended.id() + "/liste");
        assertThat(list)
                .contains("restent comme publiées", "Voir la publication 1")
                .doesNotContain("~");
        var rooms = current.in(OTHER, () -> signUps.of(quarter)).stream()
                .flatMap(r -> r.sessions().stream())
                .map(SignUpRow.Counted::start)
                .toList();
        assertThat(past).isNotEmpty().allSatisfy(w -> {
            assertThat(list).contains("/atelier/" + w.id() + "\"");
            assertThat(rooms).contains(w.sessions().get(0));
        });
        var ended = past.stream()
                .filter(w -> w.sessions().stream().allMatch(s -> s.toLocalDate().isBefore(day)))
                .findFirst()
                .orElseThrow();
        var sheet = get("/plan/" + mended.id() + "/atelier/" + ended.id());
        assertThat(sheet)
                .contains(ended.participants() + " participants", "restent comme publiées")
                .contains("Cet atelier ne se change plus\u00a0: il a lieu avant le ")
                .doesNotContain("Changer cet atelier");
        assertThat(get("/plan/" + mended.id() + "/changer?workshop=" + ended.id()))
                .contains("il a lieu avant le jour où ce plan commence");
        assertThat(get("/?quarter=" + quarter)).contains("restent comme publiées");
        assertThat(get("/territoire?quarter=" + quarter)).doesNotContain("~");
        assertThat(current.in(OTHER, () -> programme.sessions(quarter)))
                .noneMatch(s -> s.theme().id().contains("~"));
        assertComparisonIsOfTheWholeQuarter(before, mended, day);
    }

    /** Wherever a series that goes on elsewhere with somebody else is shown, its past sessions are as they were. */
    private void assertWhatWasHeldStaysWhereItWas(PlanVersion before, PlanVersion handed, LocalDate day)
            throws Exception {
        var now = handed.plan().workshops().stream().collect(Collectors.toMap(Workshop::id, w -> w));
        var old = before.plan().workshops().stream()
                .filter(w -> hasBegun(w, day) && now.containsKey(w.id()))
                .filter(w -> !now.get(w.id()).room().equals(w.room())
                        && !now.get(w.id()).advisor().equals(w.advisor()))
                .findFirst()
                .orElseThrow();
        var problem = current.in(OTHER, () -> quarters.problem(before.problem()));
        var quarter = problem.quarter();
        var name = problem.index().advisor(old.advisor()).name();
        var held = old.sessions().stream()
                .filter(s -> s.toLocalDate().isBefore(day))
                .toList();
        var plan = "/plan/" + handed.id();
        assertThat(get(plan + "/atelier/" + old.id()))
                .contains(
                        held.size() == 1 ? "La première séance" : "Les " + held.size() + " premières séances",
                        "À partir du ",
                        name);
        assertThat(get(plan + "/liste?workshop=" + old.id())).contains(name + ", puis");
        assertThat(get(plan + "/calendrier?workshop=" + old.id() + "&advisor=" + old.advisor()))
                .contains("séance %d sur ".formatted(held.size()))
                .doesNotContain("séance %d sur ".formatted(held.size() + 1));
        assertThat(get("/api/plans/" + handed.id() + "/export/csv?room=" + old.room())
                        .lines()
                        .filter(l -> l.startsWith(old.id() + ",") || l.startsWith(old.id() + ";")))
                .hasSize(held.size());
        assertThat(current.in(OTHER, () -> signUps.of(quarter)).stream().flatMap(r -> r.sessions().stream()))
                .as("sign-ups stay with the room they are for")
                .anyMatch(s -> s.room().equals(old.room()) && s.start().equals(held.get(0)));
        assertSessionsElsewhereAreToldWhere(quarter, old, now.get(old.id()), problem.index());
        var back = JsonMapper.shared().readTree(get("/api/plans/" + before.id() + "/comparison?from=" + handed.id()));
        assertThat(back.get("workshops")
                        .valueStream()
                        .filter(w -> old.id().equals(w.path("after").asString(""))))
                .singleElement()
                .satisfies(w -> {
                    assertThat(w.get("before").asString()).isEqualTo(old.id());
                    assertThat(w.get("kinds").valueStream().map(JsonNode::asString))
                            .contains("ADVISOR", "ROOM");
                    assertThat(w.get("sentence").asString()).contains(name + ", puis ");
                });
        assertThat(current.in(OTHER, () -> changes.of(null, handed)).changes().changed())
                .as("who is told for the first time is told of it once")
                .extracting(c -> c.shown().id())
                .doesNotHaveDuplicates();
        assertThat(hoursOnPaper(old.advisor(), quarter))
                .as("what was held before is on the paper of who held it")
                .containsAll(held.stream().map(MendPagesTest::onPaper).toList());
        assertThat(hoursOnPaper(now.get(old.id()).advisor(), quarter))
                .containsAll(now.get(old.id()).sessions().stream()
                        .map(MendPagesTest::onPaper)
                        .toList());
    }

    /** A page that lists the sessions of a series says of those in another room in which. */
    private void assertSessionsElsewhereAreToldWhere(Quarter quarter, Workshop old, Workshop now, ProblemIndex index)
            throws Exception {
        var first = current.in(OTHER, () -> programme.sessions(quarter)).stream()
                .filter(s -> s.start().equals(old.sessions().get(0)))
                .filter(s -> s.place().room().id().equals(old.room()) && !s.isCancelled())
                .findFirst()
                .orElseThrow();
        var was = index.room(old.room());
        var is = index.room(now.room());
        assertThat(get("/programme/seance/" + first.id()))
                .contains("Dans un autre lieu", is.name().replace("'", "&#39;"));
        var row = current.in(OTHER, () -> signUps.of(quarter)).stream()
                .filter(r -> r.room().equals(old.room())
                        && r.first().equals(old.sessions().get(0)))
                .findFirst()
                .orElseThrow();
        assertThat(row.where()).containsSubsequence(was.name(), is.name());
    }

    private void assertComparisonIsOfTheWholeQuarter(PlanVersion before, PlanVersion mended, LocalDate day)
            throws Exception {
        assertThat(get("/comparer?from=" + before.id() + "&to=" + mended.id())).contains("restent comme publiées");
        var compared =
                JsonMapper.shared().readTree(get("/api/plans/" + mended.id() + "/comparison?from=" + before.id()));
        var ended = before.plan().workshops().stream()
                .filter(w -> w.sessions().stream().allMatch(s -> s.toLocalDate().isBefore(day)))
                .map(Workshop::id)
                .toList();
        assertThat(compared.get("workshops"))
                .isNotEmpty()
                .noneMatch(w -> ended.contains(w.path("before").asString("")));
        long lost = compared.at("/before/residents/served").asLong()
                - compared.at("/after/residents/served").asLong();
        assertThat(compared.at("/after/residents/served").asLong()).isPositive();
        assertThat(sum(compared, "lost") - sum(compared, "gained")).isEqualTo(lost);
        var served = servedByGroup(before);
        assertThat(compared.get("residents"))
                .as("those who were to come before the event count too")
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.get("servedBefore").asInt())
                        .isEqualTo(served.getOrDefault(
                                r.get("commune").asString() + r.get("mobility").asString(), 0)));
    }

    /** Residents with a place, by commune and means of transport. */
    private Map<String, Integer> servedByGroup(PlanVersion version) {
        var index = current.in(OTHER, () -> quarters.problem(version.problem()).index());
        return version.plan().workshops().stream()
                .flatMap(w -> w.attendance().stream())
                .collect(Collectors.toMap(
                        a -> index.demand(a.demand()).commune()
                                + index.demand(a.demand()).mobility(),
                        Attendance::residents,
                        Integer::sum));
    }

    private static long sum(JsonNode compared, String what) {
        return compared.get("residents")
                .valueStream()
                .mapToLong(r -> r.get(what).asLong())
                .sum();
    }

    private static List<String> held(List<PublicSession> sessions) {
        return sessions.stream()
                .filter(s -> !s.isCancelled())
                .map(s -> s.start() + " " + s.place().room().id())
                .toList();
    }

    /** Diary entries of before a day, as far as diaries tell of them. */
    private List<String> diary(LocalDate day, boolean past) {
        return current.in(OTHER, () -> sessions.entries(LocalDate.MIN)).stream()
                .filter(e -> e.session().day().isBefore(day) == past)
                .map(MendPagesTest::said)
                .collect(Collectors.toList());
    }

    private static String said(DiaryEntry entry) {
        var session = entry.session();
        return "%s %s %s %d/%d seq %d cancelled %b"
                .formatted(
                        session.key(),
                        session.start(),
                        session.advisor().id(),
                        session.number(),
                        session.of(),
                        entry.sequence(),
                        entry.cancelled());
    }

    private List<PublicSession> told(LocalDate day, Quarter quarter) {
        return current.in(OTHER, () -> programme.sessions(quarter)).stream()
                .filter(s -> s.start().toLocalDate().isBefore(day))
                .toList();
    }

    @Test
    void whatIsMissingIsSaidAndWhatTouchesNobody() throws Exception {
        var quarter = quarters.onOffer().get(4);
        var version = published(quarter);
        var refused = post("/imprevu", "quarter=" + quarter + "&kind=ROOM_CLOSED&room=nowhere&from=" + quarter.first());
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("Dites quelle salle n’est plus libre.");

        var sunday = quarter.first().with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        assertThat(awaited(path(post("/imprevu", "quarter=" + quarter + "&kind=DAY_LOST&from=" + sunday))))
                .as("where nothing is to be mended, the page says so")
                .contains("le plan publié peut avoir lieu tel quel")
                .as("with what it comes nearest to")
                .containsPattern(
                        "id=\"nearest\"><span>La séance publiée qui en est la plus proche.: [^<]+ jours? (avant|après)\\)\\.")
                .contains("/plan/" + version.id() + "/atelier/")
                .doesNotContain("Une solution trouvée");

        var room = onlyRoomOfItsCommune(version);
        var closed = awaited(path(post(
                "/imprevu",
                "quarter=" + quarter + "&kind=ROOM_CLOSED&room=" + room.id() + "&from=" + quarter.first())));
        var commune = current.in(
                OTHER,
                () -> quarters.problem(version.problem())
                        .index()
                        .communeOf(room.commune())
                        .name());
        var mends = Pattern.compile("<section class=\"card-block\"[\\s\\S]*?</section>")
                .matcher(closed)
                .results()
                .map(MatchResult::group)
                .filter(m -> m.contains("id=\"mend-"))
                .toList();
        assertThat(mends)
                .as("a commune that loses its only workshops is named by each mend")
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m)
                        .containsPattern("plus aucun atelier.:</strong> <span lang=\"fr\">[^<]*" + commune));
    }

    /** A room in which something is held, and beside which its commune has none. */
    private Room onlyRoomOfItsCommune(PlanVersion version) {
        var rooms = current.in(
                OTHER, () -> quarters.problem(version.problem()).problem().rooms());
        var held = version.plan().workshops().stream().map(Workshop::room).collect(Collectors.toSet());
        return rooms.stream()
                .filter(r -> held.contains(r.id()))
                .filter(r -> rooms.stream()
                                .filter(o -> o.commune().equals(r.commune()))
                                .count()
                        == 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLineIsNamedAsEndedAndIsGoneFromThatDayOn() throws Exception {
        var quarter = quarters.onOffer().get(9);
        var version = published(quarter);
        var form = get("/imprevu?quarter=" + quarter + "&kind=LINE_ENDED");
        assertThat(form).contains("Une ligne s’arrête", "value=\"lines|Car du lac\"", "Train de la vallée");
        assertThat(post(
                                "/imprevu",
                                "quarter=" + quarter + "&kind=LINE_ENDED&line=lines%7CCar+X&from=" + quarter.first())
                        .body())
                .contains("Dites quelle ligne s’arrête");
        var day = quarter.first().plusDays(40);
        var line = "&line=lines%7CTrain+de+la+vall%C3%A9e";
        var page = path(post("/imprevu", "quarter=" + quarter + "&kind=LINE_ENDED" + line + "&from=" + day));
        var mends = awaited(page);
        assertThat(mends).contains("Plus de « Train de la vallée » (");
        var dates = Pattern.compile("id=\"other-days\"><a href=\"/t/" + OTHER + "([^\"]+)\"")
                .matcher(mends);
        assertThat(dates.find()).isTrue();
        assertThat(get(dates.group(1).replace("&amp;", "&")))
                .as("other dates of the same line")
                .containsPattern("value=\"lines\\|Train de la vallée\" selected");
        var publication = path(post(page, "goal=FEWEST_DISTURBED"));
        var taken = publication.substring(publication.indexOf("version=") + 8).split("&")[0];
        var mended = current.in(
                OTHER, () -> quarters.problem(versions.get(taken).problem()).problem());
        var was = current.in(OTHER, () -> quarters.problem(version.problem()).problem());
        assertThat(mended.travel())
                .as("tables of their own from that day on, those of before behind them")
                .filteredOn(t -> day.equals(t.since()))
                .isNotEmpty()
                .allMatch(t -> t.mode().equals("lines")
                        && requireNonNull(t.provenance().source()).contains("sans « Train"));
        assertThat(mended.travel()).containsAll(was.travel());
        assertThat(papersThatNameTheTrain(quarter))
                .as("before the event is said")
                .anyMatch(d -> !d.isBefore(day));
        assertThat(post("/publication", "quarter=" + quarter + "&version=" + taken + "&last=1")
                        .statusCode())
                .isEqualTo(302);
        assertThat(papersThatNameTheTrain(quarter))
                .as("until that day, and not from it on")
                .isNotEmpty()
                .allMatch(d -> d.isBefore(day));
    }

    /** Days of the first sessions of workshops whose letter says that the train stops where they are held. */
    private List<LocalDate> papersThatNameTheTrain(Quarter quarter) throws Exception {
        var days = new ArrayList<LocalDate>();
        for (var session : current.in(OTHER, () -> programme.sessions(quarter))) {
            if (session.number() == 1 && !session.isCancelled()) {
                var address = URI.create(
                        "http://localhost:%d/t/%s/papier/lettre/%s.pdf".formatted(port, OTHER, session.id()));
                var request = HttpRequest.newBuilder(address)
                        .header("Accept-Language", "fr")
                        .build();
                var pdf = client.send(request, BodyHandlers.ofByteArray()).body();
                try (var document = Loader.loadPDF(pdf)) {
                    if (new PDFTextStripper().getText(document).contains("Train de la vallée")) {
                        days.add(session.start().toLocalDate());
                    }
                }
            }
        }
        return days;
    }

    @Test
    void whoLosesAndWhoGainsAPlaceAddsUpToWhatThePublicationSays() throws Exception {
        var quarter = quarters.onOffer().get(7);
        var version = published(quarter);
        var busy = version.plan().workshops().stream()
                .collect(Collectors.groupingBy(Workshop::advisor, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        var problem =
                current.in(OTHER, () -> quarters.problem(version.problem()).problem());
        long before = problem.residents() - version.plan().participants();
        var page = path(post(
                "/imprevu",
                "quarter=%s&kind=ADVISOR_ABSENT&advisor=%s&from=%s&to=%s"
                        .formatted(quarter, busy, quarter.first(), quarter.last())));
        var mends = awaited(page);

        assertThat(mends)
                .as("why nobody finds a place for them")
                .contains("Sans place, quelle que soit la solution")
                .containsPattern("id=\"anyway\"[\\s\\S]*?<li>[\\s\\S]*?habitants?\\.</span> <span>[A-Z][^<]+\\.");
        var cards = Pattern.compile("id=\"mend-([A-Z_]+)\"[\\s\\S]*?</p>\\s*<form")
                .matcher(mends)
                .results()
                .toList();
        assertThat(cards).isNotEmpty().allSatisfy(card -> {
            long lost = said("([0-9]+|Un) habitants? (?:perd|perdent)", card.group());
            long gained = said("([0-9]+|Un) habitants? qui attend", card.group());
            assertThat(said("En tout, ([0-9]+|un) habitant", card.group())).isEqualTo(before + lost - gained);
        });

        var publication = get(path(post(page, "goal=" + cards.get(0).group(1))));
        assertThat(said("([0-9]+|Un) habitants? (?:reste|restent) sans place\\.</span>", publication))
                .isEqualTo(said("En tout, ([0-9]+|un) habitant", cards.get(0).group()));
    }

    /** The number in words of a page, 0 where they are not there. */
    private static long said(String words, String page) {
        var found = Pattern.compile(words).matcher(page);
        return !found.find() ? 0 : found.group(1).equalsIgnoreCase("un") ? 1 : Long.parseLong(found.group(1));
    }

    @Test
    void residentsReceivedSinceThePublicationAreOfferedAPlaceWithOneClick() throws Exception {
        var quarter = quarters.onOffer().get(6);
        var version = published(quarter);
        var index = current.in(OTHER, () -> quarters.problem(version.problem()).index());
        var row = index.problem().demand().get(0);
        var commune = index.communeOf(row.commune()).name();
        var sent = send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString("commune;theme;audience;mobility;residents\n%s;%s;%s;%s;%d\n"
                                .formatted(
                                        row.commune(),
                                        row.theme(),
                                        row.audience(),
                                        row.mobility(),
                                        row.residents() + 3))),
                "/api/demand/" + quarter + "/uploads?name=d.csv");
        var upload = JsonMapper.shared().readTree(sent.body()).get("id").asString();
        post("/api/demand/" + quarter + "/uploads/" + upload + "/taken?how=REPLACE", "");

        var estimated = index.problem().demand().stream()
                .filter(d -> d.commune().equals(row.commune()) && !d.equals(row))
                .filter(d -> d.provenance().isEstimated())
                .mapToInt(Demand::residents)
                .sum();
        assertThat(estimated).isGreaterThan(1);
        assertThat(get("/imprevu?quarter=" + quarter))
                .contains("Dans la demande reçue, 3 habitants de plus, ", "name=\"demand\" value=\"1\"")
                .contains("%s (3 habitants de plus, %d habitants de moins que l’estimation)"
                        .formatted(commune, estimated));
        assertThat(get("/demande?quarter=" + quarter))
                .as("the small way is the one proposed, and what the other drops is said")
                .contains("(publication 1) ne connaît pas encore", "3 habitants de plus, ")
                .containsPattern("btn btn-main\">Leur trouver une place")
                .containsPattern("btn btn-quiet\" aria-describedby=\"anew\">Tout replanifier")
                .contains("salles de la publication 1 peuvent toutes changer")
                .doesNotContain("Le trimestre est planifié avec elle");
        assertThat(get("/publication?quarter=" + quarter))
                .contains("ni un calcul qui le garde", "3 habitants de plus, ");
        assertThat(path(post("/imprevu/connu", "quarter=" + quarter + "&kind=RECEIVED_DEMAND")))
                .startsWith("/imprevu/");
        var asked = "quarter=" + quarter + "&kind=RECEIVED_DEMAND&from=" + quarter.first() + "&demand=";
        var page = path(post("/imprevu", asked + 1));
        assertThat(awaited(page))
                .contains("3 habitants demandent une place en plus", "Prendre cette solution")
                .containsPattern("id=\"fewer\"[\\s\\S]*places qu’ils avaient sont proposées à d’autres");
        assertThat(post("/imprevu", asked + 7).statusCode()).isEqualTo(404);

        var publication = path(post(page, "goal=FEWEST_DISTURBED"));
        var taken = publication.substring(publication.indexOf("version=") + 8);
        post("/publication", "quarter=" + quarter + "&version=" + taken + "&last=1");
        assertThat(get("/imprevu?quarter=" + quarter)).doesNotContain("Dans la demande reçue");
        assertThat(get("/demande?quarter=" + quarter)).doesNotContain("Leur trouver une place", "demande d’avant");
        assertThat(current.in(
                        OTHER,
                        () -> quarters.problem(versions.get(taken).problem())
                                .problem()
                                .demand()))
                .filteredOn(d -> d.commune().equals(row.commune()))
                .as("the estimate of a commune that answered is gone")
                .satisfies(rows -> assertThat(
                                rows.stream().mapToInt(Demand::residents).sum())
                        .isEqualTo(row.residents() + 3));
    }

    @Test
    void whoAsksTooLateIsSeatedInTheWeeksAfterTheQuarterAndTheNextOneIsPlannedAroundIt() throws Exception {
        var quarter = quarters.onOffer().get(1);
        var version = published(quarter);
        var index = current.in(OTHER, () -> quarters.problem(version.problem()).index());
        var starts = index.problem().starts();
        var series = MendedTerritory.series(version.plan());
        var row = index.demand(series.attendance().get(0).demand());
        var event = "kind=LATE_DEMAND&quarter=%s&commune=%s&theme=%s&audience=%s&mobility=%s&residents=6&from="
                .formatted(quarter, row.commune(), row.theme(), row.audience(), row.mobility());
        var late = starts.get(starts.size() - 1).toLocalDate();
        var other = path(post("/imprevu", event.replace("residents=6", "residents=7") + late));
        assertThat(awaited(other)).contains("id=\"mend-PUT_OFF\"");
        post(other, "goal=PUT_OFF");
        var page = path(post("/imprevu", event + late));
        assertThat(awaited(page)).contains("6 habitants demandent", "Reporter après la fin du trimestre");

        var publication = path(post(page, "goal=PUT_OFF"));
        var taken = publication.substring(publication.indexOf("version=") + 8);
        var mended = current.in(OTHER, () -> versions.get(taken));
        var putOff = mended.plan().workshops().stream()
                .filter(w -> w.sessions().stream().anyMatch(s -> s.toLocalDate().isAfter(quarter.last())))
                .toList();
        assertThat(putOff).isNotEmpty();
        var next = current.in(OTHER, () -> quarters.problem(quarter.next()).index());
        for (var w : putOff) {
            var last = w.sessions().get(w.sessions().size() - 1).toLocalDate();
            assertThat(next.room(w.room()).closed()).anyMatch(p -> p.holds(last));
            assertThat(next.advisor(w.advisor()).absent()).anyMatch(p -> p.holds(last));
        }
        assertThat(get("/territoire/tables/closures.csv")).contains("Atelier reporté");
        var free = "laisse libres ces jours-là leurs salles et leurs conseillers";
        assertThat(get(publication))
                .as("days of the next quarter are taken: said before it is published, and after")
                .contains(
                        "après ce trimestre, ",
                        free,
                        "le premier compris",
                        "quarter=" + quarter.next() + "\">Préparer le ");
        assertThat(get("/?quarter=" + quarter.next()))
                .as("nothing is published yet")
                .doesNotContain("put-off");

        post("/publication", "quarter=" + quarter + "&version=" + taken + "&last=1");
        assertThat(get("/publication?quarter=" + quarter)).contains("après ce trimestre, ", free);
        assertThat(get("/?quarter=" + quarter.next()))
                .contains("dans ce trimestre, ", free, "quarter=" + quarter + "\">La publication du ");
        assertThat(get("/?quarter=" + quarter)).contains("id=\"held-after\"").doesNotContain("put-off");
        assertThat(get("/?quarter=" + quarter.next()))
                .as("people see them")
                .contains("Rien d’autre n’est publié dans ce trimestre")
                .doesNotContain("ne voient encore rien");
        assertThat(get("/imprevu?quarter=" + quarter.next()))
                .as("what happens to them is said in the quarter that they are of")
                .contains("quarter=" + quarter + "\">Dire un imprévu du ");
        var last = putOff.get(0).sessions().get(putOff.get(0).sessions().size() - 1);
        assertThat(current.in(OTHER, () -> sessions.held(last.toLocalDate())))
                .as("agendas know it though the quarter is over")
                .anyMatch(s -> s.start().equals(last));
        assertThat(current.in(OTHER, () -> programme.toCome()))
                .anyMatch(s -> s.start().equals(last));
        var after = current.in(OTHER, () -> sessions.held(last.toLocalDate())).stream()
                .filter(s -> s.start().equals(last))
                .findFirst()
                .orElseThrow();
        var agenda = "/agenda/" + after.workshop().advisor();
        post(agenda + "/inscriptions", "session=" + after.key() + "&people=2");
        assertThat(current.in(OTHER, () -> counted.of(quarter)))
                .as("who signed up is counted where the coordinator looks")
                .containsEntry(after.sessionKey(), 2);
        assertThat(get(agenda + "/" + last.toLocalDate())).contains("value=\"2\"");

        var came = new AttendanceCounts(Map.of(), 2, Map.of());
        current.in(OTHER, () -> attendance.keep("put-off", after.key(), came, Instant.now()));
        assertThat(get("/api/attendance?quarter=" + quarter)).contains(after.key());
        assertThat(get("/api/attendance?quarter=" + quarter.next())).doesNotContain(after.key());

        assertThat(get("/imprevu?quarter=" + quarter)).contains("max=\"" + lastDay(putOff) + "\"");
        assertThat(published(quarter.next()).plan().workshops())
                .as("the first plan of the next quarter leaves rooms and advisors free")
                .isNotEmpty()
                .noneMatch(w -> w.sessions().stream()
                        .map(LocalDateTime::toLocalDate)
                        .anyMatch(day -> putOff.stream()
                                .filter(p ->
                                        p.room().equals(w.room()) || p.advisor().equals(w.advisor()))
                                .anyMatch(p -> p.sessions().stream()
                                        .anyMatch(s -> s.toLocalDate().equals(day)))));
        assertThat(get("/publication?quarter=" + quarter))
                .as("the next quarter is no longer to be prepared")
                .contains("quarter=" + quarter.next() + "\">Voir le ")
                .doesNotContain("le premier compris", ">Préparer le ");
        assertThat(get(page))
                .as("what is published stays what it is, whatever of the next quarter is published after it")
                .contains("id=\"mend-PUT_OFF\"")
                .contains("«\u00a0Reporter après la fin du trimestre\u00a0», est publiée et en vigueur")
                .doesNotContain("elles ne valent plus");
        assertThat(get("/imprevu?quarter=" + quarter)).contains("une solution a été prise");
        assertThat(awaited(path(post("/imprevu", event + last.toLocalDate()))))
                .contains("Rien n’est reporté après la fin du trimestre");
        assertThat(get(other))
                .as("though a version was made of it, it is not what is published: its days may be taken by now")
                .contains("data-over=\"true\"")
                .doesNotContain("id=\"mend-PUT_OFF\"");

        mendedAgain(quarter, mended);
        assertThat(get(page))
                .as("it is still part of what is published")
                .contains("id=\"mend-PUT_OFF\"", "Une de ces solutions a été prise")
                .doesNotContain("est publiée et en vigueur", "elles ne valent plus");
        assertThat(get("/?quarter=" + quarter.next())).contains("id=\"put-off\"");
        assertThat(get("/imprevu?quarter=" + quarter.next()))
                .as("whatever is published there")
                .contains("quarter=" + quarter + "\">Dire un imprévu du ");
    }

    /** Something happens to the first session of the quarter that is left; the first mend of it is published. */
    private void mendedAgain(Quarter quarter, PlanVersion mended) throws Exception {
        var touched = mended.plan().workshops().stream()
                .min(Comparator.comparing(w -> w.sessions().get(0)))
                .orElseThrow();
        var day = touched.sessions().get(0).toLocalDate();
        var page = path(post(
                "/imprevu",
                "quarter=" + quarter + "&kind=ROOM_CLOSED&room=" + touched.room() + "&from=" + day + "&to=" + day));
        var goal = Pattern.compile("id=\"mend-([A-Z_]+)\"").matcher(awaited(page));
        assertThat(goal.find()).isTrue();
        var publication = path(post(page, "goal=" + goal.group(1)));
        var taken = publication.substring(publication.indexOf("version=") + 8);
        post("/publication", "quarter=" + quarter + "&version=" + taken + "&last=2");
        assertThat(current.in(OTHER, () -> publications.current(quarter).version()))
                .isEqualTo(taken);
    }

    private static LocalDate lastDay(List<Workshop> workshops) {
        return workshops.stream()
                .flatMap(w -> w.sessions().stream())
                .map(LocalDateTime::toLocalDate)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
