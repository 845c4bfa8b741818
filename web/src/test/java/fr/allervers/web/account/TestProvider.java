package fr.allervers.web.account;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.Headers;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider of sign-ins that signs its tokens, and of which an application is told as it starts. What it says of people comes from
 * a server of its own: plain, out of the token, until it {@linkplain #saysSigned is told to sign} something else.
 */
public final class TestProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String ISSUER = "default";
    static final String CLIENT = "aller-vers";

    private static final String USER_INFO = "/" + ISSUER + "/userinfo";

    private final Queue<String> nextTokens = new ConcurrentLinkedQueue<>();
    private final MockOAuth2Server server = new MockOAuth2Server(
            new Answer("/.well-known/openid-configuration", () -> true, this::configuration),
            new Answer("/token", () -> !nextTokens.isEmpty(), nextTokens::remove),
            new LoginPage());
    private final WireMockServer people =
            new WireMockServer(options().dynamicPort().http2PlainDisabled(true));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        server.start();
        people.start();
        saysPlain();
        TestPropertyValues.of("allervers.sign-in.provider.issuer=" + server.issuerUrl(ISSUER))
                .applyTo(context);
        context.getBeanFactory().registerSingleton("testProvider", this);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                server.shutdown();
                people.stop();
            }
        });
    }

    MockOAuth2Server server() {
        return server;
    }

    /** Is asked for a token next and answers that, in the place of an answer of its own. */
    void answersNext(String token) {
        nextTokens.add(token);
    }

    /** Says of whoever signs in what their token says. */
    public void saysPlain() {
        people.resetAll();
        people.stubFor(get(urlPathEqualTo(USER_INFO))
                .willReturn(aResponse()
                        .proxiedFrom("http://localhost:" + server.baseUrl().port())));
    }

    /** Says of whoever signs in nothing but that, in a token that it signs for the application. */
    public void saysSigned(String subject, Map<String, Object> claims) {
        var callback = new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of(CLIENT), claims, 600);
        var said = server.issueToken(ISSUER, CLIENT, callback).serialize();
        people.resetAll();
        people.stubFor(get(urlPathEqualTo(USER_INFO))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/jwt")
                        .withBody(said)));
    }

    private String configuration() {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "issuer", server.issuerUrl(ISSUER).toString(),
                        "authorization_endpoint",
                                server.authorizationEndpointUrl(ISSUER).toString(),
                        "token_endpoint", server.tokenEndpointUrl(ISSUER).toString(),
                        "jwks_uri", server.jwksUrl(ISSUER).toString(),
                        "userinfo_endpoint", people.baseUrl() + USER_INFO,
                        "end_session_endpoint",
                                server.endSessionEndpointUrl(ISSUER).toString(),
                        "response_types_supported", List.of("code"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    /** Something of its own that it answers at an address. */
    private record Answer(String address, Supplier<Boolean> isNow, Supplier<String> json) implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return request.getUrl().encodedPath().endsWith(address) && isNow.get();
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), 200, json.get(), null);
        }
    }

    /** Whoever comes with a browser types who they are; the server shows that page to those alone who come with {@code prompt}. */
    private static final class LoginPage implements Route {

        @Override
        public boolean match(OAuth2HttpRequest request) {
            return request.getMethod().equals("GET")
                    && request.getUrl().encodedPath().endsWith("/authorize")
                    && request.getHeaders().get("Sec-Fetch-Mode") != null
                    && request.getUrl().queryParameter("prompt") == null;
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            var page = request.getUrl()
                    .newBuilder()
                    .addQueryParameter("prompt", "login")
                    .build();
            return new OAuth2HttpResponse(Headers.of("Location", page.toString()), 302, null, null);
        }
    }
}
