package fr.allervers.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of a provider, and answers of it that are forged, expired, of another or that nobody asked for. */
@ProviderApplication
class ProviderTokensTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestProvider provider;

    @Autowired
    private Accounts accounts;

    private Desk desk;
    private ProviderDesk person;

    @BeforeEach
    void another() {
        desk = new Desk(port);
        person = new ProviderDesk(desk, provider);
    }

    @Test
    void nothingIsAskedThatIsNotInTheProvidersList() throws Exception {
        var asked = person.ask();

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

    /** Where no proxy is told of, nobody turns the way back to a host of theirs by a header. */
    @Test
    void aForwardedHeaderDoesNotTurnTheWayBack() throws Exception {
        var forged = desk.send(
                HttpRequest.newBuilder()
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("Forwarded", "host=evil.example;proto=https"),
                "/oauth2/authorization/provider");

        assertThat(forged.statusCode()).isEqualTo(302);
        assertThat(Desk.location(forged)).contains("localhost:" + port).doesNotContain("evil.example");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        var forged = desk.get("/login/oauth2/code/provider?code=x&state=y");

        assertThat(Desk.location(forged)).endsWith("?fournisseur");
        assertThat(desk.get("/territoire").statusCode()).isEqualTo(302);
    }

    @Test
    void aTokenThatIsExpiredOrForAnotherAndAnAnswerInAnotherBrowserLetNobodyIn() throws Exception {
        var mail = UUID.randomUUID() + "@exemple.fr";
        accounts.make(mail, "Bo", null, List.of(new Grant(Role.READER, "forbach")));
        var claims = Map.<String, Object>of("email", mail);
        var subject = UUID.randomUUID().toString();

        assertThat(Desk.location(person.signIn(subject, ProviderDesk.STRONG, claims, -600)))
                .as("expired")
                .endsWith("?fournisseur");
        for (var forged : List.of("aud", "iss")) {
            assertThat(Desk.location(person.signIn(
                            subject, ProviderDesk.STRONG, Map.of("email", mail, forged, "https://another.example"))))
                    .as(forged)
                    .endsWith("?fournisseur");
        }
        var asked = person.ask();
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

        assertThat(Desk.location(person.signInBy(mail, ProviderTokensTest::withAnotherSignature)))
                .endsWith("?fournisseur");
        assertThat(desk.get("/t/forbach/territoire").statusCode()).isEqualTo(302);
        assertThat(accounts.byMail(mail).orElseThrow().subject()).isNull();

        person.signInBy(mail, token -> token);
        assertThat(desk.get("/t/forbach/territoire").statusCode())
                .as("the same with its own signature")
                .isEqualTo(200);
    }

    private static String withAnotherSignature(String token) {
        int at = token.lastIndexOf('.') + 1;
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }
}
