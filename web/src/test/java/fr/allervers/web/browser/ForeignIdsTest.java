package fr.allervers.web.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.RealTerritory;
import fr.allervers.web.account.Accounts;
import fr.allervers.web.account.ApiTokens;
import fr.allervers.web.account.ClosedApplication;
import fr.allervers.web.account.Grant;
import fr.allervers.web.account.Role;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.version.PlanVersions;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What somebody has made in one territory, asked for by somebody of another who knows its id, by every address that takes one;
 * in an application other than that of the tests beside, whose work goes on in the background and changes the store.
 */
@ClosedApplication
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class ForeignIdsTest {

    private static final String HERE = "val-ici";
    private static final String THERE = "val-la";
    private static final String TWO = "val-deux";
    private static final double PATIENCE_MS = 60_000;
    private static final int TRIES = 600;
    private static final int PAUSE_MS = 100;
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** What the {@code id} of an address is, by how the address begins; whoever adds one says so here. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("/demandes-conseillers/", "request"),
            Map.entry("/imprevu/", "mend"),
            Map.entry("/api/jobs/", "job"),
            Map.entry("/taches/", "job"),
            Map.entry("/comptes/", "account"),
            Map.entry("/compte/jetons/", "token"),
            Map.entry("/territoires/brouillons/", "begun"),
            Map.entry("/demande/", "upload"),
            Map.entry("/api/demand/", "upload"),
            Map.entry("/territoire/trajets/", "travel"),
            Map.entry("/api/travel/", "travel"),
            Map.entry("/api/wishes/", "wish"));

    /** One address of each kind, at which whoever made it sees it: else nothing would be asked for. */
    private static final List<String> SEEN = List.of(
            "/plan/{version}",
            "/plan/{version}/souhaits/{wish}",
            "/imprevu/{id}",
            "/demande/{id}",
            "/api/jobs/{id}",
            "/api/travel/{id}",
            "/api/wishes/{id}",
            "/api/problems/{problem}");

    /** Names in tables and of what is published: they are the same in two territories, and are no secret of one. */
    private static final Set<String> NAMED = Set.of("/papier/", "/programme/");

    /** Tables that keep what was asked, whoever asked; and what the machinery of sessions and timers keeps. */
    private static final Set<String> OF_THE_ASKING =
            Set.of("audit", "spring_session", "spring_session_attributes", "scheduled_tasks");

    private record Route(RequestMethod method, String pattern, HandlerMethod handler) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @RegisterExtension
    static final TestBrowser BROWSER = new TestBrowser();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> ids = new HashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private PlanVersions versions;

    @Autowired
    private CurrentTerritory current;

    @Autowired
    private Quarters quarters;

    @Autowired
    private Store store;

    private String account(Grant grant) {
        return accounts.make(UUID.randomUUID() + "@exemple.fr", "Ada", null, List.of(grant));
    }

    private String token(Grant grant) {
        return tokens.make(account(grant), "essai", false);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String token) throws Exception {
        var whole = URI.create("http://localhost:" + port + path);
        return client.send(
                request.uri(whole)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", "fr")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String token, Map<String, String> fields) throws Exception {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields))),
                path,
                token);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                .collect(joining("&"));
    }

    /** Something of everything, in the one territory. */
    private void prepare(String ada) throws Exception {
        var operator = token(new Grant(Role.OPERATOR, null));
        var names = TerritoryInUse.in(application, TerritoryOfTest.named(HERE), "")
                .prepare(page(operator), "http://localhost:" + port + "/t/" + HERE);
        for (var name : List.of("version", "workshop", "quarter", "upload", "advisor", "commune", "day", "session")) {
            ids.put(name, names.get(name));
        }
        for (var name : List.of("wish", "mend", "begun")) {
            ids.put(name, names.get(name).replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
        }
        var version = ids.get("version");
        ids.put("problem", current.in(HERE, () -> versions.get(version).problem()));
        var agenda = "/t/" + HERE + "/agenda/" + ids.get("advisor") + "/demandes";
        var published = found("name=\"version\" value=\"([^\"]+)\"", agenda, ada);
        post(agenda + "/demi-journee", ada, Map.of("version", published, "day", "MONDAY", "morning", "true"));
        ids.put("request", found("/demandes-conseillers/([\\w-]+)\"", "/t/" + HERE + "/demandes-conseillers", ada));
        var begun = send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString("no map")),
                "/t/" + HERE + "/api/problems/" + ids.get("problem") + "/travel/roads",
                ada);
        ids.put("travel", begun.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
        var absence = UUID.randomUUID().toString();
        post(
                "/t/" + HERE + "/agenda/" + ids.get("advisor") + "/absence",
                ada,
                Map.of("id", absence, "first", "2027-01-05", "last", "2027-01-06"));
        ids.put("absence", absence);
        ids.put("job", found("\"id\":\"([\\w-]+)\"", "/t/" + HERE + "/api/jobs", ada));
        ids.put("number", "1");
        ids.put("file", "rooms.csv");
        ids.put("form", "csv");
        ids.put("place", "0");
    }

    private Page page(String token) {
        var context = BROWSER.newContext(Screen.DESK.options("fr-FR"));
        context.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token));
        context.setDefaultTimeout(PATIENCE_MS);
        return context.newPage();
    }

    private String found(String pattern, String path, String token) throws Exception {
        var answer = send(HttpRequest.newBuilder(), path, token).body();
        return Pattern.compile(pattern)
                .matcher(answer)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(pattern + " in " + answer))
                .group(1);
    }

    /** Until nothing is done in the background any more, letters of those who ask included: it changes rows too. */
    private void waitForJobs() throws InterruptedException {
        for (int i = 0; i < TRIES && isAnyJobGoing(); i++) {
            Thread.sleep(PAUSE_MS);
        }
        assertThat(isAnyJobGoing()).isFalse();
    }

    private boolean isAnyJobGoing() {
        return store.database()
                        .sql("select count(*) from job where ended_at is null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** All addresses that take an id of something that was made. */
    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues()
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(new Route(method, pattern, handler)))));
        return routes.stream().filter(r -> takesAnId(r.pattern)).toList();
    }

    private static boolean takesAnId(String pattern) {
        return Stream.of("{id}", "{version}", "{wish}", "{problem}").anyMatch(pattern::contains)
                && NAMED.stream().noneMatch(pattern::startsWith);
    }

    private String filled(String pattern) {
        var path = pattern;
        if (pattern.contains("{id}")) {
            var kind = KINDS.entrySet().stream()
                    .filter(k -> pattern.startsWith(k.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("what is the id of " + pattern + "?"));
            path = path.replace("{id}", ids.get(kind));
        }
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        assertThat(path).doesNotContain("{");
        return path;
    }

    /** A request with something for each of what its handler takes. */
    private HttpResponse<String> ask(Route route, String territory, String token) throws Exception {
        var fields = new TreeMap<String, String>();
        boolean hasFile = false;
        boolean hasBody = false;
        for (var parameter : route.handler.getMethodParameters()) {
            hasBody |= parameter.hasParameterAnnotation(RequestBody.class);
            hasFile |= MultipartFile.class.isAssignableFrom(parameter.getParameterType());
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            var value = value(parameter);
            if (asked != null && value != null) {
                fields.put(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name(), value);
            }
        }
        var path = "/t/" + territory + filled(route.pattern);
        if (route.method == RequestMethod.GET || hasBody) {
            path += "?" + encoded(fields);
        }
        var request = HttpRequest.newBuilder();
        var name = route.method.name();
        if (route.method == RequestMethod.GET) {
            request.GET();
        } else if (hasBody) {
            request.header("Content-Type", "application/json").method(name, BodyPublishers.ofString("{}"));
        } else if (hasFile) {
            var part =
                    "--part\r\nContent-Disposition: form-data; name=\"sent\"; filename=\"a.csv\"\r\n\r\nid\r\n--part--\r\n";
            request.header("Content-Type", "multipart/form-data; boundary=part")
                    .method(name, BodyPublishers.ofString(part));
        } else if (route.pattern.contains("/travel/")) {
            request.header("Content-Type", "application/octet-stream").method(name, BodyPublishers.ofString("x"));
        } else {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .method(name, BodyPublishers.ofString(encoded(fields)));
        }
        return send(request, path, token);
    }

    private @Nullable String value(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (type == Quarter.class) {
            return ids.get("quarter");
        }
        if (type == LocalDate.class) {
            return ids.get("day");
        }
        if (type == DayOfWeek.class || type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        return type == int.class || type == Integer.class ? "1" : type == String.class ? "x" : null;
    }

    @Test
    void whoKnowsAnIdOfAnotherTerritoryNeitherSeesNorChangesAnything() throws Exception {
        RealTerritory.publish(TerritoryOfTest.named(HERE), application);
        RealTerritory.publish(TerritoryOfTest.named(THERE), application);
        var ada = account(new Grant(Role.COORDINATOR, HERE));
        var adas = tokens.make(ada, "essai", false);
        var bobs = token(new Grant(Role.COORDINATOR, THERE));
        prepare(adas);
        ids.put("account", ada);
        ids.put("token", found("/compte/jetons/([\\w-]+)/retrait", "/compte", adas));
        waitForJobs();
        send(HttpRequest.newBuilder(), "/t/" + THERE + "/", bobs);
        var before = everything();
        var let = new ArrayList<String>();
        var seen = new ArrayList<String>();

        for (var route : routes()) {
            var there = ask(route, THERE, bobs).statusCode();
            var here = ask(route, HERE, bobs).statusCode();
            if (there != NOT_FOUND && there != FORBIDDEN) {
                let.add(route + " " + there);
            }
            if (here != FORBIDDEN && !route.pattern.startsWith("/compte/")) {
                let.add(route + " over there " + here);
            }
            if (route.method == RequestMethod.GET && ask(route, HERE, adas).statusCode() == OK) {
                seen.add(route.pattern);
            }
        }
        for (var form : inForms().entrySet()) {
            for (var territory : List.of(HERE, THERE)) {
                var answer = post("/t/" + territory + form.getKey(), bobs, form.getValue())
                        .statusCode();
                if (answer != (territory.equals(HERE) ? FORBIDDEN : NOT_FOUND)) {
                    let.add(form + " in " + territory + " " + answer);
                }
            }
        }

        assertThat(let).isEmpty();
        assertThat(seen)
                .as("what she who made them sees")
                .hasSizeGreaterThan(25)
                .contains(SEEN.toArray(String[]::new));
        assertThat(everything()).isEqualTo(before);
    }

    /** Forms that carry an id as one of their fields, by their address. */
    private Map<String, Map<String, String>> inForms() {
        var agenda = "/agenda/" + ids.get("advisor");
        var absence = Map.of("id", ids.get("absence"));
        return Map.of(
                agenda + "/absence/retrait",
                absence,
                agenda + "/absence/vu",
                absence,
                agenda + "/demandes/retrait",
                Map.of("id", ids.get("request")),
                agenda + "/demandes/demi-journee",
                Map.of("version", ids.get("version"), "day", "MONDAY", "morning", "true"),
                "/demandes-conseillers/" + ids.get("request"),
                Map.of("granted", "false", "answer", "non"));
    }

    @Test
    void anAdvisorNeitherSeesNorChangesWhatAnotherOneDeclares() throws Exception {
        RealTerritory.publish(TerritoryOfTest.named(TWO), application);
        var advisors = current.in(TWO, () -> quarters.territory().advisors());
        var own = advisors.get(0).id();
        var other = "/t/" + TWO + "/agenda/" + advisors.get(1).id();
        var ada = token(new Grant(Role.COORDINATOR, TWO));
        var max = token(new Grant(Role.ADVISOR, TWO, own));
        var declared = Map.of("id", UUID.randomUUID().toString(), "first", "2027-01-05", "last", "2027-01-06");
        assertThat(post(other + "/absence", ada, declared).statusCode()).isEqualTo(302);
        post("/t/" + TWO + "/agenda/" + own + "/absence", max, declared);
        waitForJobs();
        var before = everything();

        for (var page : List.of("/absence", "/demandes", "/presence", "/abonnement")) {
            var answer = send(HttpRequest.newBuilder(), other + page, max);
            assertThat(answer.statusCode()).as(page).isEqualTo(FORBIDDEN);
        }
        for (var form : List.of("/absence", "/absence/retrait", "/absence/vu", "/demandes/retrait", "/abonnement")) {
            assertThat(post(other + form, max, declared).statusCode()).as(form).isEqualTo(FORBIDDEN);
        }
        assertThat(everything()).isEqualTo(before);
    }

    /** All rows of all tables, but of those that note who asked. */
    private Map<String, List<String>> everything() {
        var all = new TreeMap<String, List<String>>();
        var names = store.database()
                .sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list();
        for (var table : names) {
            if (!OF_THE_ASKING.contains(table)) {
                all.put(
                        table,
                        store.database().sql("select * from \"" + table + "\"").query().listOfRows().stream()
                                .map(row -> row.values().stream()
                                        .map(ForeignIdsTest::text)
                                        .collect(joining("|")))
                                .sorted()
                                .toList());
            }
        }
        assertThat(all).hasSizeGreaterThan(20);
        return all;
    }

    private static String text(@Nullable Object cell) {
        return cell instanceof byte[] bytes
                ? bytes.length + " " + HexFormat.of().toHexDigits(Arrays.hashCode(bytes))
                : String.valueOf(cell);
    }
}
