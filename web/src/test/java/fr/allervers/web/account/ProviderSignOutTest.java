package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;

/** The sign-out of who came in by a provider. */
@ProviderApplication
class ProviderSignOutTest {

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
    void theSignOutEndsTheProvidersSessionToo() throws Exception {
        var subject = UUID.randomUUID().toString();
        accounts.make(subject + "@exemple.fr", "Bo", null, List.of(new Grant(Role.READER, "forbach")));
        person.signIn(subject, ProviderDesk.STRONG, Map.of("email", subject + "@exemple.fr"));

        var ours = URI.create(Desk.location(desk.post("/deconnexion", Map.of())));
        assertThat(ours.getHost()).as("browsers follow no form to another host").isIn(null, "localhost");
        var between = desk.get(ours.getPath() + "?" + ours.getQuery());
        assertThat(between.body()).contains("Vous êtes déconnecté", "Se déconnecter aussi de");
        var out =
                URI.create(between.headers().firstValue("Refresh").orElseThrow().replace("0; url=", ""));

        var parameters = UriComponentsBuilder.fromUri(out).build().getQueryParams();
        assertThat(out.toString())
                .startsWith(provider.server()
                        .endSessionEndpointUrl(TestProvider.ISSUER)
                        .toString());
        assertThat(parameters.keySet()).containsExactlyInAnyOrder("id_token_hint", "state", "post_logout_redirect_uri");
        assertThat(parameters.getFirst("post_logout_redirect_uri")).endsWith("connexion");
        assertThat(desk.get("/territoire").statusCode()).isEqualTo(302);

        assertThat(desk.get("/connexion?state=forged").body()).doesNotContain("Vous êtes déconnecté");
        var back = "/connexion?state=" + parameters.getFirst("state");
        assertThat(new Desk(port).get(back).body()).doesNotContain("Vous êtes déconnecté");
        assertThat(desk.get(back).body()).contains("Vous êtes déconnecté");
        assertThat(desk.get(back).body()).doesNotContain("Vous êtes déconnecté");
    }
}
