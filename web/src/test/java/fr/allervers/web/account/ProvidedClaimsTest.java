package fr.allervers.web.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** What a provider says of a person: plain, or signed, and then by the provider and for us. */
class ProvidedClaimsTest {

    private static final String ISSUER = "default";

    private final MockOAuth2Server provider = new MockOAuth2Server();
    private HttpServer server;
    private String type = "";
    private String body = "";

    @BeforeEach
    void start() throws Exception {
        provider.start();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/userinfo", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, body.getBytes(UTF_8).length);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        provider.shutdown();
    }

    private Map<String, Object> claims() {
        var registration = ClientRegistration.withRegistrationId(IdentityProvider.ID)
                .clientId("aller-vers")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost/")
                .authorizationUri("http://localhost/")
                .tokenUri("http://localhost/")
                .issuerUri(provider.issuerUrl(ISSUER).toString())
                .jwkSetUri(provider.jwksUrl(ISSUER).toString())
                .userInfoUri("http://localhost:" + server.getAddress().getPort() + "/userinfo")
                .build();
        var token = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                "t",
                Instant.now(),
                Instant.now().plusSeconds(60));
        var settings = new IdentityProvider(
                "ProConnect",
                "http://localhost/",
                "aller-vers",
                "s",
                List.of("openid"),
                List.of(),
                true,
                "RS256",
                "siret");
        return new ProvidedClaims(settings)
                .loadUser(new OAuth2UserRequest(registration, token))
                .getAttributes();
    }

    private String signed(String issuer, String audience) {
        var callback =
                new DefaultOAuth2TokenCallback(issuer, "person", "JWT", List.of(audience), Map.of("siret", "1"), 600);
        return provider.issueToken(issuer, "aller-vers", callback).serialize();
    }

    @Test
    void plain() {
        type = "application/json";
        body = "{\"sub\":\"person\",\"siret\":\"1\"}";

        assertThat(claims()).containsEntry("siret", "1");
    }

    @Test
    void signedByTheProviderForUs() {
        type = "application/jwt";
        body = signed(ISSUER, "aller-vers");

        assertThat(claims()).containsEntry("siret", "1").containsEntry("sub", "person");
    }

    @Test
    void signedForAnotherByAnotherOrNotAtAllIsRefused() {
        type = "application/jwt";
        var good = signed(ISSUER, "aller-vers");
        var unsigned = good.substring(0, good.lastIndexOf('.') + 1);
        for (var wrong : List.of(
                signed(ISSUER, "another"),
                signed("elsewhere", "aller-vers"),
                unsigned,
                unsigned + "AAAA",
                "nonsense")) {
            body = wrong;
            assertThatExceptionOfType(OAuth2AuthenticationException.class).isThrownBy(this::claims);
        }
    }
}
