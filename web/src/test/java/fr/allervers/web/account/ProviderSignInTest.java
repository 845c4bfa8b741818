package fr.allervers.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.AllerVers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** The sign-in by a provider that signs its tokens, and the sign-out. */
@SpringBootTest(
        classes = AllerVers.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "allervers.sign-in.required=true",
            "allervers.sign-in.provider.name=ProConnect",
            "allervers.sign-in.provider.client-id=aller-vers",
            "allervers.sign-in.provider.client-secret=secret",
            "allervers.sign-in.provider.acr=eidas2",
            "allervers.data.folder=target/test-data/${random.uuid}",
        })
class ProviderSignInTest {

    private static final String ISSUER = "default";
    private static final String SIRET = "20003529100010";
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server(new ChangedAnswers());

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountLinks links;

    @Autowired
    private Organisations organisations;

    private Desk desk;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        PROVIDER.start();
        registry.add(
                "allervers.sign-in.provider.issuer",
                () -> PROVIDER.issuerUrl(ISSUER).toString());
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @BeforeEach
    void desk() {
        desk = new Desk(port);
    }

    private HttpResponse<String> signIn(String subject, String acr, Map<String, Object> claims) throws Exception {
        return signIn(subject, acr, claims, 600);
    }

    private HttpResponse<String> signIn(String subject, String acr, Map<String, Object> claims, long seconds)
            throws Exception {
        var all = new HashMap<>(claims);
        all.put("acr", acr);
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of("aller-vers"), all, seconds));
        var asked = desk.send(HttpRequest.newBuilder(), "/oauth2/authorization/provider");
        return desk.follow(desk.follow(asked));
    }

    @Test
    void aMemberOfAKnownOrganisationGetsAnAccountWithItsRole() throws Exception {
        organisations.add(SIRET, new Grant(Role.READER, "forbach"));
        var subject = UUID.randomUUID().toString();
        var mail = subject + "@exemple.fr";

        var answer = signIn(
                subject, "eidas2", Map.of("email", mail, "given_name", "Ada", "usual_name", "Muster", "siret", SIRET));

        assertThat(Desk.location(answer)).endsWith("/t/forbach/");
        assertThat(desk.get("/t/forbach/territoire").statusCode()).isEqualTo(200);
        assertThat(desk.get("/comptes").statusCode()).isEqualTo(403);
        assertThat(accounts.byMail(mail).orElseThrow().name()).isEqualTo("Ada Muster");
    }

    @Test
    void whoWasInvitedIsFoundByTheirMailAndThenByThePersonItself() throws Exception {
        var subject = UUID.randomUUID().toString();
        var mail = subject + "@exemple.fr";
        var id = accounts.make(mail, "Bo", null, List.of(new Grant(Role.COORDINATOR, "forbach")));

        signIn(subject, "eidas2", Map.of("email", mail));
        assertThat(desk.get("/t/forbach/journal").statusCode()).isEqualTo(200);

        desk = new Desk(port);
        signIn(subject, "eidas2", Map.of("email", "new-" + mail));
        assertThat(desk.get("/compte").body()).contains(mail);
        accounts.disable(id, true);
        assertThat(desk.get("/t/forbach/journal").statusCode()).isEqualTo(403);
    }

    @Test
    void aStrangerAndAWeakSignInAreToldAndNotLetIn() throws Exception {
        var subject = UUID.randomUUID().toString();

        assertThat(Desk.location(signIn(subject, "eidas2", Map.of("email", subject + "@exemple.fr"))))
                .endsWith("?organisation");
        assertThat(desk.get("/territoire").statusCode()).isEqualTo(302);

        accounts.make(subject + "@exemple.fr", "Bo", null, List.of(new Grant(Role.READER, "forbach")));
        assertThat(Desk.location(signIn(subject, "eidas1", Map.of("email", subject + "@exemple.fr"))))
                .endsWith("?niveau");
        assertThat(desk.get("/territoire").statusCode()).isEqualTo(302);
        assertThat(desk.get("/connexion?niveau").body()).contains("niveau de garantie");
    }

    /** As when a town changes its provider: who confirms by a link from whoever runs the installation is tied anew. */
    @Test
    void whoComesByAnotherIdentityWithAMailThatIsTiedIsLetInOnceTheyConfirmed() throws Exception {
        var mail = UUID.randomUUID() + "@exemple.fr";
        var id = accounts.make(mail, "Bo", null, List.of(new Grant(Role.READER, "forbach")));
        signIn(UUID.randomUUID().toString(), "eidas2", Map.of("email", mail));
        assertThat(desk.get("/t/forbach/territoire").statusCode()).isEqualTo(200);
        var other = UUID.randomUUID().toString();

        desk = new Desk(port);
        assertThat(Desk.location(signIn(other, "eidas2", Map.of("email", mail))))
                .endsWith("?lien");
        assertThat(desk.get("/t/forbach/territoire").statusCode()).isEqualTo(302);
        assertThat(desk.get("/connexion?lien").body()).contains("une autre identité");

        desk.post("/compte/lien/" + links.make(id).text(), Map.of("password", "une phrase assez longue"));
        signIn(other, "eidas2", Map.of("email", mail));
        assertThat(desk.get("/t/forbach/territoire").statusCode()).isEqualTo(200);
    }

    @Test
    void aMailThatTheProviderSaysIsNotVerifiedTiesNoAccount() throws Exception {
        var mail = UUID.randomUUID() + "@exemple.fr";
        accounts.make(mail, "Bo", null, List.of(new Grant(Role.OPERATOR, null)));

        var answer = signIn(UUID.randomUUID().toString(), "eidas2", Map.of("email", mail, "email_verified", false));

        assertThat(Desk.location(answer)).endsWith("?organisation");
        assertThat(accounts.byMail(mail).orElseThrow().subject()).isNull();
    }

    @Test
    void aTokenThatIsExpiredOrForAnotherAndAnAnswerInAnotherBrowserLetNobodyIn() throws Exception {
        var mail = UUID.randomUUID() + "@exemple.fr";
        accounts.make(mail, "Bo", null, List.of(new Grant(Role.READER, "forbach")));
        var claims = Map.<String, Object>of("email", mail);
        var person = UUID.randomUUID().toString();

        assertThat(Desk.location(signIn(person, "eidas2", claims, -600)))
                .as("expired")
                .endsWith("?fournisseur");
        for (var forged : List.of("aud", "iss")) {
            assertThat(Desk.location(
                            signIn(person, "eidas2", Map.of("email", mail, forged, "https://another.example"))))
                    .as(forged)
                    .endsWith("?fournisseur");
        }
        var asked = desk.send(HttpRequest.newBuilder(), "/oauth2/authorization/provider");
        var back = Desk.location(desk.follow(asked));
        var begun = new Desk(port);
        begun.send(HttpRequest.newBuilder(), "/oauth2/authorization/provider");
        assertThat(Desk.location(begun.get(back.substring(back.indexOf("/login/")))))
                .as("of a sign-in that another browser began")
                .endsWith("?fournisseur");
        assertThat(desk.get("/t/forbach/territoire").statusCode()).isEqualTo(302);
        assertThat(accounts.byMail(mail).orElseThrow().subject()).isNull();
    }

    @Test
    void aTokenWhoseSignatureIsNotTheProvidersLetsNobodyIn() throws Exception {
        var mail = UUID.randomUUID() + "@exemple.fr";
        accounts.make(mail, "Bo", null, List.of(new Grant(Role.READER, "forbach")));

        assertThat(Desk.location(signInBy(mail, ProviderSignInTest::withAnotherSignature)))
                .endsWith("?fournisseur");
        assertThat(desk.get("/t/forbach/territoire").statusCode()).isEqualTo(302);
        assertThat(accounts.byMail(mail).orElseThrow().subject()).isNull();

        signInBy(mail, token -> token);
        assertThat(desk.get("/t/forbach/territoire").statusCode())
                .as("the same with its own signature")
                .isEqualTo(200);
    }

    /** Signs in by a token that was changed on its way. */
    private HttpResponse<String> signInBy(String mail, UnaryOperator<String> change) throws Exception {
        var asked = desk.send(HttpRequest.newBuilder(), "/oauth2/authorization/provider");
        var nonce = UriComponentsBuilder.fromUri(URI.create(Desk.location(asked)))
                .build()
                .getQueryParams()
                .getFirst("nonce");
        var back = desk.follow(asked);
        var claims = Map.<String, Object>of("email", mail, "acr", "eidas2", "nonce", requireNonNull(nonce));
        var token = PROVIDER.issueToken(
                        ISSUER,
                        "aller-vers",
                        new DefaultOAuth2TokenCallback(ISSUER, mail, "JWT", List.of("aller-vers"), claims, 600))
                .serialize();
        ChangedAnswers.NEXT.add(
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":600,\"id_token\":\"%s\"}"
                        .formatted(token, change.apply(token)));
        return desk.follow(back);
    }

    private static String withAnotherSignature(String token) {
        int at = token.lastIndexOf('.') + 1;
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }

    @Test
    void nothingIsAskedThatIsNotInTheProvidersList() throws Exception {
        var asked = desk.send(HttpRequest.newBuilder(), "/oauth2/authorization/provider");

        var parameters = UriComponentsBuilder.fromUri(URI.create(Desk.location(asked)))
                .build()
                .getQueryParams();
        assertThat(new TreeSet<>(parameters.keySet()))
                .containsExactly(
                        "claims",
                        "client_id",
                        "code_challenge",
                        "code_challenge_method",
                        "nonce",
                        "redirect_uri",
                        "response_type",
                        "scope",
                        "state");
        var claims = UriUtils.decode(requireNonNull(parameters.getFirst("claims")), UTF_8);
        assertThat(JsonMapper.shared().readTree(claims))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"id_token\":{\"acr\":{\"essential\":true,\"values\":[\"eidas2\"]}}}"));
        assertThat(parameters.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(parameters.getFirst("scope")).isEqualTo("openid%20email%20given_name%20usual_name%20siret");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        var forged = desk.get("/login/oauth2/code/provider?code=x&state=y");

        assertThat(Desk.location(forged)).endsWith("?fournisseur");
        assertThat(desk.get("/territoire").statusCode()).isEqualTo(302);
    }

    @Test
    void theSignOutEndsTheProvidersSessionToo() throws Exception {
        var subject = UUID.randomUUID().toString();
        accounts.make(subject + "@exemple.fr", "Bo", null, List.of(new Grant(Role.READER, "forbach")));
        signIn(subject, "eidas2", Map.of("email", subject + "@exemple.fr"));

        var ours = URI.create(Desk.location(desk.post("/deconnexion", Map.of())));
        assertThat(ours.getHost()).as("browsers follow no form to another host").isIn(null, "localhost");
        var between = desk.get(ours.getPath() + "?" + ours.getQuery());
        assertThat(between.body()).contains("Vous êtes déconnecté", "Se déconnecter aussi de");
        var out =
                URI.create(between.headers().firstValue("Refresh").orElseThrow().replace("0; url=", ""));

        var parameters = UriComponentsBuilder.fromUri(out).build().getQueryParams();
        assertThat(out.toString())
                .startsWith(PROVIDER.endSessionEndpointUrl(ISSUER).toString());
        assertThat(parameters.keySet()).containsExactlyInAnyOrder("id_token_hint", "state", "post_logout_redirect_uri");
        assertThat(parameters.getFirst("post_logout_redirect_uri")).endsWith("connexion");
        assertThat(desk.get("/territoire").statusCode()).isEqualTo(302);

        assertThat(desk.get("/connexion?state=forged").body()).doesNotContain("Vous êtes déconnecté");
        var back = "/connexion?state=" + parameters.getFirst("state");
        assertThat(new Desk(port).get(back).body()).doesNotContain("Vous êtes déconnecté");
        assertThat(desk.get(back).body()).contains("Vous êtes déconnecté");
        assertThat(desk.get(back).body()).doesNotContain("Vous êtes déconnecté");
    }

    /** What the provider is made to answer to whoever asks for a token next, in the place of its own answer. */
    private static final class ChangedAnswers implements Route {

        private static final Queue<String> NEXT = new ConcurrentLinkedQueue<>();

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return request.getUrl().encodedPath().endsWith("/token") && !NEXT.isEmpty();
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), 200, NEXT.remove(), null);
        }
    }
}
