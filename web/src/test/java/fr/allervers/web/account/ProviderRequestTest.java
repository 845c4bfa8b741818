package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a provider is asked by settings other than those of most. */
class ProviderRequestTest {

    private final MockOAuth2Server server = new MockOAuth2Server();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.shutdown();
    }

    private Map<String, Object> asked(boolean pkce, String... acr) {
        var provider = new IdentityProvider(
                "P",
                server.issuerUrl("default").toString(),
                "aller-vers",
                "s",
                List.of("openid"),
                List.of(acr),
                pkce,
                "RS256",
                "siret");
        var registration = new ProviderRegistration(provider);
        var signIn = new ProviderSignIn(
                provider,
                registration,
                new ProvidedClaims(provider),
                new ProvidedPerson(provider, null, null, null, null));
        var request = new MockHttpServletRequest("GET", "/oauth2/authorization/provider");
        request.setServletPath("/oauth2/authorization/provider");
        return Objects.requireNonNull(signIn.requests().resolve(request)).getAdditionalParameters();
    }

    @Test
    void theProofKeyIsSentUnlessItIsSwitchedOff() {
        assertThat(asked(true)).containsKeys("code_challenge", "code_challenge_method");
        assertThat(asked(false)).doesNotContainKeys("code_challenge", "code_challenge_method");
    }

    @Test
    void noLevelOfAssuranceIsAskedWhereNoneIsSet() {
        assertThat(asked(true)).doesNotContainKeys("claims", "acr_values");
        assertThat(asked(true, "eidas1", "eidas2").get("claims")).asString().contains("[\"eidas1\",\"eidas2\"]");
    }
}
