package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.language.Language;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the application has, by its own list: who is let in, and how a change is noted. */
@ClosedApplication
class RoutesTest {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    /** The second where nothing was sent of what the address takes: no handler was found. */
    private static final Set<Integer> REFUSED = Set.of(FORBIDDEN, 415);

    private static final String STREAM = "/evenements";
    private static final String PASSWORD = "une phrase assez longue";

    /** Open to everybody. Whoever adds one says so here. */
    private static final Set<String> PUBLIC = Set.of(
            "/accessibilite",
            "/conservation",
            "/error",
            "/connexion",
            "/compte/premier/{secret}",
            "/compte/lien/{secret}",
            "/flux/{secret}.ics",
            "/agenda/hors-ligne.js",
            "/mairie/{secret}",
            "/mairie/{secret}/accueil",
            "/mairie/{secret}/inscriptions",
            "/mairie/{secret}/comptes",
            "/mairie/{secret}/avis",
            "/mairie/{secret}/salles",
            "/programme",
            "/programme/encart",
            "/programme/seance/{id}",
            "/programme/seance/{id}/agenda.ics",
            "/programme/agenda.ics",
            "/programme/seances.csv",
            "/programme/schema.json",
            "/programme/affiche/{commune}.pdf");

    private record Route(String method, String pattern, HandlerMethod handler) {

        String path() {
            return pattern.replaceAll("\\{quarter}", "2027-Q1").replaceAll("\\{[^}]+}", "1");
        }

        Right right() {
            return RightsCheck.right(handler);
        }

