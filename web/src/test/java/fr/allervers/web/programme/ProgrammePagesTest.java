package fr.allervers.web.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.export.ReadEvent;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.publication.Publication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.SessionKey;
import fr.allervers.web.publication.SignUps;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@RunningApplication
class ProgrammePagesTest {

    private static final String MADE_UP = "val-daigremont";
    private static final String ROOMY = "val-vaste";
    private static final Pattern EVENT =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

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
    private CurrentTerritory current;

    @Autowired
    private BeanFactory application;

    @Autowired
    private Programme programme;

    @Autowired
    private SignUps signUps;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void publish() {
        publish(Territories.copy(MADE_UP));
        publish(RealTerritory.copy());
    }

    private void publish(TerritoryCopy copy) {
        RealTerritory.publish(copy, application);
    }

    private HttpResponse<String> get(String territory, String path) throws Exception {
        var address = URI.create("http://localhost:" + port + "/t/" + territory + path);
        return client.send(
                HttpRequest.newBuilder(address).header("Accept-Language", "fr").build(), BodyHandlers.ofString());
    }

    private PublicSession first(String territory) {
        return current.in(territory, () -> programme.toCome().get(0));
    }

    @Test
    void whatIsMadeUpIsMarkedAndNotToBeFound() throws Exception {
        var session = first(MADE_UP);
        for (var path : List.of("/programme", "/programme/encart", "/programme/seance/" + session.id())) {
            var page = get(MADE_UP, path);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("N’y allez pas", "<meta name=\"robots\" content=\"noindex\">");
            assertThat(page.body()).doesNotContain("ld+json");
            assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex");
        }
        assertThat(get(MADE_UP, "/programme/seances.csv").body()).contains(",maintenue,true\n");
        assertThat(get(MADE_UP, "/programme/agenda.ics").headers().firstValue("X-Robots-Tag"))
                .contains("noindex");
        assertThat(get(MADE_UP, "/programme/agenda.ics").body()).contains("allez pas");
    }

