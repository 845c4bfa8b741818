package fr.allervers.web.programme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.export.ReadEvent;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.table.TextTable;
import fr.allervers.web.HalfPlan;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.RunningApplication;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.publication.Publication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What residents' programs fetch after a publication that moves a workshop, cancels one and gives one another room. */
@RunningApplication
class ChangedProgrammeTest {

    private static final String SCHEMA_ORG = "https://schema.org/";
    private static final Pattern EVENT =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    /** What a cell of each type of the Table Schema looks like. */
    private static final Map<String, String> TYPES = Map.of(
            "string", ".*",
            "date", "\\d{4}-\\d\\d-\\d\\d",
            "integer", "\\d+",
            "number", "-?\\d+(\\.\\d+)?",
            "boolean", "true|false");

    /** Each test has one to itself. */
    private final String territory = "val-change-" + UUID.randomUUID();

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
    private Programme programme;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private ObjectMapper json;

    private PublicSession moved;
    private PublicSession cancelled;
    private PublicSession elsewhere;
    private PublicSession kept;
    private String otherRoom;
    private Map<String, ReadEvent> before;

    @BeforeEach
    void publishTwice() throws Exception {
        territories.keep(RealTerritory.copy(territory), null, "imported");
        var quarter = quarters.onOffer().get(5);
        current.in(
                territory,
                () -> publications.publish(
                        quarter,
                        HalfPlan.add(versions, quarters.problem(quarter).problem()),
                        0));
        before = events();
        current.in(territory, () -> change(quarter));
    }

    private Publication change(Quarter quarter) {
        var published = requireNonNull(publications.current(quarter));
        var plan = versions.get(published.version()).plan();
        var kinds = new LinkedHashMap<String, Workshop>();
        plan.workshops().forEach(w -> kinds.putIfAbsent(w.theme() + " " + w.audience(), w));
        var three = List.copyOf(kinds.values()).subList(0, 3);
        moved = session(three.get(0));
        cancelled = session(three.get(1));
        elsewhere = session(three.get(2));
        var rooms = quarters.problem(quarter).problem().rooms();
        otherRoom = rooms.stream()
                .filter(r -> !r.commune().equals(elsewhere.place().commune().code()))
                .findFirst()
                .orElseThrow()
                .id();

        var workshops = new ArrayList<>(plan.workshops());
        workshops.removeAll(three);
        kept = session(workshops.get(0));
        workshops.add(aWeekLater(three.get(0)));
        workshops.add(inOtherRoom(three.get(2)));
        var version = versions.add(
                new Plan(plan.problem(), workshops, plan.score()),
                new PlanVersion.Origin(null, null, VersionReason.END));
        return publications.publish(quarter, version, published.number());
    }

    private PublicSession session(Workshop workshop) {
        return programme.toCome().stream()
                .filter(s -> s.place().room().id().equals(workshop.room()))
                .filter(s -> s.start().equals(workshop.sessions().get(0)))
                .findFirst()
                .orElseThrow();
    }

    private static Workshop aWeekLater(Workshop w) {
        var sessions = w.sessions().stream().map(s -> s.plusWeeks(1)).toList();
        return new Workshop(w.id(), w.theme(), w.audience(), w.room(), w.advisor(), sessions, w.attendance());
    }

    private Workshop inOtherRoom(Workshop w) {
        return new Workshop(w.id(), w.theme(), w.audience(), otherRoom, w.advisor(), w.sessions(), w.attendance());
    }

