package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people who work on a quarter change, one form at a time: a workshop moved after a look at its effect, a lock, attendance, sign-ups, the counts
 * of a town hall, a file of demand. All work on one plan, whose newest version each goes on from.
 *
 * @param quarter that is published
 * @param head id of the newest version
 * @param workshops of the published plan
 * @param sessions to note attendance of
 * @param townHalls addresses of pages of town halls, by their secret
 * @param rows what a row of demand names, by the field's name
 */
record PeoplesEdits(
        String quarter,
        AtomicReference<String> head,
        List<JsonNode> workshops,
        List<Session> sessions,
        List<String> townHalls,
        Map<String, String> rows) {

    /** A session as the page of its attendance names it. */
    record Session(String advisor, String key) {}

    /** What somebody does next. */
    enum Edit {
        MOVE,
        LOCK,
        ATTENDANCE,
        SIGN_UPS,
        TOWN_HALL,
        DEMAND
    }

    /**
     * What an address answered.
     *
     * @param kept false where somebody else had changed the plan meanwhile, or the change breaks a rule: the page says so
     */
    record Done(Edit edit, int status, boolean kept) {}

    private static final Pattern VERSION = Pattern.compile("/plan/(\\w+)");
    private static final Pattern SESSION = Pattern.compile("presence\\?session=([^\"&]+)");
    private static final Pattern TOWN_HALL = Pattern.compile("/mairie/[\\w-]+");
    private static final Pattern KEEP = Pattern.compile("<form method=\"post\" action=\"[^\"]*/changer\"");
    private static final int ENOUGH = 20;
    private static final int CONFLICT = 409;

    /** Publishes a plan and makes some links of town halls, as a coordinator does before others begin. */
    static PeoplesEdits of(Desk desk, String problem, String quarter, String version) throws Exception {
        var published = desk.post("/publication", Map.of("quarter", quarter, "version", version, "last", "0"));
        assertThat(published.statusCode()).isEqualTo(302);
        var plan = read(desk, "/api/plans/" + version);
        var all = read(desk, "/api/problems/" + problem);
        var workshops = new ArrayList<JsonNode>();
        plan.get("workshops").forEach(workshops::add);
        var rows = Map.of(
                "theme", first(all, "themes"), "audience", first(all, "audiences"), "mobility", first(all, "mobility"));
        return new PeoplesEdits(
                quarter,
                new AtomicReference<>(version),
                workshops,
                sessions(desk, workshops),
                townHalls(desk, quarter, all.get("communes")),
                rows);
    }

    private static JsonNode read(Desk desk, String path) throws Exception {
        var answer = desk.send(HttpRequest.newBuilder().header("Accept", "application/json"), path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String first(JsonNode problem, String list) {
        return problem.get(list).get(0).get("id").asString();
    }

    private static List<Session> sessions(Desk desk, List<JsonNode> workshops) throws Exception {
        var found = new ArrayList<Session>();
        for (var workshop : workshops.subList(0, Math.min(ENOUGH, workshops.size()))) {
            var advisor = workshop.get("advisor").asString();
            var day = start(workshop).toLocalDate();
            var page =
                    SESSION.matcher(desk.get("/agenda/" + advisor + "/" + day).body());
            assertThat(page.find()).isTrue();
            found.add(new Session(advisor, page.group(1)));
        }
        return found;
    }

    private static List<String> townHalls(Desk desk, String quarter, JsonNode communes) throws Exception {
        desk.post("/mairies/date", Map.of("quarter", quarter, "day", quarter.substring(0, 4) + "-12-31"));
        var found = new ArrayList<String>();
        for (int i = 0; i < Math.min(ENOUGH, communes.size()); i++) {
            var code = communes.get(i).get("code").asString();
            var page = TOWN_HALL.matcher(desk.post("/mairies/lien", Map.of("quarter", quarter, "commune", code))
                    .body());
            assertThat(page.find()).isTrue();
            found.add(page.group());
        }
        return found;
    }

    private static LocalDateTime start(JsonNode workshop) {
        return LocalDateTime.parse(workshop.get("sessions").get(0).asString());
    }

    private static <T> T any(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }

    /** Does something that a person does. */
    Done once(Desk desk, Random chance) throws Exception {
        var edit = Edit.values()[chance.nextInt(Edit.values().length)];
        var answer = switch (edit) {
            case MOVE -> move(desk, chance);
            case LOCK -> lock(desk, chance);
            case ATTENDANCE -> attendance(desk, chance);
            case SIGN_UPS -> signUps(desk, chance);
            case TOWN_HALL -> townHall(desk, chance);
            case DEMAND -> demand(desk, chance);
        };
        var to = VERSION.matcher(Desk.location(answer));
        if (to.find()) {
            head.set(to.group(1));
        }
        return new Done(edit, answer.statusCode(), answer.statusCode() != CONFLICT);
    }

    /** Looks at the effect of another day, and keeps it where the page offers that. */
    private HttpResponse<String> move(Desk desk, Random chance) throws Exception {
        var workshop = any(workshops, chance);
        var day = start(workshop).toLocalDate().plusDays(1L + chance.nextInt(7));
        var version = head.get();
        var seen = desk.get("/plan/%s/changer/effet?kind=MOVE&workshop=%s&day=%s"
                .formatted(version, workshop.get("id").asString(), day));
        if (!KEEP.matcher(seen.body()).find()) {
            return seen;
        }
        return desk.post(
                "/plan/" + version + "/changer",
                Map.of("kind", "MOVE", "workshop", workshop.get("id").asString(), "day", day.toString()));
    }

    private HttpResponse<String> lock(Desk desk, Random chance) throws Exception {
        return desk.post(
                "/plan/" + head.get() + "/verrous",
                Map.of("workshop", any(workshops, chance).get("id").asString(), "choice", "ROOM"));
    }

    private HttpResponse<String> attendance(Desk desk, Random chance) throws Exception {
        var session = any(sessions, chance);
        return desk.post(
                "/agenda/" + session.advisor() + "/presence",
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "session",
                        session.key(),
                        "others",
                        String.valueOf(chance.nextInt(9)),
                        "ahead",
                        "on",
                        "notedAt",
                        Instant.now().toString()));
    }

    private HttpResponse<String> signUps(Desk desk, Random chance) throws Exception {
        var workshop = any(workshops, chance);
        var field = "people|" + workshop.get("room").asString() + "|" + start(workshop);
        var fields = new LinkedHashMap<String, String>();
        fields.put("quarter", quarter);
        fields.put(field, String.valueOf(chance.nextInt(9)));
        fields.put("was|" + field, "");
        return desk.post("/inscriptions", fields);
    }

    private HttpResponse<String> townHall(Desk desk, Random chance) throws Exception {
        var fields = new LinkedHashMap<>(rows);
        fields.put("quarter", quarter);
        fields.put("residents", String.valueOf(1 + chance.nextInt(9)));
        return desk.post(any(townHalls, chance) + "/comptes", fields);
    }

    private HttpResponse<String> demand(Desk desk, Random chance) throws Exception {
        var row = "Commune;Thème;Public;Transport;Habitants\nForbach;E-mail;Seniors;bus;%d\n"
                .formatted(chance.nextInt(100_000));
        return desk.send(
                HttpRequest.newBuilder()
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString(row)),
                "/api/demand/" + quarter + "/uploads?name=d.csv");
    }
}
