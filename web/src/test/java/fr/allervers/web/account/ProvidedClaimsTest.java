package fr.allervers.web.account;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
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
    private final WireMockServer people =
            new WireMockServer(options().dynamicPort().http2PlainDisabled(true));

    @BeforeEach
    void start() {
        provider.start();
        people.start();
    }

    @AfterEach
    void stop() {
        people.stop();
        provider.shutdown();
    }

    /** What is asked of a person is answered with that, to whoever has their token. */
    private void says(String type, String body) {
        people.stubFor(get("/userinfo")
                .withHeader("Authorization", equalTo("Bearer t"))
                .willReturn(aResponse().withHeader("Content-Type", type).withBody(body)));
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
                .userInfoUri(people.url("/userinfo"))
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
        says("application/json", "{\"sub\":\"person\",\"siret\":\"1\"}");

        assertThat(claims()).containsEntry("siret", "1");
    }

    @Test
    void signedByTheProviderForUs() {
        says("application/jwt", signed(ISSUER, "aller-vers"));

        assertThat(claims()).containsEntry("siret", "1").containsEntry("sub", "person");
    }

    @Test
    void signedForAnotherByAnotherOrNotAtAllIsRefused() {
        var good = signed(ISSUER, "aller-vers");
        var unsigned = good.substring(0, good.lastIndexOf('.') + 1);
        for (var wrong : List.of(
                signed(ISSUER, "another"),
                signed("elsewhere", "aller-vers"),
                unsigned,
                unsigned + "AAAA",
                "nonsense")) {
            says("application/jwt", wrong);
            assertThatExceptionOfType(OAuth2AuthenticationException.class).isThrownBy(this::claims);
        }
    }
}