        boolean isReading() {
            return method.equals("GET");
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private MessageSource messages;

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            for (var pattern : info.getPatternValues()) {
                for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                    routes.add(new Route(method.name(), pattern, handler));
                }
            }
        });
        assertThat(routes).hasSizeGreaterThan(100);
        return routes;
    }

    @Test
    void everyAddressNamesARightAndThePublicOnesAreThese() {
        var open = routes().stream()
                .filter(r -> r.right() == Right.PUBLIC || r.right() == Right.SECRET)
                .map(Route::pattern)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(open).containsExactlyInAnyOrderElementsOf(PUBLIC);
    }

    @Test
    void aVisitorGetsInNowhereElse() throws Exception {
        var visitor = new Desk(port);
        for (var route : closed()) {
            assertThat(status(visitor, route, "")).as("%s", route).isEqualTo(UNAUTHORIZED);
        }
        for (var address :
                List.of("/v3/api-docs", "/swagger-ui.html", "/swagger-ui/index.html", "/nowhere", "/t/forbach/demande"))
            assertThat(visitor.get(address).statusCode()).as(address).isIn(302, 401);
        for (var address : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/metrics"))
            assertThat(visitor.get(address).statusCode()).as(address).isIn(302, 401, 403, 404);
        assertThat(visitor.send(HttpRequest.newBuilder(), "/actuator/health").statusCode())
                .isEqualTo(200);
    }

    /** What the management of the program answers, by the list of its own dispatcher. Whoever adds one says so here. */
    @Test
    void managementAnswersWhetherItLivesAndItsFiguresAndNothingElseToAnyRole() throws Exception {
        var patterns = mappings.stream()
                .filter(m -> m != requestMappingHandlerMapping)
                .flatMap(m -> m.getHandlerMethods().keySet().stream())
                .flatMap(i -> i.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(patterns)
                .containsExactly(
                        "/actuator",
                        "/actuator/health",
                        "/actuator/health/**",
                        "/actuator/info",
                        "/actuator/prometheus");

        for (var role : Role.values()) {
            var desk = desk(new Grant(role, "forbach", role.ownRight() == null ? null : "1"));
            for (var address : List.of("/actuator", "/actuator/env", "/actuator/shutdown")) {
                assertThat(desk.get(address).statusCode())
                        .as("%s %s", role, address)
                        .isIn(FORBIDDEN, 404);
            }
            for (var address : List.of("/actuator/health", "/actuator/info", "/actuator/prometheus")) {
                assertThat(desk.send(HttpRequest.newBuilder(), address).statusCode())
                        .as("%s %s", role, address)
                        .isEqualTo(200);
            }
        }
    }

    private List<Route> closed() {
        return routes().stream().filter(r -> !PUBLIC.contains(r.pattern())).toList();
    }

    /**
     * Those whose right a role has not are refused; those that it has are let in, be it to hear that what was sent is
     * faulty. A page that one role was let in to is made for another only where that was not let in by the same right yet:
     * pages take long.
     */
    @Test
    void aRoleGetsInWhereItsRightsAre() throws Exception {
        var letIn = new HashSet<Object>();
        for (var role : Role.values()) {
            var desk = desk(new Grant(role, "forbach", role.ownRight() == null ? null : "1"));
            for (var route : closed()) {
                if (!role.gives(route.right())) {
                    assertThat(status(desk, route, "")).as("%s %s", role, route).isIn(REFUSED);
                } else if (route.pattern().equals(STREAM)) {
                    assertThat(desk.statusOfStream(STREAM))
                            .as("%s %s", role, route)
                            .isEqualTo(200);
                } else {
                    boolean isNewPage = letIn.add(route);
                    boolean isNewRight = letIn.add(List.of(role, route.right()));
                    if (isNewPage || isNewRight) {
                        assertThat(status(desk, route, ""))
                                .as("%s %s", role, route)
                                .isNotIn(UNAUTHORIZED, FORBIDDEN);
                    }
                }
            }
        }
    }

    /** The account of one advisor or of one commune, on the addresses of all others: the addresses asked name "1". */
    @Test
    void anAdvisorAndATownHallGetInForNoOtherOne() throws Exception {
        for (var role : List.of(Role.ADVISOR, Role.TOWN_HALL)) {
            var own =
                    closed().stream().filter(r -> r.right() == role.ownRight()).toList();
            assertThat(own).hasSizeGreaterThan(4).allMatch(r -> r.pattern().matches(".*/\\{(advisor|commune)}.*"));
            for (var whose : new String[] {"2", null}) {
                var desk = desk(new Grant(role, "forbach", whose));
                for (var route : own) {
                    assertThat(status(desk, route, "")).as("%s %s", role, route).isIn(REFUSED);
                }
            }
        }
    }

    @Test
    void aRoleOfAnotherTerritoryGetsInNowhere() throws Exception {
        territories.keep(TerritoryOfTest.named("val-voisin"), null, "imported");
        for (var role : Role.values()) {
            if (!role.gives(Right.OPERATE)) {
                var desk = desk(new Grant(role, "val-voisin", role.ownRight() == null ? null : "1"));
                for (var route : closed()) {
                    if (route.right() != Right.MEMBER) {
                        assertThat(status(desk, route, "/t/forbach"))
                                .as("%s %s", role, route)
                                .isIn(REFUSED);
                    }
                }
                var own = closed().stream()
                        .filter(r -> r.isReading() && r.right() != Right.MEMBER && role.gives(r.right()))
                        .filter(r -> !r.pattern().equals(STREAM))
                        .findFirst()
                        .orElseThrow();
                assertThat(status(desk, own, "/t/val-voisin"))
                        .as("%s %s", role, own)
                        .isNotIn(UNAUTHORIZED, FORBIDDEN);
            }
        }
    }

    @Test
    void everyChangeHasItsWordsInTheLog() {
        var without = routes().stream()
                .filter(r -> !r.isReading())
                .map(r -> "audit." + ChangesNoted.action(r.method(), r.pattern()))
                .filter(k -> !k.endsWith("/publication") && !k.endsWith("/publication/retrait"))
                .flatMap(k -> Language.ALL.stream()
                        .filter(l ->
                                messages.getMessage(k, new Object[0], "", l).isEmpty())
                        .map(l -> l + " " + k))
                .toList();

        assertThat(without).isEmpty();
    }

    private Desk desk(@Nullable Grant grant) throws Exception {
        var mail = UUID.randomUUID() + "@exemple.fr";
        accounts.make(
                mail,
                "Ada",
                passwords.encode(PASSWORD),
                Stream.ofNullable(grant).toList());
        var desk = new Desk(port);
        assertThat(desk.signIn(mail, PASSWORD)).isTrue();
        return desk;
    }

    private static int status(Desk desk, Route route, String below) throws Exception {
        var request = route.isReading()
                ? HttpRequest.newBuilder()
                : HttpRequest.newBuilder().method(route.method(), BodyPublishers.noBody());
        var answer = desk.send(request.header("Sec-Fetch-Site", "same-origin"), below + route.path());
        return Desk.location(answer).contains("/connexion") ? UNAUTHORIZED : answer.statusCode();
    }
}