    @Test
    void aRealSessionIsToldToSearchEngines() throws Exception {
        var session = first(RealTerritory.ID);
        var page = get(RealTerritory.ID, "/programme/seance/" + session.id());
        var match = EVENT.matcher(page.body());

        assertThat(page.body())
                .doesNotContain("noindex")
                .contains(RealTerritory.TELEPHONE, "tel:0479000000", "Gratuit");
        assertThat(match.find()).isTrue();
        JsonNode event = json.readTree(match.group(1));
        assertThat(event.get("@type").asString()).isEqualTo("Event");
        assertThat(event.get("eventStatus").asString()).isEqualTo("https://schema.org/EventScheduled");
        assertThat(event.get("startDate").asString()).startsWith(session.start().toString());
        assertThat(event.get("url").asString()).endsWith("/t/val-reel/programme/seance/" + session.id());
        assertThat(event.get("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(event.get("location").get("address").get("addressLocality").asString())
                .isEqualTo(session.place().commune().name());
    }

    @Test
    void placesThatAreLeftAreToldWithoutACountOfWhoSignedUp() throws Exception {
        var session = first(RealTerritory.ID);
        var path = "/programme/seance/" + session.id();
        assertThat(get(RealTerritory.ID, path).body()).doesNotContain("Il reste", "complet");

        signUp(RealTerritory.ID, session, 1);
        assertThat(get(RealTerritory.ID, path).body())
                .contains(session.seats() > 5 ? "Il reste des places" : "moins de 5");
        signUp(RealTerritory.ID, session, session.seats() - 1);
        assertThat(get(RealTerritory.ID, path).body()).contains("Il reste moins de 5 places");
        signUp(RealTerritory.ID, session, session.seats());
        assertThat(get(RealTerritory.ID, path).body()).contains("C’est complet. Appelez");

        var without = first(MADE_UP);
        signUp(MADE_UP, without, without.seats());
        assertThat(get(MADE_UP, "/programme/seance/" + without.id()).body())
                .as("nobody is told to call where there is no number")
                .contains("C’est complet. Demandez à votre mairie")
                .doesNotContain("Appelez");
    }

    /** On its page, in the list, in that for others, to search engines and as open data: the same. */
    @Test
    void howManyPlacesAreLeftIsToldWhereNoCountBelowFiveIs() throws Exception {
        publish(roomy());
        var session = first(ROOMY);
        var path = "/programme/seance/" + session.id();
        int left = session.seats() - 5;

        signUp(ROOMY, session, 5);
        assertThat(get(ROOMY, path).body()).contains("Il reste " + left + " places.");
        assertThat(get(ROOMY, path + "?lang=en").body()).contains(left + " places are left.");
        assertThat(event(path).get("remainingAttendeeCapacity").asInt()).isEqualTo(left);
        for (var list : List.of("/programme", "/programme/encart", "/programme?depuis=73907")) {
            assertThat(get(ROOMY, list).body()).as(list).contains(">Il reste " + left + " places<");
        }
        assertThat(row(session)).contains(",%d,places,%d,true,".formatted(session.seats(), left));

        signUp(ROOMY, session, 4);
        assertThat(get(ROOMY, path).body()).contains("Il reste des places.");
        assertThat(event(path).has("remainingAttendeeCapacity")).isFalse();
        assertThat(row(session)).contains(",%d,places,,true,".formatted(session.seats()));

        signUp(ROOMY, session, session.seats() - 4);
        assertThat(get(ROOMY, path).body()).contains("Il reste moins de 5 places.");
        assertThat(event(path).has("remainingAttendeeCapacity")).isFalse();
        assertThat(get(ROOMY, "/programme/encart").body()).contains(">Il reste moins de 5 places<");
        assertThat(row(session)).contains(",%d,moins de 5,,true,".formatted(session.seats()));

        signUp(ROOMY, session, session.seats());
        assertThat(row(session)).contains(",%d,complet,,true,".formatted(session.seats()));
    }

    /** One with as many places in each session that five may be left where five have signed up. */
    private static TerritoryCopy roomy() {
        var files = RealTerritory.copy(ROOMY).files();
        var rooms = text(files, "rooms.csv").replaceAll("(?m)^(?<before>(?:[^,\n]*,){4})\\d+,", "${before}14,");
        var themes = text(files, "themes.csv").replaceAll("(?m)^(?<before>(?:[^,\n]*,){5})\\d+,", "${before}14,");
        return files.with("rooms.csv", rooms.getBytes(UTF_8))
                .with("themes.csv", themes.getBytes(UTF_8))
                .read();
    }

    private static String text(TableFiles files, String name) {
        return new String(Objects.requireNonNull(files.content(name)), UTF_8);
    }

    private JsonNode event(String path) throws Exception {
        var match = EVENT.matcher(get(ROOMY, path).body());
        assertThat(match.find()).isTrue();
        return json.readTree(match.group(1));
    }

    private String row(PublicSession session) throws Exception {
        return get(ROOMY, "/programme/seances.csv")
                .body()
                .lines()
                .filter(l -> l.startsWith(session.id() + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListSaysFromWhenASessionMovedAndLeadsTheTeamBack() throws Exception {
        var id = "val-deplace";
        var files = Territories.copy(MADE_UP).files();
        var table = new String(files.content("territory.csv"), UTF_8).replace("id," + MADE_UP, "id," + id);
        publish(files.with("territory.csv", table.getBytes(UTF_8)).read());
        assertThat(get(id, "/programme").body()).doesNotContain("Changé", "Avant, c’était le ");

        current.in(id, this::publishAWeekLater);

        var page = get(id, "/programme").body();
        assertThat(page)
                .contains("Changé", "Avant, c’était le ", "Pour l’équipe")
                .contains("href=\"/t/" + id + "/\"");
    }

    private Publication publishAWeekLater() {
        var quarter = quarters.onOffer().get(5);
        var published = Objects.requireNonNull(publications.current(quarter));
        var plan = versions.get(published.version()).plan();
        var later =
                plan.workshops().stream().map(ProgrammePagesTest::aWeekLater).toList();
        var version = versions.add(
                new Plan(plan.problem(), later, plan.score()), new PlanVersion.Origin(null, null, VersionReason.END));
        return publications.publish(quarter, version, published.number());
    }

    private static Workshop aWeekLater(Workshop w) {
        var sessions = w.sessions().stream().map(s -> s.plusWeeks(1)).toList();
        return new Workshop(w.id(), w.theme(), w.audience(), w.room(), w.advisor(), sessions, w.attendance());
    }

    private void signUp(String territory, PublicSession session, int people) {
        var key = new SessionKey(session.place().room().id(), session.start());
        var quarter = Quarter.of(session.start().toLocalDate());
        current.in(territory, () -> {
            signUps.count(quarter, key, people, false);
            return true;
        });
    }

    @Test
    void theWayThereNamesLinesAndUntilWhenToBook() throws Exception {
        var session = current.in(RealTerritory.ID, () -> programme.toCome()).stream()
                .filter(s -> s.place().commune().code().equals("73907"))
                .findFirst()
                .orElseThrow();
        var booked = get(RealTerritory.ID, "/programme/seance/" + session.id() + "?depuis=73905");

        assertThat(booked.body()).contains("Partez avant ", "Réservez ce transport avant le ", " à 12\u00a0h.");
        assertThat(booked.body()).contains("ne pouvez plus venir");
        assertThat(booked.body())
                .as("said of an estimate where the minutes are named")
                .contains("si l’estimation est juste", "Durées estimées");
        assertThat(booked.body().contains("Un même groupe suit les " + session.sessions() + " séances"))
                .isEqualTo(session.sessions() > 1);
        assertThat(booked.body()).containsPattern("Prenez</span> <strong lang=\"fr\">(Train de la vallée|Car )");
        assertThat(get(RealTerritory.ID, "/programme/seance/" + session.id() + "?depuis=1")
                        .body())
                .doesNotContain("Partez avant ");
    }

    @Test
    void nothingIsKeptInTheReadersBrowserAndTheirLanguageIsInTheLinks() throws Exception {
        var page = get(RealTerritory.ID, "/programme?lang=en");

        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body())
                .contains("To sign up, call", "It is free of charge.")
                .doesNotContain("<script");
        assertThat(page.body()).containsPattern("/t/val-reel/programme/seance/[^\"]+\\?lang=en\"");
    }

    @Test
    void aChoiceThatLeavesNothingSaysWhichPartToGiveUp() throws Exception {
        var theme = first(RealTerritory.ID).theme().id();
        var page =
                get(RealTerritory.ID, "/programme?commune=73934&theme=" + theme).body();

        assertThat(page).contains("Aucun atelier ne répond", "dans toutes les communes", "pour tous les thèmes");
        assertThat(page).doesNotContain("pour tous les publics").contains("Dans les communes proches");
    }

    @Test
    void whoSaysWhereTheyLiveSeesTheNearestCommunesFirstAndKeepsItInTheLinks() throws Exception {
        var page = get(RealTerritory.ID, "/programme?depuis=73907").body();
        var minutes = Pattern.compile("voiture\u00a0: (\\d+) min")
                .matcher(page)
                .results()
                .map(m -> Integer.valueOf(m.group(1)))
                .toList();
        var sessions = current.in(RealTerritory.ID, () -> programme.toCome());

        assertThat(minutes).hasSizeGreaterThan(2).isSorted();
        assertThat(page.split("class=\"seance-when\"", -1)).hasSize(sessions.size() + 1);
        assertThat(page).contains("/programme/seance/" + sessions.get(0).id() + "?depuis=73907\"");
        assertThat(get(RealTerritory.ID, "/programme?depuis=1").body()).doesNotContain(" min</span>");
    }

    @Test
    void whoComesByBusSeesFirstWhereTheBusLeadsAndWhereItDoesNotLast() throws Exception {
        var page = get(RealTerritory.ID, "/programme?depuis=73907&par=lines").body();
        var minutes = Pattern.compile("train ou car\u00a0: (\\d+) min")
                .matcher(page)
                .results()
                .map(m -> Integer.valueOf(m.group(1)))
                .toList();

        assertThat(minutes.subList(1, minutes.size())).isNotEmpty().isSorted();
        assertThat(page)
                .doesNotContain("voiture\u00a0: ")
                .contains("depuis=73907&amp;par=lines")
                .contains("Nous ne connaissons pas de trajet (train ou car)");
        assertThat(page.lastIndexOf("train ou car\u00a0: "))
                .isLessThan(page.indexOf("Nous ne connaissons pas de trajet (train ou car)"));
    }

    @Test
    void whoCanComeInTheEveningOnlySeesWhatBeginsThenOrThatNothingDoes() throws Exception {
        var starts = current.in(RealTerritory.ID, () -> programme.toCome()).stream()
                .collect(Collectors.groupingBy(s -> s.start().getHour() >= 17));
        var evening = get(RealTerritory.ID, "/programme?moment=EVENING").body();
        int found = starts.getOrDefault(true, List.of()).size();

        assertThat(evening.split("class=\"seance-when\"", -1)).hasSize(found + 1);
        if (found == 0) {
            assertThat(evening).contains("Aucun atelier ne répond", "à toute heure");
        }
        assertThat(get(RealTerritory.ID, "/programme?moment=MORNING").body())
                .contains("class=\"seance-when\"", "moment=MORNING");
        assertThat(get(RealTerritory.ID, "/programme?moment=NIGHT").statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsFarAheadIsFoldedByMonthAndNothingIsLeftOut() {
        var s = first(RealTerritory.ID);
        var first = LocalDateTime.of(2027, 1, 5, 9, 0);
        var sessions = IntStream.range(0, 60)
                .mapToObj(i -> new PublicSession(
                        s.id() + i,
                        s.theme(),
                        s.audience(),
                        s.place(),
                        first.plusDays(i / 5 * 7),
                        1,
                        1,
                        s.zone(),
                        s.seats(),
                        false,
                        s.change()))
                .toList();

        var list = DatedList.of(sessions, List.of());

        assertThat(list.soon().values())
                .hasSize(3)
                .allSatisfy(day -> assertThat(day).hasSize(5));
        assertThat(list.later().keySet())
                .containsExactly(YearMonth.of(2027, 1), YearMonth.of(2027, 2), YearMonth.of(2027, 3));
        assertThat(list.later().keySet().stream().mapToLong(list::count)).containsExactly(5L, 20L, 20L);
        assertThat(list.later().keySet()).filteredOn(list::isBegun).containsExactly(YearMonth.of(2027, 1));
    }

    @Test
    void onlyTheListForOthersMayStandInsideTheirPages() throws Exception {
        assertThat(get(RealTerritory.ID, "/programme").headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("frame-ancestors 'none'");
        assertThat(get(RealTerritory.ID, "/programme/encart").headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .endsWith("frame-ancestors *");
    }

    @Test
    void diariesAndOpenDataTellTheSameSessions() throws Exception {
        var sessions = current.in(RealTerritory.ID, () -> programme.toCome());
        var diary = get(RealTerritory.ID, "/programme/agenda.ics").body();
        var events = ReadEvent.all(diary);

        assertThat(events).hasSameSizeAs(sessions);
        assertThat(events.get(0).uid()).isEqualTo(sessions.get(0).id() + "@val-reel.aller-vers");
        assertThat(events.get(0).begins())
                .isEqualTo(
                        sessions.get(0).start().atZone(sessions.get(0).zone()).toInstant());
        assertThat(diary).contains("BEGIN:VTIMEZONE", "METHOD:PUBLISH");
        assertThat(get(RealTerritory.ID, "/programme?commune=73907").body())
                .contains("webcal://localhost:" + port + "/t/val-reel/programme/agenda.ics?commune=73907")
                .contains("après quelques heures");
        assertThat(diary.lines()).allMatch(l -> l.getBytes(UTF_8).length <= 75);
        var table = get(RealTerritory.ID, "/programme/seances.csv").body();
        assertThat(table.lines()).hasSize(sessions.size() + 1);
        var fields = json.readTree(
                        get(RealTerritory.ID, "/programme/schema.json").body())
                .get("fields");
        var names = fields.valueStream().map(f -> f.get("name").asString()).toList();
        assertThat(table.lines().findFirst()).contains(String.join(",", names));
        assertThat(names)
                .endsWith("places", "disponibilite", "places_restantes", "gratuit", "plain_pied", "statut", "fictif");
        assertThat(table.lines().skip(1))
                .allMatch(l -> l.matches(".*,\\d+,(|places|moins de 5|complet),\\d*,true,(true|false)?,[a-z]+,false"));
    }

    @Test
    void whatWasNeverPublishedIsNotFound() throws Exception {
        assertThat(get(RealTerritory.ID, "/programme/seance/2027-Q1-1-x-1").statusCode())
                .isEqualTo(404);
        assertThat(get(RealTerritory.ID, "/programme/seance/x/agenda.ics").statusCode())
                .isEqualTo(404);
    }
}
