package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.Store;
import fr.allervers.web.territory.TerritoryVersions;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How people get in, and that nobody else does. */
@ClosedApplication
class SignInTest {

    private static final String PASSWORD = "une phrase assez longue";
    private static final String OTHER = "val-daigremont";

    @LocalServerPort
    private int port;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountLinks links;

    @Autowired
    private Passwords passwords;

    @Autowired
    private TerritoryVersions territories;

    @Autowired
    private Store store;

    private Desk desk;

    @BeforeEach
    void desk() {
        territories.keep(Territories.copy(OTHER), null, "imported");
        desk = new Desk(port);
    }

    private String account(Role role, String territory) {
        var mail = UUID.randomUUID() + "@exemple.fr";
        accounts.make(mail, "Ada", passwords.encode(PASSWORD), List.of(new Grant(role, territory)));
        return mail;
    }

    private Desk signedIn(Role role, String territory) throws Exception {
        var signedIn = new Desk(port);
        assertThat(signedIn.signIn(account(role, territory), PASSWORD)).isTrue();
        return signedIn;
    }

    private static String found(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    @Test
    void theFirstAccountIsMadeOnceByTheLinkAndInvitesTheOthers() throws Exception {
        accounts.all().forEach(a -> accounts.password(a.id(), null));
        var address = "/compte/premier/" + links.make(null).text();
        var fields = Map.of("name", "Ada", "mail", "ada@exemple.fr", "password", PASSWORD);

        assertThat(desk.get("/compte/premier/guessed").statusCode()).isEqualTo(404);
        assertThat(desk.post(address, Map.of("name", "Ada", "mail", "ada@exemple.fr", "password", "court"))
                        .body())
                .contains("moins de 12");
        assertThat(Desk.location(desk.post(address, fields))).endsWith("/connexion?pret");
        assertThat(desk.post(address, fields).statusCode()).isEqualTo(404);
        assertThat(desk.signIn("ADA@exemple.fr", PASSWORD)).isTrue();

        var invited = desk.post(
                        "/comptes",
                        Map.of("name", "Bo", "mail", "bo@exemple.fr", "role", "COORDINATOR", "territory", "forbach"))
                .body();
        var link = found("(/compte/lien/[\\w-]+)", invited);
        var other = new Desk(port);
        assertThat(other.get(link).body()).contains("Bo");
        assertThat(Desk.location(other.post(link, Map.of("password", PASSWORD))))
                .endsWith("?pret");
        assertThat(other.post(link, Map.of("password", PASSWORD)).statusCode()).isEqualTo(404);
        assertThat(other.signIn("bo@exemple.fr", PASSWORD)).isTrue();
        assertThat(other.get("/comptes").statusCode()).isEqualTo(403);
        assertThat(desk.get("/journal?all=true").body()).contains("A invité", "ada@exemple.fr", "A créé le premier");
    }

    @Test
    void whereThereIsAServerOfMailALinkGoesToItsReaderAndNobodyElseSeesIt() throws Exception {
        var operator = new Desk(port);
        operator.signIn(operator(), PASSWORD);
        var post = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try {
            sender.setPort(post.getSmtp().getPort());
            var fields = Map.of("name", "Cy", "mail", "cy@exemple.fr", "role", "READER", "territory", "forbach");
            assertThat(operator.post("/comptes", fields).body())
                    .contains("parti à cy@exemple.fr")
                    .doesNotContain("/compte/lien/");

            var letter = (String) post.getReceivedMessages()[0].getContent();
            var link = found("(/compte/lien/[\\w-]+)", letter);
            assertThat(new Desk(port).get(link).body()).contains("Cy");
        } finally {
            post.stop();
        }
    }

    private String operator() {
        var mail = UUID.randomUUID() + "@exemple.fr";
        accounts.make(mail, "Ada", passwords.encode(PASSWORD), List.of(new Grant(Role.OPERATOR, null)));
        return mail;
    }

    @Test
    void aVisitorIsLedToTheSignInAndFromThereToWhatWasAsked() throws Exception {
        var answer = desk.get("/demande?quarter=2027-Q1");
        assertThat(answer.statusCode()).isEqualTo(302);
        var to = Desk.location(answer);
        assertThat(to).contains("/connexion?vers=%2Fdemande%3Fquarter");
        assertThat(desk.get("/api/problems").statusCode()).isEqualTo(401);

        var mail = account(Role.READER, "forbach");
        var after =
                desk.post("/connexion", Map.of("mail", mail, "password", PASSWORD, "vers", "/demande?quarter=2027-Q1"));
        assertThat(Desk.location(after)).endsWith("/demande?quarter=2027-Q1");
        assertThat(desk.get("/demande?quarter=2027-Q1").statusCode()).isEqualTo(200);
    }

    @Test
    void noSignInLeadsToAnotherSite() throws Exception {
        var mail = account(Role.READER, "forbach");
        for (var target : List.of("https://example.org/", "//example.org", "/\\example.org")) {
            var after = desk.post("/connexion", Map.of("mail", mail, "password", PASSWORD, "vers", target));
            assertThat(Desk.location(after)).doesNotContain("example.org").contains("/t/forbach/");
        }
    }

    @Test
    void unknownWrongAndDisabledAreToldAlikeAndMustWaitAlike() throws Exception {
        var mail = account(Role.READER, "forbach");
        var disabled = account(Role.READER, "forbach");
        accounts.disable(accounts.byMail(disabled).orElseThrow().id(), true);
        for (var name : List.of(mail, disabled, UUID.randomUUID() + "@exemple.fr")) {
            var password = name.equals(disabled) ? PASSWORD : "autre chose que cela";
            for (int i = 0; i < FailedSignIns.FREE; i++) {
                assertThat(Desk.location(desk.post("/connexion", Map.of("mail", name, "password", password))))
                        .endsWith("?erreur");
            }
            assertThat(Desk.location(desk.post("/connexion", Map.of("mail", name, "password", PASSWORD))))
                    .endsWith("?attente");
        }
    }

    @Test
    void aRoleHoldsInItsTerritoryOnly() throws Exception {
        var reader = signedIn(Role.COORDINATOR, OTHER);

        assertThat(reader.get("/t/" + OTHER + "/territoire").statusCode()).isEqualTo(200);
        assertThat(reader.get("/t/forbach/territoire").statusCode()).isEqualTo(403);
        assertThat(reader.get("/territoire").statusCode()).isEqualTo(403);
        var list = reader.get("/t/" + OTHER + "/territoires").body();
        assertThat(list).contains("/t/" + OTHER + "/").doesNotContain("/t/forbach/");
    }

    @Test
    void aReaderChangesNothing() throws Exception {
        var reader = signedIn(Role.READER, "forbach");

        assertThat(reader.get("/territoire").body()).contains("ne permet pas de le modifier");
        assertThat(reader.post("/brouillon", Map.of("quarter", "2027-Q1")).statusCode())
                .isEqualTo(403);
        assertThat(reader.get("/journal").statusCode()).isEqualTo(403);
    }

    @Test
    void whatAnotherSiteSendsIsRefused() throws Exception {
        var coordinator = signedIn(Role.COORDINATOR, "forbach");

        assertThat(coordinator
                        .post("/brouillon", Map.of("quarter", "2027-Q1"), "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(coordinator
                        .send(Desk.form(Map.of("quarter", "2027-Q1")), "/brouillon")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTokenActsForItsAccountUntilItIsRevoked() throws Exception {
        var mail = account(Role.COORDINATOR, "forbach");
        assertThat(desk.signIn(mail, PASSWORD)).isTrue();
        var reading = found(
                ">(allervers_[\\w-]+)<",
                desk.post("/compte/jetons", Map.of("label", "r", "reading", "true"))
                        .body());
        var program = new Desk(port);

        assertThat(program.send(bearer(reading), "/api/problems").statusCode()).isEqualTo(200);
        assertThat(program.send(bearer(reading).DELETE(), "/api/demand/2027-Q1/plan")
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.send(bearer(reading), "/t/" + OTHER + "/api/problems")
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.send(bearer("allervers_forged"), "/api/problems").statusCode())
                .isEqualTo(401);

        var id = found("/compte/jetons/([\\w-]+)/retrait", desk.get("/compte").body());
        made(id, store.clock().instant().minus(ApiTokens.LIFE));
        assertThat(program.send(bearer(reading), "/api/problems").statusCode())
                .as("of a token that has ended")
                .isEqualTo(401);
        assertThat(desk.get("/compte").body()).contains("terminé depuis le");
        made(id, store.clock().instant());
        assertThat(program.send(bearer(reading), "/api/problems").statusCode()).isEqualTo(200);
        desk.post("/compte/jetons/" + id + "/retrait", Map.of());
        assertThat(program.send(bearer(reading), "/api/problems").statusCode()).isEqualTo(401);
    }

    private void made(String token, Instant at) {
        store.database()
                .sql("update api_token set made_at = ? where id = ?")
                .params(Moments.of(at), token)
                .update();
    }

    private static HttpRequest.Builder bearer(String token) {
        return HttpRequest.newBuilder().header("Authorization", "Bearer " + token);
    }

    @Test
    void aRoleTakenAwayAnAccountDisabledAndASignOutHoldAtOnce() throws Exception {
        var mail = account(Role.READER, "forbach");
        var id = accounts.byMail(mail).orElseThrow().id();
        assertThat(desk.signIn(mail, PASSWORD)).isTrue();
        assertThat(desk.get("/territoire").statusCode()).isEqualTo(200);

        accounts.remove(id, new Grant(Role.READER, "forbach"));
        assertThat(desk.get("/territoire").statusCode()).isEqualTo(403);

        accounts.add(id, new Grant(Role.READER, "forbach"));
        desk.post("/deconnexion", Map.of());
        assertThat(desk.get("/territoire").statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        var answer = desk.post("/connexion", Map.of("mail", account(Role.READER, "forbach"), "password", PASSWORD));

        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(c -> assertThat(c).startsWith("session=").contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void whatPeopleCallThemselvesAndTheirTokensIsShownAsWords() throws Exception {
        var mark = "</script><img src=x onerror=alert(1)>\"'";
        var operator = new Desk(port);
        operator.signIn(operator(), PASSWORD);
        var mail = UUID.randomUUID() + "@exemple.fr";
        var pages = new ArrayList<String>();

        pages.add(
                operator.post("/comptes", Map.of("name", mark, "mail", mail, "role", "READER", "territory", "forbach"))
                        .body());
        pages.add(operator.post("/compte/jetons", Map.of("label", mark)).body());
        desk.post("/connexion", Map.of("mail", mark, "password", mark));
        for (var page :
                List.of("/comptes", "/compte", "/journal?all=true", "/connexion?vers=" + "%3Cimg%20src%3Dx%3E")) {
            pages.add(operator.get(page).body());
        }

        assertThat(pages).noneMatch(p -> p.contains("<img src=x"));
        assertThat(pages.subList(2, 5)).allMatch(p -> p.contains("&lt;img src=x"));
    }

    @Test
    void theLastOperatorStays() throws Exception {
        var before = accounts.all();
        var mail = account(Role.OPERATOR, null);
        var id = accounts.byMail(mail).orElseThrow().id();
        before.forEach(a -> a.grants().forEach(g -> accounts.remove(a.id(), g)));
        assertThat(desk.signIn(mail, PASSWORD)).isTrue();

        assertThat(desk.post("/comptes/" + id + "/etat", Map.of("disabled", "true"))
                        .body())
                .contains("dernier compte");
        assertThat(desk.post("/comptes/" + id + "/roles/retrait", Map.of("role", "OPERATOR"))
                        .body())
                .contains("dernier compte");
        assertThat(accounts.find(id).orElseThrow().allows(Right.OPERATE, "")).isTrue();
    }
}
