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

/** Who comes in by a provider that signs its tokens, as whom and as what, and how they leave. */
@ProviderApplication
class ProviderSignInTest {

    private static final String SIRET = "20003529100010";

    @LocalServerPort
    private int port;

    @Autowired
    private TestProvider provider;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountLinks links;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Audit audit;

    private Desk desk;
    private ProviderDesk person;

    @BeforeEach
    void another() {
        desk = new Desk(port);
        person = new ProviderDesk(desk, provider);
    }

    @Test
    void aMemberOfAKnownOrganisationGetsAnAccountWithItsRole() throws Exception {
        organisations.add(SIRET, new Grant(Role.READER, "forbach"));
        var subject = UUID.randomUUID().toString();
        var mail = subject + "@exemple.fr";

        var answer = person.signIn(
                subject,
                ProviderDesk.STRONG,
                Map.of("email", mail, "given_name", "Ada", "usual_name", "Muster", "siret", SIRET));

        assertThat(Desk.location(answer)).endsWith("/t/forbach/");
        assertThat(desk.get("/t/forbach/territoire").statusCode()).isEqualTo(200);
        assertThat(desk.get("/comptes").statusCode()).isEqualTo(403);
        assertThat(accounts.byMail(mail).orElseThrow().name()).isEqualTo("Ada Muster");
        assertThat(audit.page(null, 0))
                .filteredOn(e -> mail.equals(e.author()))
                .extracting(Audit.Entry::action)
                .contains("member", "tied");
    }

    @Test
    void whoWasInvitedIsFoundByTheirMailAndThenByThePersonItself() throws Exception {
        var subject = UUID.randomUUID().toString();
        var mail = subject + "@exemple.fr";
        var id = accounts.make(mail, "Bo", null, List.of(new Grant(Role.COORDINATOR, "forbach")));

        person.signIn(subject, ProviderDesk.STRONG, Map.of("email", mail));
        assertThat(desk.get("/t/forbach/journal").statusCode()).isEqualTo(200);

        another();
        person.signIn(subject, ProviderDesk.STRONG, Map.of("email", "new-" + mail));
        assertThat(desk.get("/compte").body()).contains(mail);
        accounts.disable(id, true);
        assertThat(desk.get("/t/forbach/journal").statusCode()).isEqualTo(403);
    }

    @Test
    void aStrangerAndAWeakSignInAreToldAndNotLetIn() throws Exception {
        var subject = UUID.randomUUID().toString();

        assertThat(Desk.location(person.signIn(subject, ProviderDesk.STRONG, Map.of("email", subject + "@exemple.fr"))))
                .endsWith("?organisation");
        assertThat(desk.get("/territoire").statusCode()).isEqualTo(302);

        accounts.make(subject + "@exemple.fr", "Bo", null, List.of(new Grant(Role.READER, "forbach")));
        assertThat(Desk.location(person.signIn(subject, "eidas1", Map.of("email", subject + "@exemple.fr"))))
                .endsWith("?niveau");
        assertThat(desk.get("/territoire").statusCode()).isEqualTo(302);
        assertThat(desk.get("/connexion?niveau").body()).contains("niveau de garantie");
    }

    /** As when a town changes its provider: who confirms by a link from whoever runs the installation is tied anew. */
    @Test
    void whoComesByAnotherIdentityWithAMailThatIsTiedIsLetInOnceTheyConfirmed() throws Exception {
        var mail = UUID.randomUUID() + "@exemple.fr";
        var id = accounts.make(mail, "Bo", null, List.of(new Grant(Role.READER, "forbach")));
        person.signIn(UUID.randomUUID().toString(), ProviderDesk.STRONG, Map.of("email", mail));
        assertThat(desk.get("/t/forbach/territoire").statusCode()).isEqualTo(200);
        var other = UUID.randomUUID().toString();

        another();
        assertThat(Desk.location(person.signIn(other, ProviderDesk.STRONG, Map.of("email", mail))))
                .endsWith("?lien");
        assertThat(desk.get("/t/forbach/territoire").statusCode()).isEqualTo(302);
        assertThat(desk.get("/connexion?lien").body()).contains("une autre identité");

        desk.post("/compte/lien/" + links.make(id).text(), Map.of("password", "une phrase assez longue"));
        person.signIn(other, ProviderDesk.STRONG, Map.of("email", mail));
        assertThat(desk.get("/t/forbach/territoire").statusCode()).isEqualTo(200);
    }

    @Test
    void aMailThatTheProviderSaysIsNotVerifiedTiesNoAccount() throws Exception {
        var mail = UUID.randomUUID() + "@exemple.fr";
        accounts.make(mail, "Bo", null, List.of(new Grant(Role.OPERATOR, null)));

        var answer = person.signIn(
                UUID.randomUUID().toString(), ProviderDesk.STRONG, Map.of("email", mail, "email_verified", false));

        assertThat(Desk.location(answer)).endsWith("?organisation");
        assertThat(accounts.byMail(mail).orElseThrow().subject()).isNull();
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