    private String get(String path) throws Exception {
        var address = URI.create("http://localhost:" + port + "/t/" + territory + "/programme" + path);
        var answer = client.send(
                HttpRequest.newBuilder(address).header("Accept-Language", "fr").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** The events of the diary by their UIDs, which are those of sessions. */
    private Map<String, ReadEvent> events() throws Exception {
        return ReadEvent.all(get("/agenda.ics")).stream().collect(toMap(ReadEvent::uid, e -> e));
    }

    private JsonNode event(PublicSession session) throws Exception {
        var match = EVENT.matcher(get("/seance/" + session.id()));
        assertThat(match.find()).isTrue();
        return json.readTree(match.group(1));
    }

    private static void assertStatus(JsonNode event, String status) {
        assertThat(event.get("eventStatus").asString()).isEqualTo(SCHEMA_ORG + status);
    }

    private static void assertMoment(JsonNode event, String field, PublicSession session, LocalDateTime moment) {
        assertThat(OffsetDateTime.parse(event.get(field).asString()))
                .as(field)
                .isEqualTo(moment.atZone(session.zone()).toOffsetDateTime());
    }

    @Test
    void atTheOldDateOrCommuneOfOneThatMovedStandsWhereItIsNow() throws Exception {
        var say = SayOfTest.french();
        var told = "Cette séance a été déplacée au "
                + say.day(moved.start().toLocalDate().plusWeeks(1));
        var old = get("?commune=" + moved.place().commune().code());
        var day = "<section class=\"day\">";
        var section = Arrays.stream(old.split(day))
                .filter(s -> s.contains(">" + say.day(moved.start().toLocalDate()) + "<"))
                .findFirst()
                .orElseThrow();
        assertThat(section).contains(told).contains("/programme/seance/" + moved.id());
        assertThat(get("?commune=" + elsewhere.place().commune().code()))
                .contains(
                        "Cette séance a été déplacée au "
                                + say.day(elsewhere.start().toLocalDate()),
                        "Nouveau lieu");
        assertThat(get("/encart?commune=" + moved.place().commune().code())).contains(told);
        assertThat(get("?theme=nothing")).doesNotContain(told);
    }

    @Test
    void searchEnginesAreTold() throws Exception {
        var later = event(moved);
        assertStatus(later, "EventRescheduled");
        assertMoment(later, "startDate", moved, moved.start().plusWeeks(1));
        assertMoment(later, "endDate", moved, moved.end().plusWeeks(1));
        assertMoment(later, "previousStartDate", moved, moved.start());

        var over = event(cancelled);
        assertStatus(over, "EventCancelled");
        assertMoment(over, "startDate", cancelled, cancelled.start());
        assertThat(over.has("previousStartDate")).isFalse();

        var there = event(elsewhere);
        assertStatus(there, "EventScheduled");
        assertMoment(there, "startDate", elsewhere, elsewhere.start());
        assertThat(there.has("previousStartDate")).isFalse();
        assertThat(there.get("location").get("address").get("addressLocality").asString())
                .isNotEqualTo(elsewhere.place().commune().name());

        var same = event(kept);
        assertStatus(same, "EventScheduled");
        assertMoment(same, "startDate", kept, kept.start());
        assertThat(same.has("previousStartDate")).isFalse();
    }

    /** Diaries pass over an event whose sequence has not risen. */
    @Test
    void subscribedDiariesFollow() throws Exception {
        var after = events();
        assertThat(after.keySet()).as("nothing is lost or there twice").isEqualTo(before.keySet());

        var later = event(after, moved);
        assertThat(later.sequence()).isGreaterThan(event(before, moved).sequence());
        assertThat(later.begins()).isEqualTo(at(moved, moved.start().plusWeeks(1)));
        assertThat(later.ends()).isEqualTo(at(moved, moved.end().plusWeeks(1)));
        assertThat(later.summary()).isEqualTo(event(before, moved).summary());

        var over = event(after, cancelled);
        assertThat(over.sequence()).isGreaterThan(event(before, cancelled).sequence());
        assertThat(over.begins()).isEqualTo(event(before, cancelled).begins());
        assertThat(over.summary())
                .isEqualTo("ANNULÉ\u00a0: " + event(before, cancelled).summary());

        var there = event(after, elsewhere);
        assertThat(there.sequence()).isGreaterThan(event(before, elsewhere).sequence());
        assertThat(there.begins()).isEqualTo(event(before, elsewhere).begins());

        assertThat(event(after, kept)).isEqualTo(event(before, kept));
        assertThat(ReadEvent.all(get("/seance/" + moved.id() + "/agenda.ics")))
                .as("one that was taken alone")
                .containsExactly(later);
    }

    private ReadEvent event(Map<String, ReadEvent> events, PublicSession session) {
        return requireNonNull(events.get(session.id() + "@" + territory + ".aller-vers"));
    }

    private static Instant at(PublicSession session, LocalDateTime moment) {
        return moment.atZone(session.zone()).toInstant();
    }

    @Test
    void openDataSaysSoWithinItsSchema() throws Exception {
        var table = TextTable.read("", get("/seances.csv").getBytes(UTF_8), null);
        var fields = json.readTree(get("/schema.json")).get("fields");
        assertThat(fields.valueStream().map(f -> f.get("name").asString())).isEqualTo(table.headings());
        for (var row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                assertFits(row.get(i), fields.get(i));
            }
        }

        assertRow(table, moved, moved.start().plusWeeks(1), "deplacee");
        assertRow(table, cancelled, cancelled.start(), "annulee");
        assertRow(table, elsewhere, elsewhere.start(), "deplacee");
        assertRow(table, kept, kept.start(), "maintenue");
        assertThat(table.rows().stream().map(r -> cell(table, r, "id")))
                .doesNotHaveDuplicates()
                .hasSize(before.size());
    }

    private static void assertRow(TextTable table, PublicSession session, LocalDateTime start, String status) {
        var row = table.rows().stream()
                .filter(r -> cell(table, r, "id").equals(session.id()))
                .findFirst()
                .orElseThrow();
        assertThat(cell(table, row, "date")).isEqualTo(start.toLocalDate().toString());
        assertThat(cell(table, row, "heure_debut"))
                .isEqualTo(start.toLocalTime().toString());
        assertThat(cell(table, row, "statut")).isEqualTo(status);
    }

    private static String cell(TextTable table, List<String> row, String column) {
        return row.get(table.headings().indexOf(column));
    }

    /** By the rules of the Table Schema that ours has: type, required, pattern, enum and minimum. */
    private static void assertFits(String cell, JsonNode field) {
        var name = field.get("name").asString();
        var rules = field.path("constraints");
        if (cell.isEmpty()) {
            assertThat(rules.path("required").asBoolean(false)).as(name).isFalse();
            return;
        }
        assertThat(cell)
                .as(name)
                .matches(requireNonNull(TYPES.get(field.get("type").asString())));
        if (rules.has("pattern")) {
            assertThat(cell).as(name).matches(rules.get("pattern").asString());
        }
        if (rules.has("enum")) {
            assertThat(rules.get("enum").valueStream().map(JsonNode::asString))
                    .as(name)
                    .contains(cell);
        }
        if (rules.has("minimum")) {
            assertThat(Integer.parseInt(cell))
                    .as(name)
                    .isGreaterThanOrEqualTo(rules.get("minimum").asInt());
        }
    }
}
